import type { WrittenBallot } from "@samenspel/shared/documents/own-document";
import type { BallotBlock } from "@samenspel/shared/domain/block";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import { castValues } from "@samenspel/shared/domain/vote/judge-ballot";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";

/** A ballot as its document has it. */
export interface StandingBallot {
  readonly documentId: string;
  readonly block: string;
  readonly ballot: WrittenBallot;
}

/**
 * Does the ballot in this document say what the seal holds of its writer? Asked after a restart, when how documents
 * stood at the seal is known no more. Of an anonymous ballot nobody can tell, so it is taken for unchanged.
 */
const isAsSealed = ({ documentId, ballot }: StandingBallot, block: BallotBlock, seal: SealedVote): boolean => {
  if (ballotIdentity(block) === "anonymous") return true;
  const sealed = new Map(
    seal.items.flatMap(({ item, ballots }) =>
      ballots
        .filter(({ participant }) => participant !== undefined && documentId === `own/${participant}`)
        .map(({ value, why }): [string, string] => [item, JSON.stringify([value, why ?? ""])]),
    ),
  );
  const cast = castValues(ballot, block);
  return (
    cast.length === sealed.size && cast.every(({ item, value, why }) => sealed.get(item) === JSON.stringify([value, why ?? ""]))
  );
};

const keyOf = (documentId: string, block: string): string => `${documentId} ${block}`;

/** Ballots as they stood at the seal, to tell a late change from an unchanged one. Gone at a restart. */
export class SealedBallots {
  readonly #ballots = new Map<string, WrittenBallot>();

  /** Undefined where it is not known, or not any more. */
  readonly of = (documentId: string, block: string): WrittenBallot | undefined => this.#ballots.get(keyOf(documentId, block));

  keep(ballots: Iterable<StandingBallot>): void {
    for (const { documentId, block, ballot } of ballots) this.#ballots.set(keyOf(documentId, block), ballot);
  }

  /** After a restart: keeps those of the ballots in this block that say what its seal says. */
  recall(ballots: Iterable<StandingBallot>, block: BallotBlock, seal: SealedVote): void {
    this.keep([...ballots].filter((standing) => isAsSealed(standing, block, seal)));
  }
}
