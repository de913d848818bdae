/** What a language brings to finding themes: the stem of a word, and the words that say nothing. */
export interface ThemeLanguage {
  stem: (word: string) => string;
  stopWords: ReadonlySet<string>;
}

export interface NoteTerms {
  /** Weight before rarity of every stem, phrase (`a b`) and letter group (`~abcde`). */
  counts: Map<string, number>;
  /** The words as written, by their stem. */
  surface: Map<string, string>;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
const GRAM = 5;
/** A shared piece of a word says less than a shared word. */
const GRAM_WEIGHT = 0.2;
const PHRASE_WEIGHT = 1.2;

const add = (counts: Map<string, number>, term: string, weight: number): void => {
  counts.set(term, (counts.get(term) ?? 0) + weight);
};

/** The words, phrases and letter groups of a note. Dutch joins words, so that pieces of long words count too. */
export const noteTerms = (text: string, { stem, stopWords }: ThemeLanguage): NoteTerms => {
  const counts = new Map<string, number>();
  const surface = new Map<string, string>();
  let before: string | null = null;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (word.length < 3 || stopWords.has(word) || /^\d+$/.test(word)) {
      before = null;
      continue;
    }
    const root = stem(word);
    if (stopWords.has(root)) continue;
    add(counts, root, 1);
    surface.set(root, word);
    if (before !== null) {
      add(counts, `${before} ${root}`, PHRASE_WEIGHT);
      surface.set(`${before} ${root}`, `${surface.get(before) ?? before} ${word}`);
    }
    before = root;
    for (let at = 0; at + GRAM <= root.length && root.length > GRAM; at += 1)
      add(counts, `~${root.slice(at, at + GRAM)}`, GRAM_WEIGHT);
  }
  return { counts, surface };
};
