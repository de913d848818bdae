import { takesBallot } from "../domain/block-kind.ts";
import { findBlock, originalBlockId } from "../domain/session-blocks.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { VoteResult } from "../domain/vote/tally-vote.ts";
import { discussOrder } from "./discuss-order.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart, SourcedText } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";
import { voteFigure } from "./vote-chart.ts";
import { reportOf } from "./votes/vote-reports.ts";

type Item = ItemOf<BallotMethod>;

/** The figure of an item in a few words: "37 van 39 belangrijk", "12 stippen van 5 mensen". */
export const itemFigure = (item: Item, words: ReportWords): string => reportOf(item).figure(item, words);

const named = (titles: readonly string[], items: readonly Item[], words: ReportWords): string =>
  titles
    .map((title) => {
      const item = items.find((candidate) => candidate.title === title);
      return item === undefined ? title : `${title} (${itemFigure(item, words)})`;
    })
    .join(" / ");

const voteLines = (result: VoteResult, words: ReportWords): SourcedText[] => {
  const { t } = words;
  const items: readonly Item[] = result.items ?? [];
  if (result.method === "consent") {
    return (result.items ?? []).map((item) => ({
      text: `${item.title}: ${item.n === 0 ? t("result.noVotes") : item.adopted ? t("result.adopted") : t("result.notAdopted")} (${itemFigure(item, words)})`,
    }));
  }
  const order = discussOrder(result.method, items);
  if (order === null) return [];
  const divided =
    order.mostDivided.length === 0 ? "" : ` ${t("glance.divided", { items: named(order.mostDivided, items, words) })}`;
  return [
    {
      text: `${t("glance.highest", { items: named(order.highest, items, words) })}${divided} ${t("block.question", { text: result.question })}`,
    },
  ];
};

/** In the first picture the eye goes from what most people want down; equal items stay in the order of the vote. */
const highestFirst = (items: readonly Item[]): Item[] => {
  const height = (item: Item): number => {
    if ("shareImportant" in item) return item.counts.important;
    if ("dots" in item) return item.dots;
    return "mean" in item ? (item.mean ?? 0) : 0;
  };
  return items.toSorted((a, b) => height(b) - height(a));
};

/** The latest measurement of every plenary vote: a repeated vote replaces the first here, not elsewhere. */
const latestVotes = ({ outcome }: Report): VoteResult[] => {
  const original = (block: string) => outcome.rounds.find((round) => round.block === block)?.repeats ?? originalBlockId(block);
  const last = new Map(outcome.votes.map((vote) => [original(vote.block), vote]));
  return [...last.values()].filter(({ items }) => items !== undefined && items.length > 0);
};

/**
 * The first page: how many people, what stands on top, what divides, what was agreed, and the figure of the first vote.
 * `summary` is what people wrote about it themselves: it comes before the figures.
 */
export const glanceSection = (
  report: Report,
  words: ReportWords,
  numbers: SourceNumbers,
  summary: readonly ReportPart[],
): ReportPart[] => {
  const { t } = words;
  const { outcome } = report;
  const votes = latestVotes(report);
  const plenary = outcome.harvest.filter(({ place, text }) => place === "plenary" && text.trim() !== "");
  const tafels = Object.entries(outcome.joined.byTafel).filter(([, people]) => people > 0);
  const lines: SourcedText[] = [
    { text: t("glance.people", { people: outcome.people, tafels: report.tafels.length, notes: outcome.notes.written }) },
    ...votes.flatMap((vote) => voteLines(vote, words)),
    ...plenary.map(({ text, sources }) => ({ text, sources: numbers(sources) })),
    ...(outcome.opportunities.length === 0 ? [] : [{ text: t("glance.opportunities", { count: outcome.opportunities.length }) }]),
  ];
  const drawn =
    votes.find(({ method }) => method === "importance") ?? votes.find(({ method }) => method === "dots" || method === "scale");
  const block = drawn === undefined ? undefined : findBlock(report, originalBlockId(drawn.block));
  const seats: ReportPart[] =
    tafels.length === 0 || tafels.length > 12
      ? []
      : [
          {
            kind: "figure",
            caption: t("glance.tafels"),
            alternative: `${t("glance.tafels")}: ${tafels.map(([tafel, people]) => `${report.tafels.find(({ id }) => id === tafel)?.title ?? tafel}: ${t("glance.seats", { count: people })}`).join("; ")}.`,
            chart: {
              kind: "tafels",
              tafels: tafels.map(([tafel, people]) => ({
                label: report.tafels.find(({ id }) => id === tafel)?.title ?? tafel,
                people,
                remark: t("glance.seats", { count: people }),
              })),
            },
          },
        ];
  return [
    ...seats,
    ...summary,
    { kind: "heading", level: 2, text: t("glance.title") },
    { kind: "list", items: lines },
    ...(drawn === undefined || block === undefined || !takesBallot(block)
      ? []
      : voteFigure(drawn.method, block, highestFirst(drawn.items ?? []), drawn.question, words)),
  ];
};
