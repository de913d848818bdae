import type * as Y from "yjs";
import type * as z from "zod/mini";

/** Every entry of a root map that has the right shape; others are passed over, unless `onMalformed` wants to know. */
export const readMap = <T>(
  doc: Y.Doc,
  root: string,
  schema: z.ZodMiniType<T>,
  onMalformed?: (key: string) => void,
): Map<string, T> => {
  const found = new Map<string, T>();
  for (const [key, value] of doc.getMap(root)) {
    const parsed = schema.safeParse(value);
    if (parsed.success) found.set(key, parsed.data);
    else onMalformed?.(key);
  }
  return found;
};
