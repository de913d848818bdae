import type { BallotBlock } from "@samenspel/shared/domain/block";
import { PLENARY, type Place } from "@samenspel/shared/domain/place";
import { useBallot } from "../../features/vote/use-ballot.ts";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { Notice } from "../../ui/Notice.tsx";
import { LazyResult } from "./LazyResult.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";

interface ClosedVoteProps {
  readonly session: SessionPlace;
  readonly block: BallotBlock;
  readonly place: Place;
}

/** After the seal: that it is closed, and the result as soon as it is published. */
export function ClosedVote({ session, block, place }: ClosedVoteProps) {
  const t = useText(participantTexts);
  const board = useBoard(place);
  const plenary = useBoard(PLENARY);
  const shown = [board, plenary].find(({ content }) => content.results.has(block.id))?.content;
  const ballot = useBallot(block, session.state.seat);
  return (
    <SessionFrame>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{t("vote.closed")}</h1>
        {ballot.notCounted !== null && <Notice tone="attention">{t(`notCounted.vote.${ballot.notCounted}`)}</Notice>}
        {shown === undefined ? (
          <p>{t("vote.closedText")}</p>
        ) : (
          <LazyResult file={session.file} block={block.id} board={shown} seat={session.state.seat} />
        )}
      </div>
    </SessionFrame>
  );
}
