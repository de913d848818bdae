import type { ThemeSuggestion } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { ConfirmedTheme, Narrative } from "@samenspel/shared/report/narrative";

/** A title to start from: the telling words of the notes, to be put right by a person. */
export const titleOf = ({ words }: ThemeSuggestion): string => {
  const title = words.join(", ");
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`.slice(0, LIMITS.title);
};

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Nobody has turned it down, and no confirmed theme holds the larger part of its notes already. */
export const openSuggestions = (
  suggestions: readonly ThemeSuggestion[],
  { themes, rejected }: Pick<Narrative, "themes" | "rejected">,
): ThemeSuggestion[] =>
  suggestions.filter(({ key, notes }) => {
    const held = (theme: ConfirmedTheme) => notes.filter((note) => theme.notes.includes(note)).length;
    return !rejected.includes(key) && !themes.some((theme) => held(theme) * 2 > notes.length);
  });

export const confirmTheme = (narrative: Narrative, suggestion: ThemeSuggestion, id: string): Narrative => ({
  ...narrative,
  themes: [...narrative.themes, { id, title: titleOf(suggestion), notes: [...suggestion.notes] }],
});

export const renameTheme = (narrative: Narrative, id: string, title: string): Narrative => ({
  ...narrative,
  themes: narrative.themes.map((theme) => (theme.id === id ? { ...theme, title } : theme)),
});

export const rejectSuggestion = (narrative: Narrative, key: string): Narrative => ({
  ...narrative,
  // Past the limit the oldest is offered again: the newest was turned down on purpose.
  rejected: union(narrative.rejected, [key]).slice(-LIMITS.rejectedThemes),
});

export const removeTheme = (narrative: Narrative, id: string): Narrative => ({
  ...narrative,
  themes: narrative.themes.filter((theme) => theme.id !== id),
});

/** Does one theme have room for the notes of all of these? */
export const fitTogether = (...themes: readonly Pick<ConfirmedTheme, "notes">[]): boolean =>
  union(...themes.map(({ notes }) => notes)).length <= LIMITS.themeNotes;

/** Puts the notes of another theme, confirmed or suggested, with this one; the title stays. */
export const joinThemes = (narrative: Narrative, into: string, other: Pick<ConfirmedTheme, "id" | "notes">): Narrative => ({
  ...narrative,
  themes: narrative.themes
    .filter(({ id }) => id !== other.id)
    .map((theme) => (theme.id === into ? { ...theme, notes: union(theme.notes, other.notes) } : theme)),
});
