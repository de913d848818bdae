/** A figure stays a figure, a time (ISO 8601) a time, a share from 0 to 1 a share; null is an empty cell. */
export type Cell = string | number | boolean | { readonly moment: string } | { readonly share: number } | null;

/** A time, where there is one. */
export const momentCell = (iso: string | undefined): Cell => (iso === undefined ? null : { moment: iso });

/** A table of data: names of sheets and columns are codes, the same in every language, so that scripts may rely on them. */
export interface Sheet {
  name:
    | "session"
    | "blocks"
    | "notes"
    | "votes"
    | "items"
    | "reasons"
    | "opportunities"
    | "harvest"
    | "claims"
    | "themes"
    | "attendance";
  head: string[];
  rows: Cell[][];
}
