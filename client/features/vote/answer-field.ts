import type { BallotBlock } from "@samenspel/shared/domain/block";

/** The answer to one item, on its card. */
export interface AnswerFieldProps<Of extends BallotBlock = BallotBlock> {
  readonly block: Of;
  readonly value: unknown;
  /** Null takes the answer back. */
  readonly onValue: (value: unknown) => void;
}
