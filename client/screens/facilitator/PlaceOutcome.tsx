import type { ArrangementContent } from "@samenspel/shared/documents/arrangement-document";
import type { BoardContent } from "@samenspel/shared/documents/board-document";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Check, CloudOff, Hourglass, Lock, TriangleAlert } from "lucide-react";
import { useCallback } from "react";
import { HarvestEditor } from "../../features/harvest-editor/HarvestEditor.tsx";
import { SourceField } from "../../features/harvest-editor/SourceField.tsx";
import { OpportunityEditor } from "../../features/opportunities/OpportunityEditor.tsx";
import { useText } from "../../live/language.ts";
import { sendCursor } from "../../live/live-channel.ts";
import { useLive } from "../../live/live-store.ts";
import type { SharedDocument } from "../../live/shared-document.ts";
import { Pill } from "../../ui/Pill.tsx";
import { ConfirmState } from "../board/ConfirmState.tsx";
import styles from "./PlaceView.module.css";
import { harvestBlock, opportunityBlock } from "./place-blocks.ts";

interface PlaceOutcomeProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly place: string;
  readonly arrangement: SharedDocument<ArrangementContent>;
  readonly board: BoardContent;
  /** The key of the line that notes from the board come to. */
  readonly current: string | null;
  readonly onCurrent?: ((line: string) => void) | undefined;
  /** Shows a note on the board. */
  readonly onNote: (publicId: string) => void;
}

/** What the facilitators make of a place: its harvest, its opportunities, and whether that is saved. */
export function PlaceOutcome({ file, state, place, arrangement, board, current, onCurrent, onNote }: PlaceOutcomeProps) {
  const { doc, content } = arrangement;
  const { notes } = board;
  const cursors = useLive((live) => live.cursors).filter((cursor) => cursor.place === place);
  const showCursor = useCallback((line: number | null, at: number) => sendCursor({ place, line, at }), [place]);
  const harvest = harvestBlock(file, state);
  const opportunities = opportunityBlock(file, state);
  const titleOf = (id: string) => findBlock(file, id)?.title ?? id;
  const writable = doc !== null && arrangement.endedBy === null;
  return (
    <div className={styles.made}>
      {writable && harvest !== undefined && (
        <HarvestEditor
          doc={doc}
          content={content}
          block={harvest}
          titleOf={titleOf}
          notes={notes}
          plenary={place === PLENARY}
          cursors={cursors}
          onCursor={showCursor}
          current={current}
          onCurrent={onCurrent}
          onNote={onNote}
        />
      )}
      {place !== PLENARY && <ConfirmState file={file} state={state} place={place} results={board.results} />}
      {writable && opportunities !== undefined && (
        <OpportunityEditor
          doc={doc}
          content={content}
          block={opportunities}
          sources={({ sources }, line, onSources) => (
            <SourceField name={line} notes={notes} sources={sources ?? []} onSources={onSources} onNote={onNote} />
          )}
        />
      )}
      <SavingState arrangement={arrangement} />
    </div>
  );
}

/** Says in words whether what was written is safe; spoken only when it is not. */
function SavingState({ arrangement }: { arrangement: SharedDocument<ArrangementContent> }) {
  const t = useText(facilitatorTexts);
  const { status, synced, endedBy } = arrangement;
  const worrying = status === "offline" || status === "refused";
  return (
    <p className={styles.saving} role={worrying ? "status" : undefined}>
      {endedBy !== null && status !== "refused" ? (
        <Pill tone="quiet" icon={<Lock />} bare>
          {t("saving.readOnly")}
        </Pill>
      ) : status === "refused" ? (
        <Pill tone="help" icon={<TriangleAlert />} bare>
          {t("saving.refused")}
        </Pill>
      ) : status === "offline" ? (
        <Pill tone="attention" icon={<CloudOff />} bare>
          {t("saving.offline")}
        </Pill>
      ) : status === "saved" ? (
        <Pill tone="done" icon={<Check />} bare>
          {t("saving.saved")}
        </Pill>
      ) : (
        <Pill tone="quiet" icon={<Hourglass />} bare>
          {t(synced ? "saving.busy" : "saving.loading")}
        </Pill>
      )}
    </p>
  );
}
