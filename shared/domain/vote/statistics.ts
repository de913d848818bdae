/** Below this many opinions no word of agreement is given: two or three people are not "the group". */
const MIN_FOR_VERDICT = 4;

/** What a result says about how far people agree; the words for it stand in the text catalogue. */
export type Agreement = "agree" | "majority" | "differ" | "divided";

/** Spreads from here on are "sterk verdeeld", and a matrix item is drawn open, unless a vote has its own border. */
export const DIVIDED_SPREAD = 0.3;

const DIFFER_SPREAD = 0.2;

export interface Range {
  min: number;
  max: number;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Arithmetic mean; null of nothing. */
export const mean = (numbers: readonly number[]): number | null => (numbers.length === 0 ? null : sum(numbers) / numbers.length);

/** Four decimals, as results are reported. Labels are taken from the unrounded value. */
export const rounded = (number: number): number => Math.round(number * 1e4) / 1e4;

export const roundedOrNull = (number: number | null): number | null => (number === null ? null : rounded(number));

/**
 * Population standard deviation, √(Σ(x − x̄)² / n): the voters are the whole group, not a sample of it.
 * Source: ISO 3534-1:2006, 2.37 (variance of a distribution, applied to the empirical one).
 */
export const populationDeviation = (numbers: readonly number[]): number | null => {
  const middle = mean(numbers);
  if (middle === null) return null;
  return Math.sqrt(sum(numbers.map((number) => (number - middle) ** 2)) / numbers.length);
};

/** Population standard deviation ÷ range of the scale: 0 when all agree, 0.5 when half sit at each end. */
export const spreadOf = (numbers: readonly number[], { min, max }: Range): number | null => {
  const deviation = populationDeviation(numbers);
  return deviation === null ? null : deviation / (max - min);
};

/** Of a scale: below 0.20 *agree*, from 0.20 *differ*, from `dividedFrom` *divided*; null below four opinions. */
export const spreadAgreement = (spread: number | null, n: number, dividedFrom = DIVIDED_SPREAD): Agreement | null => {
  if (spread === null || n < MIN_FOR_VERDICT) return null;
  if (spread < DIFFER_SPREAD) return "agree";
  return spread < dividedFrom ? "differ" : "divided";
};

/**
 * Of two answers: at most 10 % or at least 90 % for one of them is *agree*, strictly between 10 and 30 or between
 * 70 and 90 % *majority*, the rest *divided*; null below four opinions. Counted in whole people, so that no
 * floating-point error decides at a border.
 */
export const shareAgreement = (chosen: number, n: number): Agreement | null => {
  if (n < MIN_FOR_VERDICT) return null;
  if (chosen * 10 >= n * 9 || chosen * 10 <= n) return "agree";
  return chosen * 10 > n * 7 || chosen * 10 < n * 3 ? "majority" : "divided";
};

/**
 * Competition ranking ("1224"), highest figure first: equal figures share the best place and are tied.
 * Source: standard competition ranking as in Excel's RANK.EQ.
 */
export const placesOf = (figures: readonly number[]): { place: number; tied: boolean }[] =>
  figures.map((figure, index) => ({
    place: 1 + figures.filter((other) => other > figure).length,
    tied: figures.some((other, at) => at !== index && other === figure),
  }));

/**
 * Median of answers given as counts per value, as `{ "1": 0, "2": 3 }`: the middle answer, or the mean of the two in the
 * middle; null of nothing. Source: ISO 3534-1:2006, 2.14 (sample median).
 */
export const medianOfCounts = (counts: Readonly<Record<string, number>>): number | null => {
  const values = Object.entries(counts)
    .map(([value, count]) => ({ value: Number(value), count }))
    .sort((a, b) => a.value - b.value);
  const total = sum(values.map(({ count }) => count));
  const nth = (position: number): number | null => {
    let seen = 0;
    for (const { value, count } of values) {
      seen += count;
      if (seen > position) return value;
    }
    return null;
  };
  const [low, high] = [nth(Math.floor((total - 1) / 2)), nth(Math.floor(total / 2))];
  return total === 0 || low === null || high === null ? null : (low + high) / 2;
};

/**
 * How much one voter's equal places take off the largest possible disagreement: Σ (t³ − t) over groups of t equal ranks.
 * Source: Kendall, "Rank Correlation Methods", 4th edition (1970), chapter 6.
 */
export const tieCorrection = (ranks: readonly number[]): number => {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return sum([...sizes.values()].map((size) => size ** 3 - size));
};

/**
 * Kendall's coefficient of concordance, W = 12 S / (m² (k³ − k) − m ΣT), with S the sum of squared deviations of the k
 * rank totals from their mean, m the number of voters and T each voter's tie correction: 0 no agreement, 1 the same
 * order. Null without voters, with one item, or when everybody put all items in one place.
 * Source: Kendall & Babington Smith, "The Problem of m Rankings", Annals of Mathematical Statistics 10 (1939) 275–287;
 * ties as in Kendall (1970), chapter 6.
 */
export const kendallsW = (rankTotals: readonly number[], voters: number, ties = 0): number | null => {
  const k = rankTotals.length;
  const middle = mean(rankTotals);
  if (middle === null || k < 2 || voters === 0) return null;
  const squares = sum(rankTotals.map((total) => (total - middle) ** 2));
  const most = voters ** 2 * (k ** 3 - k) - voters * ties;
  return most === 0 ? null : (12 * squares) / most;
};
