import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { VoteResult } from "../domain/vote/tally-vote.ts";
import { itemFigure } from "./glance-section.ts";
import type { GivenReason, MinorityReasons } from "./minority.ts";
import { placeTitle } from "./place-title.ts";
import type { Report, VoteRound } from "./report-model.ts";
import type { ReportPart, SourcedText } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { itemTitle, itemVerdict } from "./vote-table.ts";
import { reportOf } from "./votes/vote-reports.ts";

type Item = ItemOf<BallotMethod>;

interface DividedItem {
  result: VoteResult;
  item: Item;
  place?: string;
  division: number;
}

const dividedItems = ({ outcome }: Report): DividedItem[] => {
  const found = (result: VoteResult, items: readonly Item[], place?: string): DividedItem[] =>
    items.flatMap((item) => {
      const division = reportOf(item).contested(item);
      return division === null ? [] : [{ result, item, division, ...(place === undefined ? {} : { place }) }];
    });
  return outcome.votes
    .flatMap((result) => [
      ...found(result, result.items ?? []),
      ...Object.entries(result.tafels ?? {}).flatMap(([tafel, there]) => found(result, there.items, tafel)),
    ])
    .sort((a, b) => b.division - a.division);
};

/** What a ballot value is called; a figure on a scale stays a figure. */
const valueText = (value: string, { t }: ReportWords): string => {
  const names: Record<string, string> = {
    important: t("column.important"),
    "not-important": t("column.notImportant"),
    agree: t("column.agree"),
    concern: t("column.concern"),
    objection: t("column.objection"),
  };
  return names[value] ?? value;
};

const reasonLine = ({ value, text }: GivenReason, words: ReportWords): SourcedText => ({
  text: `${valueText(value, words)}: ${text}`,
});

const minorityParts = (minority: MinorityReasons, round: VoteRound, report: Report, words: ReportWords): ReportPart[] => {
  const { t } = words;
  const question = report.outcome.votes.find(({ block }) => block === round.block);
  const title = question === undefined ? minority.title : itemTitle(question.method, minority, words);
  const place = minority.tafel === undefined ? "" : ` (${placeTitle(report, minority.tafel, words)})`;
  const sizes = { smaller: minority.smaller, larger: minority.larger };
  return [
    { kind: "heading", level: 4, text: `${title}${place}` },
    {
      kind: "paragraph",
      text: `${question === undefined ? "" : `${question.question} `}${minority.smaller === minority.larger ? t("minority.tie", sizes) : t("minority.sides", sizes)}`,
    },
    { kind: "list", items: minority.reasons.map((reason) => reasonLine(reason, words)) },
  ];
};

/** O5: the items that people differ about most, and the reasons of the smaller side of every item. */
export const dividedSection = (report: Report, words: ReportWords): ReportPart[] => {
  const { t } = words;
  const divided = dividedItems(report);
  const minorities = report.outcome.rounds.flatMap((round) =>
    round.minority.map((minority) => minorityParts(minority, round, report, words)),
  );
  const items = divided.map(({ result, item, place }) => {
    const where = place === undefined ? "" : ` (${placeTitle(report, place, words)})`;
    const verdict = itemVerdict(item, words);
    return {
      text: `${itemTitle(result.method, item, words)}${where}: ${itemFigure(item, words)}${verdict === null ? "" : `, ${verdict}`}. ${result.question}`,
    };
  });
  return [
    { kind: "heading", level: 2, text: t("divided.title") },
    ...(items.length === 0 ? [{ kind: "paragraph" as const, text: t("divided.none") }] : [{ kind: "list" as const, items }]),
    { kind: "heading", level: 3, text: t("minority.title") },
    ...(minorities.length === 0 ? [{ kind: "paragraph" as const, text: t("minority.none") }] : minorities.flat()),
  ];
};
