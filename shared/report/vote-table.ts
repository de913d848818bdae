import type { BallotBlock } from "../domain/block.ts";
import type { AnsweredItem } from "../domain/vote/item-result.ts";
import type { AxisResult } from "../domain/vote/matrix.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { Agreement } from "../domain/vote/statistics.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";

type Table = Extract<ReportPart, { kind: "table" }>;
type Item = ItemOf<BallotMethod>;

const scaleVerdict = (agreement: Agreement | null, { t }: ReportWords): string => {
  if (agreement === null) return t("agreement.none");
  return agreement === "divided" ? t("agreement.stronglyDivided") : t(`agreement.${agreement}`);
};

const shareVerdict = (agreement: Agreement | null, tie: boolean, { t }: ReportWords): string => {
  const verdict = agreement === null ? t("agreement.none") : t(`agreement.${agreement}`);
  return tie ? `${verdict}, ${t("result.tie")}` : verdict;
};

/** "1: 0 · 2: 3 · 3: 5", lowest first. */
const distribution = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([value, count]) => `${value}: ${count}`)
    .join(" · ");

const placeText = ({ place, tied }: { place: number; tied: boolean }, { t }: ReportWords): string =>
  tied ? t("result.placeTied", { place }) : String(place);

const axisText = (axis: AxisResult, words: ReportWords): string =>
  `${words.number(axis.mean, 1)} (${words.number(axis.spread, 2)})`;

/** What each row ends with where every item is answered on its own. */
const around = ({ dontKnow, notVoted }: AnsweredItem): string[] => [String(dontKnow), String(notVoted)];

const quadrant = (item: ItemOf<"matrix">, block: BallotBlock, { t }: ReportWords): string => {
  if (block.kind !== "vote" || block.method !== "matrix" || item.x.half === null || item.y.half === null) return "–";
  const halves = [`${block.y.label}: ${t(`result.half.${item.y.half}`)}`, `${block.x.label}: ${t(`result.half.${item.x.half}`)}`];
  return (item.open ? [...halves, t("result.open")] : halves).join(", ");
};

/** The row of an item after its title; what an item holds tells its method. */
const cells = (item: Item, block: BallotBlock, words: ReportWords): string[] => {
  const { t, number } = words;
  if ("shareImportant" in item) {
    const { counts, agreement, tie } = item;
    return [
      String(item.n),
      String(counts.important),
      String(counts["not-important"]),
      words.percentage(item.shareImportant),
      ...around(item),
      shareVerdict(agreement, tie, words),
    ];
  }
  if ("open" in item) {
    return [String(item.n), axisText(item.x, words), axisText(item.y, words), ...around(item), quadrant(item, block, words)];
  }
  if ("adopted" in item) {
    const { agree, concern, objection, abstain } = item.counts;
    return [agree, concern, objection, abstain].map(String).concat(around(item), itemVerdict(item, words) ?? "");
  }
  if ("confirmed" in item) {
    const outcome = item.n === 0 ? t("result.noVotes") : item.confirmed ? t("result.confirmed") : t("result.notConfirmed");
    return [String(item.counts.agree), String(item.counts.objection), String(item.notVoted), outcome];
  }
  if ("dots" in item) return [placeText(item, words), String(item.dots), String(item.people)];
  if ("points" in item) return [placeText(item, words), String(item.points), number(item.mean, 1), String(item.givers)];
  if ("meanRank" in item) return [placeText(item, words), number(item.meanRank, 1), String(item.n)];
  return [
    String(item.n),
    distribution(item.counts),
    number(item.mean, 1),
    number(item.spread, 2),
    ...around(item),
    scaleVerdict(item.agreement, words),
  ];
};

const head = (method: BallotMethod, block: BallotBlock, { t }: ReportWords): string[] => {
  const after = [t("column.dontKnow"), t("column.notVoted")];
  switch (method) {
    case "importance":
      return [t("column.n"), t("column.important"), t("column.notImportant"), t("column.share"), ...after, t("column.agreement")];
    case "scale":
    case "evaluate":
      return [t("column.n"), t("column.counts"), t("column.mean"), t("column.spread"), ...after, t("column.agreement")];
    case "matrix": {
      const axis = (which: "x" | "y") => (block.kind === "vote" && block.method === "matrix" ? block[which].label : which);
      const withSpread = (label: string) => `${label} (${t("column.spread").toLowerCase()})`;
      return [t("column.n"), withSpread(axis("x")), withSpread(axis("y")), ...after, t("column.quadrant")];
    }
    case "consent":
      return [t("column.agree"), t("column.concern"), t("column.objection"), t("column.abstain"), ...after, t("column.outcome")];
    case "confirm":
      return [t("column.agree"), t("column.objection"), t("column.notVoted"), t("column.outcome")];
    case "dots":
      return [t("column.place"), t("column.dots"), t("column.people")];
    case "points":
      return [t("column.place"), t("column.points"), t("column.mean"), t("column.givers")];
    case "rank":
      return [t("column.place"), t("column.meanRank"), t("column.n")];
  }
};

/** The word for how far people agree on an item or what became of it; null where the method has none. */
export const itemVerdict = (item: Item, words: ReportWords): string | null => {
  const { t } = words;
  if ("shareImportant" in item) return shareVerdict(item.agreement, item.tie, words);
  if ("adopted" in item) return item.n === 0 ? t("result.noVotes") : item.adopted ? t("result.adopted") : t("result.notAdopted");
  if ("open" in item) return item.open ? t("result.open") : null;
  return "spread" in item ? scaleVerdict(item.agreement, words) : null;
};

/** What an item is called; the two fixed items have a name of their own. */
export const itemTitle = (method: BallotMethod, item: { title: string }, { t }: ReportWords): string => {
  if (method === "confirm") return t("confirm.item");
  return method === "evaluate" ? t("evaluate.item") : item.title;
};

/** The table of a result, in the order of the items; places and ties are in it. */
export const voteTable = (method: BallotMethod, block: BallotBlock, items: readonly Item[], words: ReportWords): Table => ({
  kind: "table",
  head: [words.t("column.item"), ...head(method, block, words)],
  rows: items.map((item) => [itemTitle(method, item, words), ...cells(item, block, words)]),
});
