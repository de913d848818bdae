import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { Report, VoteRound } from "@samenspel/shared/report/report-model";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { itemTitle } from "@samenspel/shared/report/vote-table";
import { voteReport } from "@samenspel/shared/report/votes/vote-reports";
import { type Cell, momentCell, type Sheet } from "./sheet.ts";

type Item = ItemOf<BallotMethod>;

/** A part of a result: the whole, one tafel's own vote, or one group of a split. */
interface Part {
  by: "all" | "tafel" | "perspective";
  group: string | null;
  withheld: boolean;
  items: readonly Item[];
  present?: number;
  voters?: number;
  notVoted?: number;
  kendallsW?: number | null;
}

const partsOf = (result: VoteResult, round: VoteRound | undefined, report: Report, words: ReportWords): Part[] => [
  ...(result.tafels === undefined
    ? [{ ...result, by: "all" as const, group: null, withheld: false, items: result.items ?? [] }]
    : Object.entries(result.tafels).map(([tafel, there]) => ({
        ...there,
        by: "tafel" as const,
        group: placeTitle(report, tafel, words),
        withheld: there.withheld === true,
      }))),
  ...(round?.splits ?? []).flatMap(({ by, groups }) =>
    groups.map(({ group, voters, withheld, items }) => ({
      by,
      group: group === null ? null : by === "tafel" ? placeTitle(report, group, words) : group,
      withheld: withheld === true,
      items,
      ...(voters === undefined ? {} : { voters }),
    })),
  ),
];

interface Measured {
  result: VoteResult;
  round: VoteRound | undefined;
  parts: Part[];
}

const measured = (report: Report, words: ReportWords): Measured[] =>
  [...report.outcome.votes, ...report.outcome.confirmations, ...report.outcome.evaluations].map((result) => {
    const round = report.outcome.rounds.find(({ block }) => block === result.block);
    return { result, round, parts: partsOf(result, round, report, words) };
  });

const turnoutRows = ({ result, round, parts }: Measured): Cell[][] =>
  parts.map(({ by, group, withheld, present, voters, notVoted, kendallsW }) => [
    result.block,
    result.question,
    result.method,
    result.identity,
    result.phase,
    momentCell(round?.openedAt),
    momentCell(round?.closedAt),
    round?.repeats ?? null,
    by,
    group,
    withheld,
    present ?? null,
    voters ?? null,
    notVoted ?? null,
    kendallsW ?? null,
    round?.callers ?? null,
  ]);

/** A figure of an item; those that are a share from 0 to 1 say so in their name. */
const figure = (measure: string, value: number | null): Cell =>
  value !== null && measure.startsWith("share") ? { share: value } : value;

const itemRows = ({ result, parts }: Measured, words: ReportWords): Cell[][] =>
  parts.flatMap(({ by, group, items }) =>
    items.flatMap((item) =>
      voteReport(result.method)
        .measures(item)
        .map(([measure, value]): Cell[] => [
          result.block,
          result.question,
          result.method,
          by,
          group,
          item.item,
          itemTitle(result.method, item, words),
          measure,
          figure(measure, value),
          "agreement" in item && measure === "n" ? item.agreement : null,
        ]),
    ),
  );

const reasonRows = ({ result, parts }: Measured, words: ReportWords): Cell[][] =>
  parts.flatMap(({ group, items }) =>
    items.flatMap((item) =>
      item.why.map((text): Cell[] => [
        result.block,
        result.question,
        group,
        item.item,
        itemTitle(result.method, item, words),
        text,
      ]),
    ),
  );

/** Every vote with its turnout, every figure of every item in rows of their own, and every reason. */
export const voteSheets = (report: Report, words: ReportWords): Sheet[] => {
  const all = measured(report, words);
  return [
    {
      name: "votes",
      head: "block question method identity phase openedAt closedAt repeats by group withheld present voters notVoted kendallsW callers".split(
        " ",
      ),
      rows: all.flatMap(turnoutRows),
    },
    {
      name: "items",
      head: ["block", "question", "method", "by", "group", "item", "title", "measure", "value", "agreement"],
      rows: all.flatMap((entry) => itemRows(entry, words)),
    },
    {
      name: "reasons",
      head: ["block", "question", "group", "item", "title", "reason"],
      rows: all.flatMap((entry) => reasonRows(entry, words)),
    },
  ];
};
