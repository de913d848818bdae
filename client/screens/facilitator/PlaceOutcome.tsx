import type { ArrangementContent } from "@samenspel/shared/documents/arrangement-document";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Check, CloudOff, Hourglass, Lock, TriangleAlert } from "lucide-react";
import { HarvestEditor } from "../../features/harvest-editor/HarvestEditor.tsx";
import { SourceField } from "../../features/harvest-editor/SourceField.tsx";
import { OpportunityEditor } from "../../features/opportunities/OpportunityEditor.tsx";
import { useText } from "../../live/language.ts";
import type { SharedDocument } from "../../live/shared-document.ts";
import { Pill } from "../../ui/Pill.tsx";
import { harvestBlock, opportunityBlock } from "./place-blocks.ts";
import styles from "./Regie.module.css";

interface PlaceOutcomeProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly place: string;
  readonly arrangement: SharedDocument<ArrangementContent>;
  /** Released notes of this place, by public id. */
  readonly notes: ReadonlyMap<string, BoardNote>;
}

/** What the facilitators make of a place: its harvest, its opportunities, and whether that is saved. */
export function PlaceOutcome({ file, state, place, arrangement, notes }: PlaceOutcomeProps) {
  const { doc, content } = arrangement;
  const harvest = harvestBlock(file, state);
  const opportunities = opportunityBlock(file, state);
  const titleOf = (id: string) => findBlock(file, id)?.title ?? id;
  const writable = doc !== null && arrangement.endedBy === null;
  return (
    <div className={styles.outcome}>
      {writable && harvest !== undefined && (
        <HarvestEditor doc={doc} content={content} block={harvest} titleOf={titleOf} notes={notes} plenary={place === PLENARY} />
      )}
      {writable && opportunities !== undefined && (
        <OpportunityEditor
          doc={doc}
          content={content}
          block={opportunities}
          sources={({ sources }, line, onSources) => (
            <SourceField name={line} notes={notes} sources={sources ?? []} onSources={onSources} />
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
