import { type NoteTerms, noteTerms, type ThemeLanguage } from "./note-terms.ts";
import type { SuggestedTheme } from "./suggested-theme.ts";

/** A note as far as themes are concerned. */
export interface ThemeNote {
  id: string;
  place: string;
  text: string;
}

/** Average likeness (cosine, 0 to 1) from which two groups are one theme; chosen on the labelled notes in fixtures/labels. */
const ALIKE = 0.12;
/** A theme needs this many notes. */
const SMALLEST = 3;
const WORDS_SHOWN = 3;
/** A term in more than this share of the notes tells none of them apart. */
const TOO_COMMON = 0.12;

type Vector = Map<string, number>;

/** TF-IDF of length one: log-damped counts times the logarithm of rarity. Source: Salton & Buckley (1988). */
const vectorsOf = (terms: readonly NoteTerms[]): Vector[] => {
  const seen = new Map<string, number>();
  for (const { counts } of terms) for (const term of counts.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const most = Math.max(5, terms.length * TOO_COMMON);
  return terms.map(({ counts }) => {
    const vector: Vector = new Map();
    for (const [term, count] of counts) {
      const notes = seen.get(term) ?? 0;
      if (notes > 1 && notes <= most) vector.set(term, Math.log1p(count) * Math.log(terms.length / notes));
    }
    const length = Math.sqrt([...vector.values()].reduce((total, weight) => total + weight ** 2, 0));
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
};

/** Likeness of every pair that shares a term, per note; found through the terms, so that strangers cost nothing. */
const neighboursOf = (vectors: readonly Vector[]): Map<number, number>[] => {
  const holders = new Map<string, { note: number; weight: number }[]>();
  const near = vectors.map(() => new Map<number, number>());
  vectors.forEach((vector, note) => {
    for (const [term, weight] of vector) {
      const others = holders.get(term) ?? [];
      for (const other of others) {
        const likeness = (near[note]?.get(other.note) ?? 0) + weight * other.weight;
        near[note]?.set(other.note, likeness);
        near[other.note]?.set(note, likeness);
      }
      others.push({ note, weight });
      holders.set(term, others);
    }
  });
  return near;
};

interface Group {
  members: number[];
  /** Sum of likeness to the members of each other group. */
  near: Map<number, number>;
  /** The group most like this one, and how like, on average over all pairs. */
  best: number;
  likeness: number;
}

const findBest = (group: Group, groups: readonly (Group | null)[]): void => {
  group.best = -1;
  group.likeness = 0;
  for (const [other, total] of group.near) {
    const average = total / (group.members.length * (groups[other]?.members.length ?? 1));
    if (average > group.likeness || (average === group.likeness && other < group.best)) {
      group.likeness = average;
      group.best = other;
    }
  }
};

const mostAlike = (groups: readonly (Group | null)[]): number => {
  let found = -1;
  let likeness = ALIKE;
  groups.forEach((group, index) => {
    if (group !== null && group.likeness > likeness) {
      likeness = group.likeness;
      found = index;
    }
  });
  return found;
};

/** Joins the two groups that are most alike until none are alike enough. Source: Sokal & Michener (1958), group average. */
const agglomerate = (near: readonly Map<number, number>[]): number[][] => {
  const groups: (Group | null)[] = near.map((map, index) => ({ members: [index], near: new Map(map), best: -1, likeness: 0 }));
  for (const group of groups) if (group !== null) findBest(group, groups);
  for (let index = mostAlike(groups); index >= 0; index = mostAlike(groups)) {
    const group = groups[index];
    const other = group === null || group === undefined ? null : groups[group.best];
    if (!group || !other) break;
    const gone = group.best;
    group.members.push(...other.members);
    groups[gone] = null;
    for (const [neighbour, total] of other.near)
      if (neighbour !== index) group.near.set(neighbour, (group.near.get(neighbour) ?? 0) + total);
    group.near.delete(gone);
    for (const [neighbour, total] of group.near) {
      const beside = groups[neighbour];
      if (!beside) continue;
      beside.near.delete(gone);
      beside.near.set(index, total);
      findBest(beside, groups);
    }
    findBest(group, groups);
  }
  return groups.flatMap((group) => (group === null ? [] : [group.members]));
};

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
  const chosen: string[] = [];
  const ranked = [...weights]
    .filter(([, { notes }]) => notes > 1)
    .sort(([a, one], [b, two]) => two.weight - one.weight || (a < b ? -1 : 1));
  for (const [term] of ranked) {
    if (chosen.length < WORDS_SHOWN && !chosen.some((other) => other.includes(term) || term.includes(other))) chosen.push(term);
  }
  return chosen.flatMap(
    (term) => members.map((member) => terms[member]?.surface.get(term)).find((word) => word !== undefined) ?? [],
  );
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
  const terms = distinct.map(([first]) => noteTerms(first?.text ?? "", language));
  const vectors = vectorsOf(terms);
  return agglomerate(neighboursOf(vectors))
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
