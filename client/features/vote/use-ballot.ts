import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { BallotNotCountedCode } from "@samenspel/shared/protocol/sync-messages";
import { useWriter } from "../../live/participant-context.ts";

export interface BallotHand {
  readonly values: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
  readonly notCounted: BallotNotCountedCode | null;
  /** Gives an item its value; null takes it back. Saved at once. */
  set(item: string, value: unknown): void;
  setAll(values: Readonly<Record<string, unknown>>): void;
  setWhy(item: string, text: string): void;
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/** The reader's ballot of one block. It stands in the document as one whole, so every change writes it anew. */
export const useBallot = (block: BallotBlock, seat: Place | null): BallotHand => {
  const writer = useWriter();
  const ballot = writer.ballot(block);
  const values = ballot?.values ?? {};
  const why = ballot?.why ?? {};
  const write = (next: { values: Readonly<Record<string, unknown>>; why: Readonly<Record<string, string>> }): void =>
    writer.vote(block, seat, { values: { ...next.values }, why: { ...next.why } });
  return {
    values,
    why,
    notCounted: writer.ballotNotCounted(block),
    set: (item, value) => write({ values: value === null ? without(values, item) : { ...values, [item]: value }, why }),
    setAll: (all) => write({ values: all, why }),
    setWhy: (item, text) => write({ values, why: text.trim() === "" ? without(why, item) : { ...why, [item]: text } }),
  };
};
