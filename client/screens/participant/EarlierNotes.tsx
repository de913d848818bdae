import type { Block, WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import { lazy, Suspense, useState } from "react";
import { GroupedNotes } from "../../features/note-feed/GroupedNotes.tsx";
import { LaneFeed } from "../../features/note-feed/LaneFeed.tsx";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { earlierWriteBlocks, type SessionPlace } from "../../live/session-place.ts";
import styles from "./Participant.module.css";

// Only who groups loads what is needed for it.
const GroupTogether = lazy(async () => ({ default: (await import("./GroupTogether.tsx")).GroupTogether }));

interface NotesOfProps {
  readonly block: WriteBlock;
  readonly board: BoardState;
  readonly place: Place;
  /** Participants put these notes in groups themselves now. */
  readonly together?: SessionPlace["file"] | undefined;
}

function NotesOf({ block, board, place, together }: NotesOfProps) {
  const t = useText(participantTexts);
  const [lane, setLane] = useState<string | undefined>(block.lanes[0]?.id);
  const inGroups = [...board.content.notes.values()].some((note) => note.block === block.id && note.cluster !== undefined);
  const notes = inGroups ? (
    <GroupedNotes board={board} block={block} />
  ) : (
    <LaneFeed board={board} block={block} place={place} lane={lane} onLane={setLane} open={false} empty={t("feed.empty")} />
  );
  if (together === undefined) return notes;
  return (
    <Suspense fallback={notes}>
      <GroupTogether board={board} block={block} place={place} file={together} />
    </Suspense>
  );
}

const EVERYWHERE = "*";

interface EarlierNotesProps {
  readonly session: SessionPlace;
  readonly scope: Block["scope"];
  readonly board: BoardState;
  readonly place: Place;
  /** The writing round that is grouped now: it comes first. */
  readonly grouped?: string | undefined;
}

/** The notes of the latest writing round here, and those of earlier rounds folded away. */
export function EarlierNotes({ session: { file, state }, scope, board, place, grouped }: EarlierNotesProps) {
  const blocks = earlierWriteBlocks(file, state, scope);
  const latest = blocks.find(({ id }) => id === grouped) ?? blocks[0];
  const earlier = blocks.filter((block) => block !== latest);
  if (latest === undefined) return null;
  const together = state.phase === "running" && (state.grouping.includes(EVERYWHERE) || state.grouping.includes(place));
  return (
    <>
      <NotesOf key={latest.id} block={latest} board={board} place={place} together={together ? file : undefined} />
      {earlier.map((block) => (
        <details key={block.id} className={styles.earlier}>
          <summary>{block.title}</summary>
          <NotesOf block={block} board={board} place={place} />
        </details>
      ))}
    </>
  );
}
