import type { BallotBlock } from "../domain/block.ts";
import { EVALUATE_RANGE } from "../domain/vote/evaluate.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { Chart, ChartAxis } from "./charts/chart.ts";
import { chartAlternative } from "./charts/chart-alternative.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { itemTitle, itemVerdict } from "./vote-table.ts";

type Item = ItemOf<BallotMethod>;

interface Scene {
  method: BallotMethod;
  block: BallotBlock;
  words: ReportWords;
}

const diverging = (items: readonly Item[], { words: { t } }: Scene): Chart => ({
  kind: "diverging",
  legend: { against: t("column.notImportant"), for: t("column.important"), unknown: t("column.dontKnow") },
  rows: items.flatMap((item) =>
    "shareImportant" in item
      ? [{ label: item.title, against: item.counts["not-important"], for: item.counts.important, unknown: item.dontKnow }]
      : [],
  ),
});

const histogram = (items: readonly Item[], { method, block, words }: Scene): Chart => {
  const { min, max } = block.kind === "vote" && block.method === "scale" ? block : EVALUATE_RANGE;
  return {
    kind: "histogram",
    rows: items.flatMap((item) => {
      if (!("spread" in item)) return [];
      const bars = Object.entries(item.counts)
        .map(([value, count]) => ({ value: Number(value), count }))
        .sort((a, b) => a.value - b.value);
      const remark = words.t("chart.mean", { mean: words.number(item.mean, 1), count: item.n });
      const deviation = item.spread === null ? null : item.spread * (max - min);
      return [{ label: itemTitle(method, item, words), bars, mean: item.mean, deviation, remark }];
    }),
  };
};

const bars = (items: readonly Item[], { words: { t, number } }: Scene): Chart => ({
  kind: "bars",
  rows: items.flatMap((item) => {
    if ("dots" in item)
      return [{ label: item.title, value: item.dots, remark: t("chart.dots", { dots: item.dots, people: item.people }) }];
    if ("points" in item) {
      return [{ label: item.title, value: item.points, remark: t("chart.points", { points: item.points, givers: item.givers }) }];
    }
    if (!("meanRank" in item)) return [];
    const length = item.meanRank === null ? 0 : items.length + 1 - item.meanRank;
    return [{ label: item.title, value: length, remark: t("chart.rank", { rank: number(item.meanRank, 1) }) }];
  }),
});

const matrix = (items: readonly Item[], { block }: Scene): Chart | null => {
  if (block.kind !== "vote" || block.method !== "matrix") return null;
  const axis = ({ label, min, max }: ChartAxis): ChartAxis => ({ label, min, max });
  const points = items.flatMap((item) => {
    if (!("open" in item) || item.x.mean === null || item.y.mean === null) return [];
    const deviationX = (item.x.spread ?? 0) * (block.x.max - block.x.min);
    const deviationY = (item.y.spread ?? 0) * (block.y.max - block.y.min);
    return [{ label: item.title, x: item.x.mean, y: item.y.mean, deviationX, deviationY, open: item.open }];
  });
  return points.length === 0 ? null : { kind: "matrix", x: axis(block.x), y: axis(block.y), points };
};

const parts = (items: readonly Item[], scene: Scene): Chart => {
  const { t } = scene.words;
  const consent = scene.method === "consent";
  return {
    kind: "parts",
    legend: consent
      ? [t("column.agree"), t("column.concern"), t("column.objection"), t("column.abstain")]
      : [t("column.agree"), t("column.objection")],
    rows: items.flatMap((item) => {
      const remark = itemVerdict(item, scene.words) ?? "";
      if ("adopted" in item) {
        const { agree, concern, objection, abstain } = item.counts;
        return [{ label: item.title, counts: [agree, concern, objection, abstain], remark }];
      }
      return [];
    }),
  };
};

/** The drawing of a result, or null where there is nothing to draw: no answers, or a figure or two that a table says better. */
export const voteChart = (method: BallotMethod, block: BallotBlock, items: readonly Item[], words: ReportWords): Chart | null => {
  const scene = { method, block, words };
  switch (method) {
    case "importance":
      return diverging(items, scene);
    case "scale":
    case "evaluate":
      return histogram(items, scene);
    case "matrix":
      return matrix(items, scene);
    case "consent":
      return parts(items, scene);
    case "confirm":
      return null;
    case "dots":
    case "points":
    case "rank":
      return bars(items, scene);
  }
};

/** More items than this make a drawing nobody can read; the table has them all. */
const MOST_DRAWN = 30;

/** The figure that goes with the table of a result. */
export const voteFigure = (
  method: BallotMethod,
  block: BallotBlock,
  items: readonly Item[],
  caption: string,
  words: ReportWords,
): ReportPart[] => {
  const chart = items.length === 0 || items.length > MOST_DRAWN ? null : voteChart(method, block, items, words);
  return chart === null ? [] : [{ kind: "figure", chart, caption, alternative: chartAlternative(chart, caption, words) }];
};
