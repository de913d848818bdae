import { DONT_KNOW } from "./ballot.ts";
import type { SealedItem, Turnout } from "./sealed-vote.ts";

/** What every item of a result has. */
export interface ItemResult {
  item: string;
  title: string;
  /** Reasons, sorted: their order says nothing about who. */
  why: string[];
}

/** What an item has where each item is answered on its own: `n + dontKnow + notVoted` is the people present. */
export interface AnsweredItem extends ItemResult {
  n: number;
  dontKnow: number;
  notVoted: number;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const itemResult = ({ item, title, ballots }: SealedItem): ItemResult => ({
  item,
  title,
  why: ballots.flatMap(({ why }) => (why === undefined || why.trim() === "" ? [] : [why])).sort(byCodeUnit),
});

/** The opinions on an item that have the method's form, and the counts around them. */
export const answersTo = <Value>(
  sealed: SealedItem,
  turnout: Turnout,
  valid: (value: unknown) => value is Value,
): { values: Value[]; result: AnsweredItem } => {
  const cast = sealed.ballots.map(({ value }) => value);
  const values = cast.filter(valid);
  const dontKnow = cast.filter((value) => value === DONT_KNOW).length;
  const notVoted = Math.max(0, turnout.present - values.length - dontKnow);
  return { values, result: { ...itemResult(sealed), n: values.length, dontKnow, notVoted } };
};

/** The counts of each choice, with a zero for those nobody chose. */
export const countChoices = <Choice extends string>(
  choices: readonly Choice[],
  values: readonly Choice[],
): Record<Choice, number> => {
  const counts = {} as Record<Choice, number>;
  for (const choice of choices) counts[choice] = values.filter((value) => value === choice).length;
  return counts;
};
