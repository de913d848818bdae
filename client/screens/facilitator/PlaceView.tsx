import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafel } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useState } from "react";
import { usedSources } from "../../features/harvest-editor/harvest-lines.ts";
import { HideNoteDialog } from "../../features/hide-note/HideNoteDialog.tsx";
import { RevealPanel } from "../../features/reveal/RevealPanel.tsx";
import { ScribeNote } from "../../features/scribe/ScribeNote.tsx";
import { WrittenNotes } from "../../features/tafel-list/WrittenNotes.tsx";
import { type NumberedNote, notesOf } from "../../features/tafel-list/written-notes.ts";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useArrangement } from "../../live/shared-document.ts";
import { Button } from "../../ui/Button.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { PlaceOutcome } from "./PlaceOutcome.tsx";
import { isFaceDown, shownBlock, writtenBlocks } from "./place-blocks.ts";
import styles from "./Regie.module.css";

interface PlaceViewProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly place: string;
  readonly live: LiveTafel | undefined;
  readonly lead: boolean;
  readonly run: typeof sendCommand;
  /** Absent for whoever has only this place. */
  readonly onBack?: (() => void) | undefined;
  /** Who sits here. */
  readonly people?: ReactNode;
}

/** One tafel (or the plenary) from nearby: its notes, and what its facilitators make of them. */
export function PlaceView({ file, state, place, live, lead, run, onBack, people }: PlaceViewProps) {
  const t = useText(facilitatorTexts);
  const board = useBoard(place);
  const arrangement = useArrangement(place);
  const [hiding, setHiding] = useState<NumberedNote | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const tafel = file.tafels.find(({ id }) => id === place);
  const title = tafel?.title ?? t("tafels.plenary");
  const current = state.block === null ? undefined : findBlock(file, state.block);
  const blocks = writtenBlocks(file, state, place);
  const block = blocks.find(({ id }) => id === chosen) ?? shownBlock(blocks, current);
  const faceDown = block !== undefined && isFaceDown(block, state, place);
  const notes = block === undefined ? [] : notesOf(board.content.notes, block.id);
  const open = block !== undefined && state.open.includes(block.id);
  return (
    <div className={styles.place}>
      <div className={styles.placeHead}>
        {onBack !== undefined && (
          <Button size="small" variant="bare" icon={<ArrowLeft />} onClick={onBack}>
            {t("place.back")}
          </Button>
        )}
        <h2 tabIndex={-1}>{title}</h2>
        {tafel !== undefined && tafel.question !== "" && <p className={styles.question}>{tafel.question}</p>}
        {people}
      </div>
      <div className={styles.placeBody}>
        <section className={styles.notes} aria-label={t("place.board")}>
          {blocks.length > 1 && block !== undefined && (
            <Picker
              label={t("place.block")}
              shown={block.title}
              value={block.id}
              options={blocks.map(({ id, title: label }) => ({ value: id, label }))}
              onValue={setChosen}
            />
          )}
          {blocks.length === 1 && <h3>{block?.title}</h3>}
          {block?.question !== undefined && <p className={styles.question}>{block.question}</p>}
          {block === undefined && <p>{t("place.noWrite")}</p>}
          {block !== undefined && faceDown && state.phase !== "closed" && (
            <RevealPanel
              block={block.id}
              count={block.id === state.block ? (live?.notes ?? null) : null}
              tafel={tafel}
              mayAll={lead}
              run={run}
            />
          )}
          {block !== undefined && !faceDown && (
            <WrittenNotes
              notes={notes}
              lanes={block.lanes}
              inHarvest={usedSources(arrangement.content)}
              numberOf={(id) => board.content.notes.get(id)?.number}
              onHide={(lead || place !== PLENARY) && state.phase !== "closed" ? setHiding : undefined}
            />
          )}
          {block !== undefined && open && arrangement.doc !== null && arrangement.endedBy === null && (
            <ScribeNote doc={arrangement.doc} block={block} place={place} />
          )}
        </section>
        <PlaceOutcome file={file} state={state} place={place} arrangement={arrangement} notes={board.content.notes} />
      </div>
      <HideNoteDialog note={hiding} run={run} onClose={() => setHiding(null)} />
    </div>
  );
}
