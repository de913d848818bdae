import type { Chart, ChartAxis, MatrixPoint } from "./chart.ts";
import { type Drawing, isStacked, LETTER, label, smallSize, textSize, widthOf } from "./pieces.ts";
import { element, wrapped } from "./svg.ts";

type Matrix = Extract<Chart, { kind: "matrix" }>;

const SIDE = 360;
const LEFT = 44;
const TOP = 12;
/** Room below the square for its figures and the name of its axis. */
const BELOW = 44;

/** The square as large as the room allows. */
const sideOf = (drawing: Drawing): number => {
  const { room } = drawing;
  if (room === "paper") return SIDE;
  const high = room.height === undefined ? SIDE : Math.max(200, room.height - TOP - BELOW);
  return Math.min(high, room.width - LEFT - 16, isStacked(drawing) ? SIDE : room.width * 0.5);
};

const along = (value: number, { min, max }: ChartAxis, side: number): number => ((value - min) / (max - min)) * side;

const DISC = 11;
/** Two discs nearer than this hide each other's number. */
const APART = 2 * DISC + 1;

interface Spot {
  x: number;
  y: number;
}

const spotOf = (item: MatrixPoint, chart: Matrix, side: number): Spot => ({
  x: LEFT + along(item.x, chart.x, side),
  y: TOP + side - along(item.y, chart.y, side),
});

/** Where each numbered disc stands: on its dot, or beside it when another one stands there already. */
const discSpots = (spots: readonly Spot[], side: number): Spot[] => {
  const taken: Spot[] = [];
  const isFree = ({ x, y }: Spot): boolean => taken.every((other) => Math.hypot(other.x - x, other.y - y) >= APART);
  const isInside = ({ x, y }: Spot): boolean => x >= LEFT && x <= LEFT + side && y >= TOP && y <= TOP + side;
  for (const spot of spots) {
    const around = [1, 2, 3].flatMap((ring) =>
      Array.from({ length: 8 }, (_, nth) => {
        const angle = (nth * Math.PI) / 4;
        return { x: spot.x + Math.cos(angle) * APART * ring, y: spot.y + Math.sin(angle) * APART * ring };
      }),
    );
    taken.push([spot, ...around.filter(isInside)].find(isFree) ?? spot);
  }
  return taken;
};

const whiskers = (item: MatrixPoint, chart: Matrix, side: number, { palette }: Drawing): string => {
  const { x, y } = spotOf(item, chart, side);
  const reachX = (item.deviationX / (chart.x.max - chart.x.min)) * side;
  const reachY = (item.deviationY / (chart.y.max - chart.y.min)) * side;
  const within = (value: number, low: number) => Math.min(low + side, Math.max(low, value));
  const look = { stroke: palette.oak, "stroke-width": 2 };
  return [
    element("line", { x1: within(x - reachX, LEFT), x2: within(x + reachX, LEFT), y1: y, y2: y, ...look }),
    element("line", { x1: x, x2: x, y1: within(y - reachY, TOP), y2: within(y + reachY, TOP), ...look }),
  ].join("");
};

/** A dot of another page keeps its place but gives way to those that are told about. */
const otherDot = (item: MatrixPoint, chart: Matrix, side: number, { palette }: Drawing): string => {
  const { x, y } = spotOf(item, chart, side);
  return element("circle", { cx: x, cy: y, r: 5, fill: palette.paper, stroke: palette.line, "stroke-width": 2 });
};

/** The numbered disc, with a line to its dot when it had to stand aside. */
const disc = (item: MatrixPoint, number: number, spot: Spot, at: Spot, drawing: Drawing): string => {
  const { palette } = drawing;
  const aside = spot.x !== at.x || spot.y !== at.y;
  return [
    aside
      ? element("line", { x1: spot.x, y1: spot.y, x2: at.x, y2: at.y, stroke: palette.yes, "stroke-width": 1.5 }) +
        element("circle", { cx: spot.x, cy: spot.y, r: 3.5, fill: palette.yes })
      : "",
    element("circle", {
      cx: at.x,
      cy: at.y,
      r: DISC,
      fill: item.open ? palette.paper : palette.yes,
      stroke: palette.yes,
      "stroke-width": 2.5,
    }),
    label(at.x, at.y + 4.5, String(number), drawing, {
      anchor: "middle",
      bold: true,
      size: drawing.room === "paper" ? 12 : 13,
      fill: item.open ? palette.ink : palette.paper,
    }),
  ].join("");
};

/** The numbered names of the dots, beside the square or below it. */
const keyOf = (chart: Matrix, whole: Matrix, side: number, drawing: Drawing): { drawn: string; end: number } => {
  const onPaper = drawing.room === "paper";
  const stacked = isStacked(drawing);
  const x = stacked ? 0 : LEFT + side + 28;
  const size = onPaper ? 13 : textSize(drawing);
  const letters = onPaper ? 36 : Math.floor((widthOf(drawing) - x) / LETTER);
  const step = onPaper ? 16 : 18;
  let y = stacked ? TOP + side + BELOW + 20 : TOP + 14;
  const drawn = chart.points.map((item) => {
    const name = wrapped(`${whole.points.indexOf(item) + 1}. ${item.label}`, letters, onPaper ? 2 : 99);
    const remark = item.remark === undefined ? [] : wrapped(item.remark, letters, 99);
    const lines = [
      ...name.map((line, nth) => label(x, y + nth * step, line, drawing, { size })),
      ...remark.map((line, nth) =>
        label(x, y + (name.length + nth) * step, line, drawing, { size: smallSize(drawing), fill: drawing.palette.muted }),
      ),
    ];
    y += lines.length * step + 6;
    return lines.join("");
  });
  return { drawn: drawn.join(""), end: y };
};

/** Two means per item, numbered, with a whisker of one standard deviation along each axis; open dots are divided. */
export const matrixChart = (chart: Matrix, drawing: Drawing, whole: Matrix = chart): { body: string; height: number } => {
  const { palette } = drawing;
  const side = sideOf(drawing);
  const half = { stroke: palette.line, "stroke-width": 1.5, "stroke-dasharray": "5 4" };
  const muted = { fill: palette.muted, size: smallSize(drawing) };
  const { drawn, end } = keyOf(chart, whole, side, drawing);
  const upright = `<g transform="rotate(-90 14 ${TOP + side / 2})">${label(14, TOP + side / 2, chart.y.label, drawing, { anchor: "middle" })}</g>`;
  const others = whole.points.filter((item) => !chart.points.includes(item));
  const spots = chart.points.map((item) => spotOf(item, chart, side));
  const at = discSpots(spots, side);
  const dots = [
    ...others.map((item) => otherDot(item, chart, side, drawing)),
    ...chart.points.map((item) => whiskers(item, chart, side, drawing)),
    ...chart.points.map((item, nth) => {
      const spot = spots[nth] ?? spotOf(item, chart, side);
      return disc(item, whole.points.indexOf(item) + 1, spot, at[nth] ?? spot, drawing);
    }),
  ];
  return {
    body: [
      element("rect", { x: LEFT, y: TOP, width: side, height: side, fill: "none", stroke: palette.line, "stroke-width": 1.5 }),
      element("line", { x1: LEFT + side / 2, x2: LEFT + side / 2, y1: TOP, y2: TOP + side, ...half }),
      element("line", { x1: LEFT, x2: LEFT + side, y1: TOP + side / 2, y2: TOP + side / 2, ...half }),
      label(LEFT, TOP + side + 16, String(chart.x.min), drawing, muted),
      label(LEFT + side, TOP + side + 16, String(chart.x.max), drawing, { ...muted, anchor: "end" }),
      label(LEFT - 6, TOP + side, String(chart.y.min), drawing, { ...muted, anchor: "end" }),
      label(LEFT - 6, TOP + 10, String(chart.y.max), drawing, { ...muted, anchor: "end" }),
      label(LEFT + side / 2, TOP + side + 34, chart.x.label, drawing, { anchor: "middle" }),
      upright,
      ...dots,
      drawn,
    ].join(""),
    height: Math.max(TOP + side + BELOW, end),
  };
};
