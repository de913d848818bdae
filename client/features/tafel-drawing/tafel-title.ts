const DASH = /\s+[–—-]\s+|:\s+/;

export interface TafelTitle {
  /** What people call it: "Tafel 1". */
  readonly short: string;
  /** What it is about; empty when the title says no more. */
  readonly rest: string;
}

/** "Tafel 1 – Het bereik van solidariteit" in its two parts. A long first part is no name, so then it stays whole. */
export const tafelTitle = (title: string): TafelTitle => {
  const at = DASH.exec(title);
  if (at === null || at.index === 0 || at.index > 24) return { short: title, rest: "" };
  return { short: title.slice(0, at.index), rest: title.slice(at.index + at[0].length) };
};
