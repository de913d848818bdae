import { type NoteTerms, noteTerms, type ThemeLanguage } from "./note-terms.ts";

/** A term in more than this share of the notes tells none of them apart. */
const TOO_COMMON = 0.12;
/** How much of its nearest notes a note takes over, and how many of them; chosen on the labelled notes in fixtures/labels. */
const BORROWED = 0.8;
const NEAREST = 3;
const NEAR = 0.08;
/** A part of a compound is a word of at least so many letters, beside at least so many others. */
const PART = 4;
const REST = 3;
/** Pairs that are remembered at most, over all notes: the likest of each note. */
const PAIRS = 600_000;
const LEAST_KEPT = 60;
/** A term that so many notes hold says too little about any two of them for what it costs to look at every pair. */
const MOST_HOLDERS = 400;

/** Weights by term, of length one. */
export type Vector = ReadonlyMap<string, number>;

const isWord = (term: string): boolean => !term.startsWith("~") && !term.includes(" ");

/** The words that a longer word begins or ends with, when people wrote those alone too: `wijkteam` in `wijkteamleider`. */
const partsOf = (word: string, vocabulary: ReadonlySet<string>): string[] => {
  const parts: string[] = [];
  for (let at = PART; at <= word.length - REST; at += 1) {
    const [front, back] = [word.slice(0, at), word.slice(word.length - at)];
    if (vocabulary.has(front)) parts.push(front);
    if (back !== front && vocabulary.has(back)) parts.push(back);
  }
  return parts;
};

/** The terms of every note; Dutch writes compounds as one word, so that their parts count as words of their own. */
export const termsOf = (texts: readonly string[], language: ThemeLanguage): NoteTerms[] => {
  const all = texts.map((text) => noteTerms(text, language));
  const vocabulary = new Set(all.flatMap(({ counts }) => [...counts.keys()].filter(isWord)));
  return all.map(({ counts, surface }) => {
    const more = new Map(counts);
    for (const [term, count] of counts)
      if (isWord(term)) for (const part of partsOf(term, vocabulary)) more.set(part, (more.get(part) ?? 0) + count);
    return { counts: more, surface };
  });
};

const ofLengthOne = (vector: Map<string, number>): Vector => {
  const length = Math.sqrt([...vector.values()].reduce((total, weight) => total + weight ** 2, 0));
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
};

/** TF-IDF of length one: log-damped counts times the logarithm of rarity. Source: Salton & Buckley (1988). */
export const vectorsOf = (terms: readonly NoteTerms[]): Vector[] => {
  const seen = new Map<string, number>();
  for (const { counts } of terms) for (const term of counts.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  const most = Math.max(5, terms.length * TOO_COMMON);
  return terms.map(({ counts }) => {
    const vector = new Map<string, number>();
    for (const [term, count] of counts) {
      const notes = seen.get(term) ?? 0;
      if (notes > 1 && notes <= most) vector.set(term, Math.log1p(count) * Math.log(terms.length / notes));
    }
    return ofLengthOne(vector);
  });
};

/** Likeness (cosine, 0 to 1) to other notes, by their place in the list. */
export type Neighbours = Map<number, number>;

/** Both notes of a pair know it, also when it is among the likest of only one of them. */
const bothWays = (rows: readonly Neighbours[]): Neighbours[] => {
  rows.forEach((row, note) => {
    for (const [other, likeness] of row) rows[other]?.set(note, likeness);
  });
  return [...rows];
};

const STEPS = 512;

/** From which likeness on about `kept` are left: by counting in steps, as sorting every row would take most of the time. */
const leastOf = (found: readonly number[], likeness: Float64Array, kept: number): number => {
  if (found.length <= kept) return 0;
  const counts = new Uint32Array(STEPS + 1);
  const stepOf = (other: number): number => Math.min(STEPS, Math.floor((likeness[other] ?? 0) * STEPS));
  for (const other of found) counts[stepOf(other)] = (counts[stepOf(other)] ?? 0) + 1;
  let left = 0;
  for (let step = STEPS; step > 0; step -= 1) {
    left += counts[step] ?? 0;
    if (left > kept) return (step + 1) / STEPS;
  }
  return 0;
};

/** Likeness of pairs that share a term, per note; found through the terms, so that strangers cost nothing. */
export const neighboursOf = (vectors: readonly Vector[]): Neighbours[] => {
  const kept = Math.max(LEAST_KEPT, Math.floor(PAIRS / Math.max(1, vectors.length)));
  const holders = new Map<string, { notes: number[]; weights: number[] }>();
  vectors.forEach((vector, note) => {
    for (const [term, weight] of vector) {
      const those = holders.get(term) ?? { notes: [], weights: [] };
      those.notes.push(note);
      those.weights.push(weight);
      holders.set(term, those);
    }
  });
  const likeness = new Float64Array(vectors.length);
  const rows = vectors.map((vector, note): Neighbours => {
    const found: number[] = [];
    for (const [term, weight] of vector) {
      const those = holders.get(term);
      if (those === undefined || those.notes.length > MOST_HOLDERS) continue;
      for (let at = 0; at < those.notes.length; at += 1) {
        const other = those.notes[at] ?? 0;
        if (other === note) continue;
        if (likeness[other] === 0) found.push(other);
        likeness[other] = (likeness[other] ?? 0) + weight * (those.weights[at] ?? 0);
      }
    }
    const least = leastOf(found, likeness, kept);
    const row: Neighbours = new Map();
    for (const other of found) {
      const here = likeness[other] ?? 0;
      if (here >= least) row.set(other, here);
      likeness[other] = 0;
    }
    return row;
  });
  return bothWays(rows);
};

/**
 * Each vector with a part of those most like it: short notes about one thing often share no word, but share words with
 * a third. Source: pseudo relevance feedback, Rocchio (1971).
 */
export const withNearest = (vectors: readonly Vector[], near: readonly Neighbours[]): Vector[] =>
  vectors.map((vector, note) => {
    const likest = [...(near[note] ?? [])]
      .filter(([, likeness]) => likeness > NEAR)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, NEAREST);
    const mixed = new Map(vector);
    for (const [other, likeness] of likest)
      for (const [term, weight] of vectors[other] ?? []) mixed.set(term, (mixed.get(term) ?? 0) + BORROWED * likeness * weight);
    return ofLengthOne(mixed);
  });
