import type { VoteBlock } from "@samenspel/shared/domain/block";

/**
 * Counts ballots on its own, to compare a report with: written from "How results are reported", in whole numbers where
 * a border decides, and without a line of the product's own counting.
 */
export interface Cast {
  readonly values: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
  /** Where it counts in a vote that tafels hold on their own. */
  readonly tafel: string;
}

type Result = Record<string, unknown>;

const DONT_KNOW = "dont-know";
const four = (number: number): number => Math.round(number * 1e4) / 1e4;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const numbersIn = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === "number");

/** n²·variance: whole as long as the numbers are. */
const squares = (numbers: readonly number[]): number =>
  numbers.length * total(numbers.map((number) => number * number)) - total(numbers) ** 2;

const spread = (numbers: readonly number[], range: number): number | null =>
  numbers.length === 0 ? null : four(Math.sqrt(squares(numbers)) / numbers.length / range);

/** Is the spread at least this many tenths? Compared as whole squares: (sd / range)² against (tenths / 10)². */
const spreadsFrom = (numbers: readonly number[], range: number, tenths: number): boolean =>
  squares(numbers) * 100 >= tenths ** 2 * range ** 2 * numbers.length ** 2;

const average = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : four(total(numbers) / numbers.length);

const scaleItem = (values: readonly unknown[], min: number, max: number): Result => {
  const numbers = numbersIn(values);
  const counts: Record<string, number> = {};
  for (let step = min; step <= max; step += 1) counts[step] = numbers.filter((number) => number === step).length;
  const word = spreadsFrom(numbers, max - min, 3) ? "divided" : spreadsFrom(numbers, max - min, 2) ? "differ" : "agree";
  return { counts, mean: average(numbers), spread: spread(numbers, max - min), agreement: numbers.length < 4 ? null : word };
};

const importanceItem = (values: readonly unknown[]): Result => {
  const important = values.filter((value) => value === "important").length;
  const n = values.length;
  const percent = (least: number): boolean => important * 100 >= least * n;
  const atMost = (most: number): boolean => important * 100 <= most * n;
  const word = percent(90) || atMost(10) ? "agree" : percent(30) && atMost(70) ? "divided" : "majority";
  return {
    counts: { important, "not-important": n - important },
    shareImportant: n === 0 ? null : four(important / n),
    tie: n > 0 && important * 2 === n,
    agreement: n < 4 ? null : word,
  };
};

const consentItem = (values: readonly unknown[]): Result => {
  const counts = Object.fromEntries(
    ["agree", "concern", "objection", "abstain"].map((choice) => [choice, values.filter((value) => value === choice).length]),
  );
  return { counts, adopted: values.length > 0 && counts.objection === 0 };
};

interface Axis {
  readonly min: number;
  readonly max: number;
}

const matrixItem = (values: readonly unknown[], axes: { readonly x: Axis; readonly y: Axis }): Result => {
  const along = (key: "x" | "y") => {
    const { min, max } = axes[key];
    const numbers = numbersIn(values.map((value) => (value as Record<string, unknown>)[key]));
    const half = numbers.length === 0 ? null : total(numbers) * 2 >= (min + max) * numbers.length ? "high" : "low";
    const open = numbers.length > 0 && spreadsFrom(numbers, max - min, 3);
    return { result: { mean: average(numbers), spread: spread(numbers, max - min), half }, open };
  };
  const [x, y] = [along("x"), along("y")];
  return { x: x.result, y: y.result, open: x.open || y.open };
};

/** 1 for the most; who has as much shares the place. */
const placed = (rows: readonly Result[], figures: readonly number[]): Result[] =>
  rows.map((row, index) => {
    const own = figures[index] ?? 0;
    return {
      ...row,
      place: 1 + figures.filter((figure) => figure > own).length,
      tied: figures.filter((figure) => figure === own).length > 1,
    };
  });

const answered = (block: VoteBlock, values: readonly unknown[]): Result => {
  switch (block.method) {
    case "scale":
      return scaleItem(values, block.min, block.max);
    case "importance":
      return importanceItem(values);
    case "consent":
      return consentItem(values);
    case "matrix":
      return matrixItem(values, block);
    default:
      throw new Error(`${block.method} is counted over all items`);
  }
};

const ranked = (items: readonly Result[], given: readonly number[][], voters: number): Result => {
  const sums = given.map(total);
  const k = items.length;
  // Every ranking is complete, so the sums together are m·k·(k + 1) / 2, and S = Σ sum² − k·middle².
  const s = total(sums.map((sum) => sum * sum)) - (voters * (k + 1)) ** 2 * (k / 4);
  const w = voters === 0 || k < 2 ? null : four((12 * s) / (voters ** 2 * (k ** 3 - k)));
  const rows = items.map((item, index) => ({
    ...item,
    n: voters,
    meanRank: voters === 0 ? null : four((sums[index] ?? 0) / voters),
  }));
  return {
    kendallsW: w,
    items: placed(
      rows,
      sums.map((sum) => -sum),
    ),
  };
};

/** One group's count: the whole plenary, or one tafel. */
const countGroup = (block: VoteBlock, itemIds: readonly string[], casts: readonly Cast[], present: number): Result => {
  const valuesOf = (item: string): unknown[] => casts.flatMap(({ values }) => (item in values ? [values[item]] : []));
  // No dots on an item is no vote on it.
  const isGiven = (values: Cast["values"], item: string): boolean =>
    item in values && !(block.method === "dots" && values[item] === 0);
  const bare = itemIds.map((item) => ({
    item,
    why: casts.flatMap(({ values, why }) => (isGiven(values, item) && why[item] !== undefined ? [why[item]] : [])).sort(),
  }));
  const given = itemIds.map((item) => numbersIn(valuesOf(item)));
  if (block.method === "rank") return ranked(bare, given, casts.length);
  if (block.method === "dots") {
    const rows = bare.map((item, index) => ({
      ...item,
      dots: total(given[index] ?? []),
      people: (given[index] ?? []).filter((dots) => dots > 0).length,
    }));
    return { items: placed(rows, given.map(total)) };
  }
  if (block.method === "points") {
    const rows = bare.map((item, index) => {
      const points = total(given[index] ?? []);
      return {
        ...item,
        points,
        mean: casts.length === 0 ? null : four(points / casts.length),
        givers: (given[index] ?? []).filter((one) => one > 0).length,
      };
    });
    return { items: placed(rows, given.map(total)) };
  }
  const items = bare.map((item) => {
    const all = valuesOf(item.item);
    const values = all.filter((value) => value !== DONT_KNOW);
    const apart = { n: values.length, dontKnow: all.length - values.length, notVoted: present - all.length };
    return { ...item, ...apart, ...answered(block, values) };
  });
  return { items };
};

const turnout = (casts: readonly Cast[], present: number): Result => ({
  present,
  voters: casts.length,
  notVoted: present - casts.length,
});

/** What the report must say of one vote. `presentAt`: who sat at which tafel when it was sealed. */
export const countVote = (
  block: VoteBlock,
  itemIds: readonly string[],
  casts: readonly Cast[],
  presentAt: ReadonlyMap<string, number>,
): Result => {
  const present = total([...presentAt.values()]);
  const head = { block: block.id, method: block.method, identity: block.identity, ...turnout(casts, present) };
  if (block.scope === "plenary") return { ...head, ...countGroup(block, itemIds, casts, present) };
  const tafels = [...presentAt].map(([tafel, here]) => {
    const own = casts.filter((cast) => cast.tafel === tafel);
    const counts = turnout(own, here);
    return [
      tafel,
      own.length < 3 ? { ...counts, withheld: true, items: [] } : { ...counts, ...countGroup(block, itemIds, own, here) },
    ];
  });
  return { ...head, tafels: Object.fromEntries(tafels) };
};
