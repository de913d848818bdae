import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import { type ReactNode, useState } from "react";
import { OwnHarvest } from "../../features/note-feed/Harvest.tsx";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import { useBallot } from "../../features/vote/use-ballot.ts";
import { offeredItems } from "../../features/vote/vote-items.ts";
import { voteView } from "../../features/vote/vote-views.ts";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { sendCommand } from "../../live/live-channel.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { Button } from "../../ui/Button.tsx";
import { CardsVote } from "./CardsVote.tsx";
import { ClosedVote } from "./ClosedVote.tsx";
import { ListVote } from "./ListVote.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { VoteNotices } from "./VoteNotices.tsx";

interface VoteViewProps {
  readonly session: SessionPlace;
  readonly block: BallotBlock;
  readonly place: Place;
}

/** What the tafel is asked to confirm. */
function Summary({ place }: { place: Place }) {
  const t = useText(participantTexts);
  const board = useBoard(place);
  if (board.content.harvest.every(({ text }) => text.trim() === "")) return <p>{t("vote.confirmEmpty")}</p>;
  return <OwnHarvest board={board.content} title={t("talk.harvestHere")} />;
}

interface BallotViewProps extends VoteViewProps {
  readonly top?: ReactNode;
  readonly onDone: () => void;
  readonly doneLabel?: string | undefined;
}

/** The ballot of one block, by its method. */
export function BallotView({ session, block, place, ...rest }: BallotViewProps) {
  const t = useText(participantTexts);
  const { file, state } = session;
  const items = offeredItems(file, state, block, state.seat);
  const ballot = useBallot(block, state.seat);
  if (items.length === 0) {
    return (
      <SessionFrame>
        {rest.top}
        <div className={styles.plain}>
          <h1 tabIndex={-1}>{block.text ?? block.title}</h1>
          <p>{t("vote.noItems")}</p>
        </div>
      </SessionFrame>
    );
  }
  const { List } = voteView(block);
  if (block.kind === "vote" && List !== undefined) {
    return <ListVote List={List} block={block} items={items} ballot={ballot} {...rest} />;
  }
  const inCard = block.kind === "confirm" ? <Summary place={place} /> : undefined;
  return <CardsVote block={block} items={items} ballot={ballot} inCard={inCard} {...rest} />;
}

/** Voting in a session: the ballot, "your vote is in", and after the seal the result. */
export function VoteView({ session, block, place }: VoteViewProps) {
  const t = useText(participantTexts);
  const [done, setDone] = useState(false);
  const ballot = useBallot(block, session.state.seat);
  if (session.state.blocks[block.id]?.sealed === true) return <ClosedVote session={session} block={block} place={place} />;
  if (!done) {
    const finish = () => {
      setDone(true);
      void sendCommand({ type: "ready", ready: true });
    };
    return <BallotView session={session} block={block} place={place} onDone={finish} />;
  }
  const voted = Object.keys(ballot.values).length > 0;
  return (
    <SessionFrame>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{t(voted ? "vote.doneTitle" : "vote.emptyTitle")}</h1>
        <p className={styles.lead}>{t(voted ? "vote.doneText" : "vote.emptyText")}</p>
        <SavingLine />
        <VoteNotices block={block} ballot={ballot} />
        <Button variant="second" onClick={() => setDone(false)}>
          {t("vote.change")}
        </Button>
      </div>
    </SessionFrame>
  );
}
