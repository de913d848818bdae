/** How long a page stays before the next one comes, in ms: long enough to read it aloud. */
export const PAGE_MS = 15_000;

/** The page to show so long after the first one appeared; after the last comes the first. */
export const pageAt = (elapsedMs: number, pages: number): number =>
  pages <= 1 ? 0 : Math.floor(Math.max(0, elapsedMs) / PAGE_MS) % pages;

/** Fills pages with what fits: nothing is left out, and what is higher than a page has one of its own. */
export const fillPages = <Piece extends { readonly height: number }>(pieces: readonly Piece[], height: number): Piece[][] => {
  const pages: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    const page = pages.at(-1);
    if (page === undefined || piece.height > left) {
      pages.push([piece]);
      left = height - piece.height;
    } else {
      page.push(piece);
      left -= piece.height;
    }
  }
  return pages;
};

/** A text in lines of about so many letters; line ends of its own stay. */
export const linesOf = (text: string, letters: number): string[] =>
  text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.trim().split(/\s+/)) {
      if (line !== "" && line.length + 1 + word.length > letters) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });

/** A text in pages of so many lines. */
export const textPages = (text: string, letters: number, lines: number): string[] => {
  const all = linesOf(text, letters);
  const perPage = Math.max(1, lines);
  return Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) =>
    all
      .slice(page * perPage, (page + 1) * perPage)
      .join(" ")
      .trim(),
  );
};
