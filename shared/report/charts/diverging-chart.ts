import type { Chart } from "./chart.ts";
import { type Drawing, hatchOf, label, legend, outlined, rowLabel, solid } from "./pieces.ts";
import { CHART_WIDTH } from "./svg.ts";

type Diverging = Extract<Chart, { kind: "diverging" }>;

const LEFT = 250;
const ROW = 29;
const BAR = 19;
const TOP = 30;

/** Against left of an oak post (hatched), for right of it (solid), weet ik niet beside it (outline). */
export const divergingChart = (chart: Diverging, drawing: Drawing): { body: string; height: number } => {
  const { palette } = drawing;
  const most = Math.max(1, ...chart.rows.map((row) => row.for + row.unknown));
  const mostAgainst = Math.max(0, ...chart.rows.map(({ against }) => against));
  const room = CHART_WIDTH - LEFT - 60;
  const unit = room / (most + mostAgainst);
  const post = LEFT + 30 + mostAgainst * unit;
  const rows = chart.rows.map((row, index) => {
    const y = TOP + index * ROW + (ROW - BAR) / 2;
    const middle = y + BAR / 2;
    const against = row.against * unit;
    const forWidth = row.for * unit;
    const inside = forWidth > 26;
    return [
      rowLabel(row.label, middle, drawing),
      solid({ x: post - 5 - against, y, width: against, height: BAR }, hatchOf(drawing)),
      label(post - 11 - against, middle + 5, String(row.against), drawing, { anchor: "end", bold: true }),
      solid({ x: post + 5, y, width: forWidth, height: BAR }, palette.yes),
      row.unknown > 0
        ? outlined(
            { x: post + 7 + forWidth, y, width: Math.max(5, row.unknown * unit - 2), height: BAR },
            palette.unknown,
            drawing,
          )
        : "",
      inside
        ? label(post + 13, middle + 5, String(row.for), drawing, { bold: true, fill: palette.paper })
        : label(
            post + 12 + forWidth + (row.unknown > 0 ? Math.max(5, row.unknown * unit) : 0),
            middle + 5,
            String(row.for),
            drawing,
            {
              bold: true,
            },
          ),
    ].join("");
  });
  const height = TOP + chart.rows.length * ROW + 6;
  const key = legend(
    [
      { text: chart.legend.against, swatch: (box) => solid(box, hatchOf(drawing)) },
      { text: chart.legend.for, swatch: (box) => solid(box, palette.yes) },
      { text: chart.legend.unknown, swatch: (box) => outlined(box, palette.unknown, drawing) },
    ],
    LEFT,
    16,
    drawing,
  );
  return { body: key + rows.join("") + solid({ x: post - 3, y: TOP, width: 6, height: height - TOP - 2 }, palette.oak), height };
};
