import { agglomerate } from "./agglomerate.ts";
import type { NoteTerms, ThemeLanguage } from "./note-terms.ts";
import { neighboursOf, termsOf, type Vector, vectorsOf, withNearest } from "./note-vectors.ts";
import type { SuggestedTheme } from "./suggested-theme.ts";

/** A note as far as themes are concerned. */
export interface ThemeNote {
  id: string;
  place: string;
  text: string;
}

/** Average likeness (cosine, 0 to 1) from which two groups are one theme; chosen on the labelled notes in fixtures/labels. */
const ALIKE = 0.25;
/** A theme needs this many notes. */
const SMALLEST = 3;
const WORDS_SHOWN = 3;

/** The words and phrases that weigh most in a group, as somebody wrote them; a word inside a chosen phrase is not told twice. */
const tellingWords = (members: readonly number[], vectors: readonly Vector[], terms: readonly NoteTerms[]): string[] => {
  const weights = new Map<string, { weight: number; notes: number }>();
  for (const member of members) {
    for (const [term, weight] of vectors[member] ?? []) {
      if (term.startsWith("~")) continue;
      const so = weights.get(term) ?? { weight: 0, notes: 0 };
      weights.set(term, { weight: so.weight + weight, notes: so.notes + 1 });
    }
  }
  const asWritten = (term: string): string | undefined =>
    members.map((member) => terms[member]?.surface.get(term)).find((word) => word !== undefined);
  const chosen: string[] = [];
  const ranked = [...weights]
    .filter(([term, { notes }]) => notes > 1 && asWritten(term) !== undefined)
    .sort(([a, one], [b, two]) => two.weight - one.weight || (a < b ? -1 : 1));
  for (const [term] of ranked) {
    if (chosen.length < WORDS_SHOWN && !chosen.some((other) => other.includes(term) || term.includes(other))) chosen.push(term);
  }
  return chosen.flatMap((term) => asWritten(term) ?? []);
};

/** The same words in another case or with other marks are one text, and count as one when groups are made. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Notes that seem to be about the same, the largest theme first: a suggestion by shared words, for a person to confirm.
 * The same notes in the same order give the same themes.
 */
export const suggestThemes = (notes: readonly ThemeNote[], language: ThemeLanguage): SuggestedTheme[] => {
  const alike = new Map<string, ThemeNote[]>();
  for (const note of notes) alike.set(folded(note.text), [...(alike.get(folded(note.text)) ?? []), note]);
  const distinct = [...alike.values()];
  const terms = termsOf(
    distinct.map(([first]) => first?.text ?? ""),
    language,
  );
  const vectors = vectorsOf(terms);
  const mixed = withNearest(vectors, neighboursOf(vectors));
  return agglomerate(neighboursOf(mixed), ALIKE)
    .map((members) => ({ members, found: members.flatMap((member) => distinct[member] ?? []) }))
    .filter(({ found }) => found.length >= SMALLEST)
    .sort((a, b) => b.found.length - a.found.length)
    .flatMap(({ members, found }) => {
      const words = tellingWords(members, vectors, terms);
      const ids = new Set(found.map(({ id }) => id));
      const inOrder = notes.filter(({ id }) => ids.has(id));
      return words.length === 0
        ? []
        : [{ words, notes: inOrder.map(({ id }) => id), tafels: [...new Set(inOrder.map(({ place }) => place))] }];
    });
};
