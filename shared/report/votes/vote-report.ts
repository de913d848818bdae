import type { BallotBlock } from "../../domain/block.ts";
import type { AnsweredItem, ItemResult } from "../../domain/vote/item-result.ts";
import type { Chart } from "../charts/chart.ts";
import type { ReportWords } from "../report-text.ts";

/** A figure of an item with the name of what it measures. */
export type Measure = [name: string, value: number | null];

/** How the results of one method read: in tables, in a few words, in a drawing and in order of talk. */
export interface VoteReport<Item extends ItemResult = ItemResult> {
  /** A field that only items of this method have. */
  readonly mark: keyof Item & string;
  /** The heads of the table's columns, after that of the item. */
  head(block: BallotBlock, words: ReportWords): string[];
  /** The row of an item, after its title. */
  cells(item: Item, block: BallotBlock, words: ReportWords): string[];
  /** The figure in a few words: "37 van 39 belangrijk". */
  figure(item: Item, words: ReportWords): string;
  /** The word for how far people agree or what became of it; null where the method has none. */
  verdict(item: Item, words: ReportWords): string | null;
  /** How high an item stands among the others; null where the method does not say. */
  height(item: Item): number | null;
  /** How far people differ about it, to talk about the most divided; null where the method does not say. */
  division(item: Item): number | null;
  /** From 0 to 1 for an item that people are divided about, null for any other: the report has a chapter of those. */
  contested(item: Item): number | null;
  /** The drawing for documents; null: a table says it better. */
  chart(items: readonly Item[], block: BallotBlock, words: ReportWords): Chart | null;
  /** Every figure of an item, for sheets. */
  measures(item: Item): Measure[];
}

/** What each row ends with where every item is answered on its own. */
export const around = ({ dontKnow, notVoted }: AnsweredItem): string[] => [String(dontKnow), String(notVoted)];

export const aroundHead = ({ t }: ReportWords): string[] => [t("column.dontKnow"), t("column.notVoted")];

export const aroundMeasures = ({ n, dontKnow, notVoted }: AnsweredItem): Measure[] => [
  ["n", n],
  ["dontKnow", dontKnow],
  ["notVoted", notVoted],
];

export const countMeasures = (counts: Readonly<Record<string, number>>): Measure[] =>
  Object.entries(counts).map(([value, count]) => [`count ${value}`, count]);

export const placeText = ({ place, tied }: { place: number; tied: boolean }, { t }: ReportWords): string =>
  tied ? t("result.placeTied", { place }) : String(place);

export const placeMeasures = ({ place, tied }: { place: number; tied: boolean }): Measure[] => [
  ["place", place],
  ["tied", tied ? 1 : 0],
];

/** For methods that say nothing of that kind. */
export const nothing = (): null => null;
