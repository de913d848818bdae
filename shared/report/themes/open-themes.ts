import { type Narrative, themeKey } from "../narrative.ts";
import type { SuggestedTheme } from "./suggested-theme.ts";

/** The larger part of its notes lies in one confirmed theme: somebody dealt with it. */
const isConfirmed = (notes: readonly string[], confirmed: readonly ReadonlySet<string>[]): boolean =>
  confirmed.some((theme) => notes.filter((id) => theme.has(id)).length * 2 > notes.length);

/** The suggestions that nobody has confirmed or turned down yet, each with its key, in their own order. */
export const openThemes = (
  suggested: readonly SuggestedTheme[],
  { themes, rejected }: Pick<Narrative, "themes" | "rejected">,
): (SuggestedTheme & { key: string })[] => {
  const confirmed = themes.map(({ notes }) => new Set(notes));
  const refused = new Set(rejected);
  return suggested
    .map((theme) => ({ key: themeKey(theme.notes), ...theme }))
    .filter(({ key, notes }) => !refused.has(key) && !isConfirmed(notes, confirmed));
};
