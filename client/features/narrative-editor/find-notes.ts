import type { ListedNote } from "@samenspel/shared/report/report-model";

/** The same for a reader who leaves accents and capitals out. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The notes that a search finds: a number (with or without #) finds that note first and then those whose number begins
 * with it; words find notes that hold all of them, whatever their accents. Nothing typed finds everything.
 */
export const findNotes = (search: string, notes: readonly ListedNote[]): ListedNote[] => {
  const wanted = folded(search).trim();
  const number = /^#?\s*(\d+)$/.exec(wanted)?.[1];
  if (number !== undefined) {
    const begins = notes.filter((note) => String(note.number).startsWith(number));
    return begins.sort(
      (a, b) => Number(String(b.number) === number) - Number(String(a.number) === number) || a.number - b.number,
    );
  }
  const words = wanted.split(/\s+/).filter((word) => word !== "");
  return notes.filter(({ text, hidden }) => {
    if (words.length === 0) return true;
    const content = hidden === undefined ? folded(text) : "";
    return words.every((word) => content.includes(word));
  });
};
