import type { BallotBlock } from "../domain/block.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { reportOf, voteReport } from "./votes/vote-reports.ts";

type Table = Extract<ReportPart, { kind: "table" }>;
type Item = ItemOf<BallotMethod>;

/** The word for how far people agree on an item or what became of it; null where the method has none. */
export const itemVerdict = (item: Item, words: ReportWords): string | null => reportOf(item).verdict(item, words);

/** What an item is called; the two fixed items have a name of their own. */
export const itemTitle = (method: BallotMethod, item: { title: string }, { t }: ReportWords): string => {
  if (method === "confirm") return t("confirm.item");
  return method === "evaluate" ? t("evaluate.item") : item.title;
};

/** The table of a result, in the order of the items; places and ties are in it. */
export const voteTable = (method: BallotMethod, block: BallotBlock, items: readonly Item[], words: ReportWords): Table => {
  const { head, cells } = voteReport(method);
  return {
    kind: "table",
    head: [words.t("column.item"), ...head(block, words)],
    rows: items.map((item) => [itemTitle(method, item, words), ...cells(item, block, words)]),
  };
};
