import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import type { Agreement } from "@samenspel/shared/domain/vote/statistics";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";

/** How a bar is filled; each reads in grey too. */
export type BarFill = "solid" | "hatch" | "outline";

export interface ResultRow {
  readonly key: string;
  readonly count: number;
  readonly fill: BarFill;
}

/** One item of a result, ready to draw. */
export interface ResultItem {
  readonly item: string;
  readonly title: string;
  readonly rows: readonly ResultRow[];
  readonly n?: number;
  readonly dontKnow?: number;
  readonly mean?: number | null;
  readonly people?: number;
  readonly place?: number;
  readonly tied?: boolean;
  readonly meanRank?: number | null;
  readonly agreement?: Agreement | null;
  readonly decided?: boolean;
  readonly why: readonly string[];
}

type AnyItem = ItemOf<BallotMethod>;

const FILLS: Readonly<Record<string, BarFill>> = {
  "not-important": "hatch",
  objection: "hatch",
  concern: "outline",
  abstain: "outline",
};

const rowsOf = (item: AnyItem): ResultRow[] => {
  if ("counts" in item) {
    return Object.entries<number>(item.counts).map(([key, count]) => ({ key, count, fill: FILLS[key] ?? "solid" }));
  }
  if ("dots" in item) return [{ key: "dots", count: item.dots, fill: "solid" }];
  if ("points" in item) return [{ key: "points", count: item.points, fill: "solid" }];
  if ("x" in item) {
    return [
      { key: "x", count: item.x.mean ?? 0, fill: "solid" },
      { key: "y", count: item.y.mean ?? 0, fill: "hatch" },
    ];
  }
  return [];
};

const itemOf = (item: AnyItem): ResultItem => ({
  item: item.item,
  title: item.title,
  rows: rowsOf(item),
  why: item.why,
  ...("n" in item ? { n: item.n } : {}),
  ...("dontKnow" in item ? { dontKnow: item.dontKnow } : {}),
  ...("mean" in item ? { mean: item.mean } : {}),
  ...("people" in item ? { people: item.people } : "givers" in item ? { people: item.givers } : {}),
  ...("place" in item ? { place: item.place, tied: item.tied } : {}),
  ...("meanRank" in item ? { meanRank: item.meanRank } : {}),
  ...("agreement" in item ? { agreement: item.agreement } : {}),
  ...("adopted" in item ? { decided: item.adopted } : "confirmed" in item ? { decided: item.confirmed } : {}),
});

export interface ShownResult {
  readonly present: number;
  readonly voters: number;
  readonly notVoted: number;
  readonly withheld: boolean;
  readonly items: readonly ResultItem[];
}

/** The part of a result that concerns this reader: everybody's in plenary, of a tafel's own vote the own tafel's. */
export const shownResult = (result: VoteResult, seat: string | null): ShownResult | null => {
  const own = result.tafels === undefined ? result : seat === null ? undefined : result.tafels[seat];
  if (own === undefined) return null;
  const items: readonly AnyItem[] = own.items ?? [];
  const placed = items.map(itemOf).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return {
    present: own.present,
    voters: own.voters,
    notVoted: own.notVoted,
    withheld: "withheld" in own && own.withheld === true,
    items: placed,
  };
};
