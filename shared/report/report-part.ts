import type { Chart } from "./charts/chart.ts";

/** A text with the numbers of the notes it rests on; without any it is the report's own sentence. */
export interface SourcedText {
  text: string;
  sources?: readonly number[];
}

/** A piece of the report, for every format to render in its own way. All texts are plain: escaping is the renderer's. */
export type ReportPart =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; text: string }
  /** `look`: the sentence under the title that says what this is, or small print about the document itself. */
  | ({ kind: "paragraph"; look?: "lead" | "small" } & SourcedText)
  /** `look`: plain unless said otherwise; numbered, or set apart in a box because it is what somebody is asked to do. */
  | { kind: "list"; look?: "plain" | "numbered" | "advice"; items: SourcedText[] }
  | { kind: "notes"; notes: NoteLine[] }
  | { kind: "table"; caption?: string; head: string[]; rows: string[][] }
  /** A drawing whose figures also stand in a table or a list beside it; `alternative` tells it in words. */
  | { kind: "figure"; chart: Chart; caption: string; alternative: string };

/** A note in the annex: its number, its words (null when hidden) and what to know about it. */
export interface NoteLine {
  number: number;
  /** Something in the report names this note: its number leads back to the first place that does. */
  cited?: true;
  text: string | null;
  remarks: string[];
}

/** A list under a heading of the lowest level; nothing where it would be empty. */
export const headedList = (heading: string, items: SourcedText[]): ReportPart[] =>
  items.length === 0
    ? []
    : [
        { kind: "heading", level: 4, text: heading },
        { kind: "list", items },
      ];
