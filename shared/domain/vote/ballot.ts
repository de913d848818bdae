import * as z from "zod/mini";
import type { BallotBlock } from "../block.ts";
import type { VoteIdentity } from "./vote-block.ts";

export const DONT_KNOW = "dont-know";

/** Why a ballot does not count, told to its writer. */
export type BallotFault = "over-limit" | "bad-value" | "bad-text";

/** A ballot as its writer left it: item → value, and the reasons beside them. */
export const ballotSchema = z.object({
  tafel: z.exactOptional(z.string()),
  values: z.record(z.string(), z.unknown()),
  why: z.exactOptional(z.record(z.string(), z.string())),
});

export type Ballot = z.infer<typeof ballotSchema>;

/** Answers that need a reason whether or not the block asks for reasons. */
const NEED_REASON: Readonly<Record<string, readonly unknown[]>> = { consent: ["concern", "objection"], confirm: ["objection"] };

/** Whether the screen asks for a reason with this answer: where it needs one, else where the block says so. */
export const asksReason = (block: BallotBlock, value: unknown): boolean =>
  NEED_REASON[block.kind === "vote" ? block.method : block.kind]?.includes(value) ??
  (block.kind === "vote" && block.why === true);

/** Whether "weet ik niet" is an answer here. */
const offersDontKnow = (block: BallotBlock): boolean => block.kind === "vote" && block.dontKnow === true;

/** Under what name a ballot is cast; "Klopt dit?" and the evaluation are always anonymous. */
export const ballotIdentity = (block: BallotBlock): VoteIdentity => (block.kind === "vote" ? block.identity : "anonymous");

/** Judges values one by one, for methods where each item stands on its own. */
export const judgeEach = (
  values: Record<string, unknown>,
  block: BallotBlock,
  valid: (value: unknown) => boolean,
): BallotFault | null =>
  Object.values(values).every((value) => (value === DONT_KNOW ? offersDontKnow(block) : valid(value))) ? null : "bad-value";

export const isWholeBetween = (value: unknown, min: number, max: number): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
