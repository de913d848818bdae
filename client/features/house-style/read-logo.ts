import { LIMITS } from "@samenspel/shared/protocol/limits";

export type ReadLogo =
  | { readonly ok: true; readonly logo: string }
  | { readonly ok: false; readonly why: "kind" | "size" | "unreadable" };

const KINDS: readonly string[] = ["image/png", "image/svg+xml"];

/** A picture that somebody chose, as a data URL; or why it cannot be used. */
export const readLogo = (file: File): Promise<ReadLogo> => {
  if (!KINDS.includes(file.type)) return Promise.resolve({ ok: false, why: "kind" });
  if (file.size > LIMITS.logoBytes) return Promise.resolve({ ok: false, why: "size" });
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(typeof reader.result === "string" ? { ok: true, logo: reader.result } : { ok: false, why: "unreadable" });
    reader.onerror = () => resolve({ ok: false, why: "unreadable" });
    reader.readAsDataURL(file);
  });
};
