import type { ReportWords } from "../report-text.ts";
import type { Chart } from "./chart.ts";

/** The same figures as rows of cells: first what the columns are, then one row per item. */
export const chartTable = (chart: Chart, { t, number }: ReportWords): { head: string[]; rows: string[][] } => {
  const item = t("column.item");
  switch (chart.kind) {
    case "diverging": {
      const { legend, rows, columns = [] } = chart;
      return {
        head: [item, legend.for, legend.against, legend.unknown, ...columns],
        rows: rows.map((row) => [row.label, ...[row.for, row.against, row.unknown].map(String), ...(row.cells ?? [])]),
      };
    }
    case "histogram":
      return {
        head: [item, t("column.counts"), t("column.mean")],
        rows: chart.rows.map(({ label, bars, mean }) => [
          label,
          bars.map(({ value, count }) => `${value}: ${count}`).join(" · "),
          number(mean, 1),
        ]),
      };
    case "bars":
      return { head: [item, t("column.outcome")], rows: chart.rows.map(({ label, remark }) => [label, remark]) };
    case "matrix":
      return {
        head: [item, chart.x.label, chart.y.label],
        rows: chart.points.map(({ label, x, y, open }) => [
          open ? `${label} (${t("result.open")})` : label,
          number(x, 1),
          number(y, 1),
        ]),
      };
    case "parts":
      return {
        head: [item, ...chart.legend, t("column.outcome")],
        rows: chart.rows.map(({ label, counts, remark }) => [label, ...counts.map(String), remark]),
      };
    case "tafels":
      return {
        head: [t("present.tafel"), t("present.people")],
        rows: chart.tafels.map(({ label, people }) => [label, String(people)]),
      };
  }
};

/** What somebody who cannot see the chart reads or hears: its caption, then every row with its figures. */
export const chartAlternative = (chart: Chart, caption: string, words: ReportWords): string => {
  const { head, rows } = chartTable(chart, words);
  const told = rows.map(
    ([label, ...cells]) => `${label}: ${cells.map((cell, index) => `${head[index + 1]} ${cell}`).join(", ")}`,
  );
  return `${words.t(`chart.kind.${chart.kind}`)}: ${caption}. ${told.join("; ")}.`;
};
