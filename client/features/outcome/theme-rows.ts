import type { ThemeSuggestion } from "@samenspel/shared/protocol/http-api";
import type { ConfirmedTheme } from "@samenspel/shared/report/narrative";
import type { ListedNote } from "@samenspel/shared/report/report-model";

/** Something that comes back, with how many notes of each place speak of it. */
export interface ThemeRow {
  readonly key: string;
  readonly title: string;
  /** Nobody has confirmed it. */
  readonly suggested: boolean;
  readonly notes: readonly string[];
  /** Place → the ids of its notes. */
  readonly byPlace: ReadonlyMap<string, readonly string[]>;
}

const byPlace = (ids: readonly string[], notes: ReadonlyMap<string, ListedNote>): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  for (const id of ids) {
    const place = notes.get(id)?.place;
    if (place !== undefined) places.set(place, [...(places.get(place) ?? []), id]);
  }
  return places;
};

/** At how many of these tafels it comes back; in a session without tafels, at how many places. */
export const tafelCount = ({ byPlace }: Pick<ThemeRow, "byPlace">, tafels: readonly string[]): number =>
  tafels.length === 0 ? byPlace.size : tafels.filter((tafel) => byPlace.has(tafel)).length;

/** Confirmed themes first, each part with what comes back at most places first. */
export const themeRows = (
  themes: readonly ConfirmedTheme[],
  suggestions: readonly ThemeSuggestion[],
  notes: ReadonlyMap<string, ListedNote>,
): ThemeRow[] => {
  const most = (a: ThemeRow, b: ThemeRow) => b.byPlace.size - a.byPlace.size || b.notes.length - a.notes.length;
  const row = (key: string, title: string, suggested: boolean, ids: readonly string[]): ThemeRow => {
    const there = ids.filter((id) => notes.has(id));
    return { key, title, suggested, notes: there, byPlace: byPlace(there, notes) };
  };
  return [
    ...themes.map((theme) => row(theme.id, theme.title, false, theme.notes)).sort(most),
    ...suggestions.map(({ key, words, notes: ids }) => row(key, words.join(", "), true, ids)).sort(most),
  ];
};
