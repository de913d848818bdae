import type { Block } from "@samenspel/shared/domain/block";
import { PLENARY, type Place } from "@samenspel/shared/domain/place";
import { clockText } from "@samenspel/shared/text/moment";
import { lazy, Suspense } from "react";
import { OwnHarvest, PlenaryHarvest } from "../../features/note-feed/Harvest.tsx";
import { WhoIsHere } from "../../features/who-is-here/WhoIsHere.tsx";
import { type BoardState, useBoard } from "../../live/board-connection.ts";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { BlockHead } from "./BlockHead.tsx";
import { EarlierNotes } from "./EarlierNotes.tsx";
import { LatestResult } from "./LatestResult.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";

// Loaded when a film is on: not every meeting has one.
const FilmPlayer = lazy(async () => ({ default: (await import("../../features/film/FilmPlayer.tsx")).FilmPlayer }));

/** Blocks in which nobody is asked to write or vote. */
export type ListeningBlock = Extract<Block, { kind: "talk" | "film" | "discuss" | "harvest" | "break" | "cluster" }>;

interface TalkViewProps {
  readonly session: SessionPlace;
  readonly block: ListeningBlock;
  readonly place: Place;
}

function BreakText({ endsAt }: { endsAt: number | null }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  if (endsAt === null) return null;
  return <p className={styles.lead}>{t("talk.breakBack", { time: clockText(language, endsAt) })}</p>;
}

/** What belongs to the block besides its words: the film, the results, the harvest. */
function Beside({ session, block, board }: { session: SessionPlace; block: ListeningBlock; board: BoardState }) {
  const t = useText(participantTexts);
  const { file, state } = session;
  if (block.kind === "film") {
    return (
      <Suspense fallback={null}>
        <FilmPlayer block={block} />
      </Suspense>
    );
  }
  if (block.kind === "break") return <BreakText endsAt={state.endsAt} />;
  if (block.scope === "tafel") return <OwnHarvest board={board.content} title={t("talk.harvestHere")} />;
  return (
    <>
      {block.kind === "harvest" && <PlenaryHarvest board={board.content} tafels={file.tafels} />}
      <LatestResult session={session} board={board} />
    </>
  );
}

/** Listening and talking: what it is about, what was written, what came out. */
export function TalkView({ session, block, place }: TalkViewProps) {
  const t = useText(participantTexts);
  const board = useBoard(place);
  const { tafel } = session;
  const atTafel = block.scope === "tafel" && tafel !== null;
  const showsNotes = block.kind === "discuss" || block.kind === "cluster" || (block.kind === "harvest" && place !== PLENARY);
  return (
    <SessionFrame>
      <BlockHead title={block.title} about={block.text} start={atTafel && <WhoIsHere tafel={tafel} />} />
      <div className={styles.plain}>
        {atTafel && tafel.question !== "" && (
          <div>
            <h2>{t("talk.tafelQuestion")}</h2>
            <p className={styles.lead}>{tafel.question}</p>
          </div>
        )}
        <Beside session={session} block={block} board={board} />
      </div>
      {showsNotes && (
        <EarlierNotes
          session={session}
          scope={block.scope}
          board={board}
          place={place}
          grouped={block.kind === "cluster" ? block.from : undefined}
        />
      )}
    </SessionFrame>
  );
}
