/** One row of a diverging chart: who is against stands left of the post, who is for right of it, the rest apart. */
export interface DivergingRow {
  label: string;
  against: number;
  for: number;
  unknown: number;
  /** One per column of the chart. */
  cells?: string[];
  marked?: boolean;
}

/** The answers on a scale: `mean` and `deviation` in units of the scale, null when nobody answered. */
export interface HistogramRow {
  label: string;
  bars: { value: number; count: number }[];
  mean: number | null;
  deviation: number | null;
  remark: string;
  marked?: boolean;
}

/** A bar of a length from 0 to the largest in the chart, with the words at its end. */
export interface BarRow {
  label: string;
  value: number;
  remark: string;
}

/** A dot of a matrix with its standard deviations; `open` where people differ too much to call it an answer. */
export interface MatrixPoint {
  label: string;
  x: number;
  y: number;
  deviationX: number;
  deviationY: number;
  open: boolean;
  remark?: string;
}

export interface ChartAxis {
  label: string;
  min: number;
  max: number;
}

/** One bar in parts, in the order of the legend. */
export interface PartsRow {
  label: string;
  counts: number[];
  remark: string;
}

export interface TafelSeats {
  label: string;
  people: number;
  remark: string;
}

/** What to draw, with every word already in the reader's language. One drawing for screen, beamer and documents. */
export type Chart =
  | { kind: "diverging"; legend: { against: string; for: string; unknown: string }; columns?: string[]; rows: DivergingRow[] }
  | { kind: "histogram"; rows: HistogramRow[] }
  | { kind: "bars"; rows: BarRow[] }
  | { kind: "matrix"; x: ChartAxis; y: ChartAxis; points: MatrixPoint[] }
  | { kind: "parts"; legend: string[]; rows: PartsRow[] }
  | { kind: "tafels"; tafels: TafelSeats[] };

/** Colours of a drawing as CSS values: custom properties on screen, fixed ones in documents. */
export interface ChartPalette {
  yes: string;
  no: string;
  unknown: string;
  ink: string;
  muted: string;
  line: string;
  /** The oak of posts and tafels. */
  oak: string;
  paper: string;
  /** Behind a row that people differ about; absent: such a row looks like the others. */
  mark?: string;
  /** A CSS font family list. */
  font: string;
}
