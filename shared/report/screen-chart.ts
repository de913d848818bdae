import type { BallotBlock } from "../domain/block.ts";
import type { AnsweredItem } from "../domain/vote/item-result.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { Chart } from "./charts/chart.ts";
import type { ReportWords } from "./report-text.ts";
import { voteChart } from "./vote-chart.ts";
import { itemTitle, itemVerdict } from "./vote-table.ts";

type Item = ItemOf<BallotMethod>;

/** The order on a screen: by place, by the share that finds it important, by mean; other methods in the order of the vote. */
const heightOf = (item: Item): number => {
  if ("place" in item) return -item.place;
  if ("shareImportant" in item) return item.shareImportant ?? -1;
  return "spread" in item ? (item.mean ?? Number.NEGATIVE_INFINITY) : 0;
};

const inScreenOrder = (items: readonly Item[], order: readonly string[] | undefined): Item[] =>
  [...items].sort((a, b) => {
    if (order !== undefined) return order.indexOf(a.item) - order.indexOf(b.item);
    const [first, second] = [heightOf(a), heightOf(b)];
    return first === second ? 0 : second - first;
  });

/** Who said nothing about an item; nothing where that is nobody. */
const around = ({ dontKnow, notVoted }: AnsweredItem, { t }: ReportWords): string[] => [
  ...(dontKnow === 0 ? [] : [t("chart.dontKnow", { count: dontKnow })]),
  ...(notVoted === 0 ? [] : [t("chart.notVoted", { count: notVoted })]),
];

const placeOf = (item: { place: number; tied: boolean }, { t }: ReportWords): string =>
  t("chart.place", { place: item.tied ? t("result.placeTied", { place: item.place }) : item.place });

/** The words beside a drawn item: the place and ties, the spread beside the mean, how far people agree. */
const remarkOf = (item: Item, drawn: string, words: ReportWords): string => {
  const { t, number } = words;
  const verdict = "agreement" in item && item.agreement === null ? null : itemVerdict(item, words);
  const parts = [
    ...("place" in item ? [placeOf(item, words)] : []),
    drawn,
    ...("points" in item ? [t("chart.average", { mean: number(item.mean, 1) })] : []),
    ...("meanRank" in item ? [t("chart.count", { count: item.n })] : []),
    ...(verdict === null || drawn === verdict ? [] : [verdict]),
    ...("dontKnow" in item ? around(item, words) : []),
  ];
  return parts.filter((part) => part !== "").join(" · ");
};

const matrixRemark = (item: ItemOf<"matrix">, chart: Extract<Chart, { kind: "matrix" }>, words: ReportWords): string => {
  const { t, number } = words;
  const axis = (label: string, { mean, spread }: ItemOf<"matrix">["x"]) =>
    `${label} ${number(mean, 1)} (${t("chart.spread", { spread: number(spread, 2) })})`;
  return [
    axis(chart.x.label, item.x),
    axis(chart.y.label, item.y),
    t("chart.count", { count: item.n }),
    ...(item.open ? [t("result.open")] : []),
    ...around(item, words),
  ].join(" · ");
};

const isDivided = (item: Item): boolean => "agreement" in item && item.agreement === "divided";

const withWords = (chart: Chart, items: readonly Item[], words: ReportWords): Chart => {
  const { t } = words;
  switch (chart.kind) {
    case "diverging":
      return {
        ...chart,
        columns: [t("column.n"), t("column.notVoted"), t("column.agreement")],
        rows: chart.rows.map((row, nth) => {
          const item = items[nth];
          if (item === undefined || !("shareImportant" in item)) return row;
          const verdict = item.agreement === null ? t("agreement.withheld") : t(`agreement.${item.agreement}`);
          const cells = [String(item.n), String(item.notVoted), item.tie ? `${verdict} (${t("result.tie")})` : verdict];
          return { ...row, cells, marked: isDivided(item) };
        }),
      };
    case "histogram":
      return {
        ...chart,
        rows: chart.rows.map((row, nth) => {
          const item = items[nth];
          return item === undefined ? row : { ...row, remark: remarkOf(item, row.remark, words), marked: isDivided(item) };
        }),
      };
    case "bars":
      return {
        ...chart,
        rows: chart.rows.map((row, nth) => {
          const item = items[nth];
          return item === undefined ? row : { ...row, remark: remarkOf(item, row.remark, words) };
        }),
      };
    case "parts":
      return {
        ...chart,
        rows: chart.rows.map((row, nth) => {
          const item = items[nth];
          return item === undefined || !("adopted" in item)
            ? row
            : { ...row, remark: [row.remark, t("glance.consent", item.counts), ...around(item, words)].join(" · ") };
        }),
      };
    case "matrix": {
      const placed = items.filter(
        (item): item is ItemOf<"matrix"> => "open" in item && item.x.mean !== null && item.y.mean !== null,
      );
      return {
        ...chart,
        points: chart.points.map((point, nth) => {
          const item = placed[nth];
          return item === undefined ? point : { ...point, remark: matrixRemark(item, chart, words) };
        }),
      };
    }
    case "tafels":
      return chart;
  }
};

/** "Klopt dit?" has no drawing on paper, where its two figures stand in a table; on a screen it is a bar in two parts. */
const confirmChart = (items: readonly Item[], words: ReportWords): Chart => ({
  kind: "parts",
  legend: [words.t("column.agree"), words.t("column.objection")],
  rows: items.flatMap((item) => {
    if (!("confirmed" in item)) return [];
    const { agree, objection } = item.counts;
    const outcome = words.t(item.n === 0 ? "result.noVotes" : item.confirmed ? "result.confirmed" : "result.notConfirmed");
    const remark = [outcome, words.t("glance.confirm", item.counts), ...around({ ...item, dontKnow: 0 }, words)].join(" · ");
    return [{ label: itemTitle("confirm", item, words), counts: [agree, objection], remark }];
  }),
});

/**
 * The drawing of a result for screens, with the words that a document has in the table beside it; null: nothing to draw.
 * With `order`, ids of items, it stands in the order of another drawing that it is compared with.
 */
export const screenChart = (
  method: BallotMethod,
  block: BallotBlock,
  items: readonly Item[],
  words: ReportWords,
  order?: readonly string[],
): Chart | null => {
  if (items.length === 0) return null;
  if (method === "confirm") return confirmChart(items, words);
  const sorted = inScreenOrder(items, order);
  const chart = voteChart(method, block, sorted, words);
  return chart === null ? null : withWords(chart, sorted, words);
};

/** The ids of the items in the order in which a screen draws them: the order for a drawing beside it. */
export const screenOrder = (items: readonly Item[]): string[] => inScreenOrder(items, undefined).map(({ item }) => item);
