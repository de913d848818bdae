import type { Block } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { Split } from "../domain/vote/splits.ts";
import { MIN_TAFEL_VOTERS, type VoteResult } from "../domain/vote/tally-vote.ts";
import { discussOrder } from "./discuss-order.ts";
import { placeTitle } from "./place-title.ts";
import type { Report, VoteRound } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { voteFigure } from "./vote-chart.ts";
import { itemTitle, voteTable } from "./vote-table.ts";

type Item = ItemOf<BallotMethod>;

const paragraph = (text: string): ReportPart => ({ kind: "paragraph", text });

const discussPart = (method: BallotMethod, items: readonly Item[], { t }: ReportWords): ReportPart[] => {
  const order = discussOrder(method, items);
  if (order === null) return [];
  const steps = [
    t("vote.highest", { items: order.highest.join(" / ") }),
    ...(order.mostDivided.length === 0 ? [] : [t("vote.mostDivided", { items: order.mostDivided.join(" / ") })]),
    t("vote.lowest", { items: order.lowest.join(" / ") }),
  ];
  return [paragraph(t("vote.discuss", { items: steps.join("; ") }))];
};

const reasonParts = (method: BallotMethod, items: readonly Item[], words: ReportWords): ReportPart[] =>
  items
    .filter(({ why }) => why.length > 0)
    .flatMap((item): ReportPart[] => [
      paragraph(words.t("vote.reasons", { item: itemTitle(method, item, words) })),
      { kind: "list", items: item.why.map((text) => ({ text })) },
    ]);

const tally = (
  method: BallotMethod,
  block: Block,
  items: readonly Item[],
  kendallsW: number | null | undefined,
  caption: string,
  words: ReportWords,
): ReportPart[] => {
  if (!takesBallot(block)) return [];
  if (items.length === 0) return [paragraph(words.t("vote.noItems"))];
  const agreement =
    kendallsW === undefined || kendallsW === null
      ? []
      : [paragraph(words.t("vote.kendall", { value: words.number(kendallsW, 2) }))];
  return [
    ...voteFigure(method, block, items, caption, words),
    { ...voteTable(method, block, items, words), caption: words.t("vote.figures", { title: caption }) },
    ...agreement,
    ...discussPart(method, items, words),
    // Reasons about ankerpunten stand in the chapter about the ankerpunten.
    ...(block.kind === "vote" && block.items.from === "ankerpunten" ? [] : reasonParts(method, items, words)),
  ];
};

const tafelParts = (result: VoteResult, block: Block, report: Report, words: ReportWords): ReportPart[] =>
  Object.entries(result.tafels ?? {}).flatMap(([tafel, there]) => [
    { kind: "heading", level: 4, text: placeTitle(report, tafel, words) },
    paragraph(words.t("vote.turnout", { present: there.present, voters: there.voters, notVoted: there.notVoted })),
    ...(there.withheld === true
      ? [paragraph(words.t("vote.withheld", { count: MIN_TAFEL_VOTERS }))]
      : tally(result.method, block, there.items, there.kendallsW, `${block.title} (${placeTitle(report, tafel, words)})`, words)),
  ]);

/** More groups than this are no picture any more: their figures stand in the spreadsheet alone. */
export const MOST_GROUPS = 24;

const splitParts = (
  split: Split,
  { method, items = [] }: VoteResult,
  block: Block,
  report: Report,
  words: ReportWords,
): ReportPart[] => [
  { kind: "heading", level: 4, text: words.t(`split.${split.by}`) },
  ...(split.groups.length > MOST_GROUPS ? [paragraph(words.t("split.many", { count: split.groups.length }))] : []),
  ...(split.groups.length > MOST_GROUPS ? [] : split.groups).flatMap((group): ReportPart[] => {
    const name =
      group.group === null ? words.t("split.none") : split.by === "tafel" ? placeTitle(report, group.group, words) : group.group;
    if (group.withheld === true || !takesBallot(block)) return [paragraph(`${name}: ${words.t("split.withheld")}`)];
    const shown = new Set(group.items.map(({ item }) => item));
    const hidden = items.filter(({ item }) => !shown.has(item)).map((item) => itemTitle(method, item, words));
    const left = hidden.length === 0 ? [] : [paragraph(`${hidden.join(" / ")}: ${words.t("split.withheld")}`)];
    return [{ ...voteTable(method, block, group.items, words), caption: name }, ...left];
  }),
];

const callerPart = (round: VoteRound | undefined, report: Report, { t }: ReportWords): ReportPart[] => {
  if (round === undefined) return [];
  const { callers } = report.outcome.joined;
  if (round.callers === undefined) return callers > 0 ? [paragraph(t("vote.callers", { count: callers }))] : [];
  return round.callers > 0 ? [paragraph(t("vote.callerBallots", { count: round.callers }))] : [];
};

const scaleEnds = (block: Block, { t }: ReportWords): ReportPart[] => {
  if (block.kind !== "vote" || block.method !== "scale") return [];
  const labels = Object.entries(block.labels ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  return labels.length === 0
    ? []
    : [paragraph(t("vote.scaleEnds", { labels: labels.map(([value, label]) => `${value} = ${label}`).join(", ") }))];
};

/** Where a vote calls people strongly divided, when that is its own border. */
const dividedBorder = (block: Block, { t, number }: ReportWords): ReportPart[] =>
  "dividedFromPercent" in block && block.dividedFromPercent !== undefined
    ? [paragraph(t("vote.dividedFrom", { spread: number(block.dividedFromPercent / 100, 2) }))]
    : [];

/** One result: who could vote and did, when, under what name, the numbers, and the reasons given. */
export const voteSection = (result: VoteResult, block: Block, report: Report, words: ReportWords): ReportPart[] => {
  const round = report.outcome.rounds.find((candidate) => candidate.block === result.block);
  const { t, moment, day, clock } = words;
  const closedAt = (opened: string, closed: string): string => (day(opened) === day(closed) ? clock(closed) : moment(closed));
  return [
    ...(round?.repeats === undefined ? [] : [paragraph(t("vote.repeat"))]),
    paragraph(t("block.question", { text: result.question })),
    paragraph(
      `${t("vote.turnout", { present: result.present, voters: result.voters, notVoted: result.notVoted })} ${t(`identity.${result.identity}`)}`,
    ),
    ...(round === undefined
      ? []
      : [paragraph(t("vote.times", { opened: moment(round.openedAt), closed: closedAt(round.openedAt, round.closedAt) }))]),
    ...callerPart(round, report, words),
    ...scaleEnds(block, words),
    ...dividedBorder(block, words),
    ...(result.tafels === undefined
      ? tally(result.method, block, result.items ?? [], result.kendallsW, block.title, words)
      : tafelParts(result, block, report, words)),
    ...(round?.splits ?? []).flatMap((split) => splitParts(split, result, block, report, words)),
  ];
};
