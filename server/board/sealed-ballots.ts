import type { WrittenBallot } from "@samenspel/shared/documents/own-document";
import type { BallotBlock } from "@samenspel/shared/domain/block";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import { castValues } from "@samenspel/shared/domain/vote/judge-ballot";
import type { SealedVote } from "@samenspel/shared/domain/vote/sealed-vote";

/**
 * Does the ballot in this document say what the seal holds of its writer? Asked after a restart, when how documents
 * stood at the seal is known no more. Of an anonymous ballot nobody can tell, so it is taken for unchanged.
 */
export const isAsSealed = (documentId: string, ballot: WrittenBallot, block: BallotBlock, seal: SealedVote): boolean => {
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
