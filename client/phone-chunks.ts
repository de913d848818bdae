/** What the grouping needs of the bundler. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

interface Group {
  readonly name: (id: string, modules: Modules) => string | null;
  readonly debugName: string;
  readonly priority: number;
}

/** What phones load one after the other, each with the chunk for what it imports. */
const STEPS = [
  ["start", "/app/main.tsx"],
  ["join", "/screens/JoinScreen.tsx"],
  ["take-part", "/screens/ParticipantScreen.tsx"],
] as const;

/** It imports every icon there is; those that are used come along with what uses them. */
const ALL_ICONS = "/lucide-react/";

const importedFrom = (start: string, modules: Modules): Set<string> => {
  const found = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const imported = modules.getModuleInfo(id)?.importedIds ?? [];
    next.push(...imported.filter((each) => !found.has(each) && !each.includes(ALL_ICONS)));
    for (const each of next) found.add(each);
  }
  return found;
};

/**
 * One chunk for what each screen of a phone imports. Left to itself the bundler cuts what screens share into some thirty
 * files: more to fetch over a bad connection, and each compresses worse.
 */
export const phoneChunks = (root: string): Group[] =>
  STEPS.map(([name, path], index) => {
    let imported: Set<string> | undefined;
    return {
      debugName: name,
      priority: STEPS.length - index,
      name: (id, modules) => {
        imported ??= importedFrom(`${root}${path}`, modules);
        return imported.has(id) ? name : null;
      },
    };
  });
