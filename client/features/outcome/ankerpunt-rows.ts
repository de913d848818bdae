import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { ImportanceItem } from "@samenspel/shared/domain/vote/importance";
import type { ResultOf } from "@samenspel/shared/domain/vote/tally-vote";
import type { Report } from "@samenspel/shared/report/report-model";

/** No spread and no share of fewer people. */
export const LEAST_GROUP = 5;

/** What one tafel thinks of an ankerpunt; `share` is null where so few answered that it is not told. */
export interface TafelShare {
  readonly tafel: string;
  readonly n: number | null;
  readonly share: number | null;
}

export interface AnkerpuntRow {
  readonly id: string;
  /** Its place in the list of the session, from 1. */
  readonly number: number;
  readonly title: string;
  readonly item: ImportanceItem;
  /** Empty where the vote may not be told by tafel. */
  readonly tafels: readonly TafelShare[];
}

/** One measurement of the ankerpunten: who found which important. */
export interface AnkerpuntVote {
  readonly result: ResultOf<"importance">;
  readonly title: string;
  readonly repeat: boolean;
  /** The highest share first; equal ones in the order of the session. */
  readonly rows: readonly AnkerpuntRow[];
  /** The tafels of the columns, in the order of the session. */
  readonly tafels: readonly string[];
}

const sharesOf = (item: string, block: string, report: Report): TafelShare[] => {
  const round = report.outcome.rounds.find((candidate) => candidate.block === block);
  const groups = round?.splits.find(({ by }) => by === "tafel")?.groups ?? [];
  return groups.flatMap(({ group, items }): TafelShare[] => {
    if (group === null) return [];
    const there = items.find((candidate) => candidate.item === item);
    if (there === undefined || !("shareImportant" in there) || there.n < LEAST_GROUP)
      return [{ tafel: group, n: null, share: null }];
    return [{ tafel: group, n: there.n, share: there.shareImportant }];
  });
};

const rowsOf = (result: ResultOf<"importance">, report: Report): AnkerpuntRow[] =>
  report.ankerpunten
    .flatMap(({ id, title }, index): AnkerpuntRow[] => {
      const item = result.items?.find((candidate) => candidate.item === id);
      return item === undefined ? [] : [{ id, number: index + 1, title, item, tafels: sharesOf(id, result.block, report) }];
    })
    .sort((a, b) => (b.item.shareImportant ?? -1) - (a.item.shareImportant ?? -1) || a.number - b.number);

/** Every vote in which all ankerpunten were weighed as important or not, in the order of the session. */
export const ankerpuntVotes = (report: Report): AnkerpuntVote[] =>
  report.outcome.votes.flatMap((result): AnkerpuntVote[] => {
    const block = findBlock(report, result.block);
    if (result.method !== "importance" || block?.kind !== "vote" || block.items.from !== "ankerpunten") return [];
    const rows = rowsOf(result, report);
    if (rows.length === 0) return [];
    const told = new Set(rows.flatMap(({ tafels }) => tafels.map(({ tafel }) => tafel)));
    const tafels = report.tafels.map(({ id }) => id).filter((id) => told.has(id));
    const repeat = report.outcome.rounds.some((round) => round.block === result.block && round.repeats !== undefined);
    return [{ result, title: block.title, repeat, rows, tafels }];
  });
