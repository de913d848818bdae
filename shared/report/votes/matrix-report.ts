import type { BallotBlock } from "../../domain/block.ts";
import type { AxisResult, MatrixItem, MatrixVoteBlock } from "../../domain/vote/matrix.ts";
import type { ChartAxis } from "../charts/chart.ts";
import type { ReportWords } from "../report-text.ts";
import { around, aroundHead, aroundMeasures, type VoteReport } from "./vote-report.ts";

const isMatrix = (block: BallotBlock): block is MatrixVoteBlock => block.kind === "vote" && block.method === "matrix";

const axisText = (axis: AxisResult, { number }: ReportWords): string => `${number(axis.mean, 1)} (${number(axis.spread, 2)})`;

const quadrant = ({ x, y, open }: MatrixItem, block: BallotBlock, { t }: ReportWords): string => {
  if (!isMatrix(block) || x.half === null || y.half === null) return "–";
  const halves = [`${block.y.label}: ${t(`result.half.${y.half}`)}`, `${block.x.label}: ${t(`result.half.${x.half}`)}`];
  return (open ? [...halves, t("result.open")] : halves).join(", ");
};

export const matrixReport: VoteReport<MatrixItem> = {
  mark: "open",
  head: (block, words) => {
    const { t } = words;
    const axis = (which: "x" | "y") => `${isMatrix(block) ? block[which].label : which} (${t("column.spread").toLowerCase()})`;
    return [t("column.n"), axis("x"), axis("y"), ...aroundHead(words), t("column.quadrant")];
  },
  cells: (item, block, words) => [
    String(item.n),
    axisText(item.x, words),
    axisText(item.y, words),
    ...around(item),
    quadrant(item, block, words),
  ],
  figure: ({ x, y, n }, { t, number }) => t("glance.matrix", { x: number(x.mean, 1), y: number(y.mean, 1), n }),
  verdict: ({ open }, { t }) => (open ? t("result.open") : null),
  // The upright axis is the height.
  height: ({ y }) => y.mean,
  division: ({ x, y }) => {
    const spreads = [x.spread, y.spread].filter((spread) => spread !== null);
    return spreads.length === 0 ? null : Math.max(...spreads);
  },
  contested: ({ open, x, y }) => (open ? Math.max(x.spread ?? 0, y.spread ?? 0) / 0.5 : null),
  chart: (items, block) => {
    if (!isMatrix(block)) return null;
    const axis = ({ label, min, max }: ChartAxis): ChartAxis => ({ label, min, max });
    const points = items.flatMap(({ title, x, y, open }) => {
      if (x.mean === null || y.mean === null) return [];
      const deviationX = (x.spread ?? 0) * (block.x.max - block.x.min);
      const deviationY = (y.spread ?? 0) * (block.y.max - block.y.min);
      return [{ label: title, x: x.mean, y: y.mean, deviationX, deviationY, open }];
    });
    return points.length === 0 ? null : { kind: "matrix", x: axis(block.x), y: axis(block.y), points };
  },
  measures: (item) => [
    ...aroundMeasures(item),
    ["meanX", item.x.mean],
    ["spreadX", item.x.spread],
    ["meanY", item.y.mean],
    ["spreadY", item.y.spread],
  ],
};
