import { isWrite, takesBallot } from "@samenspel/shared/domain/block-kind";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { privacyTexts } from "@samenspel/shared/text/privacy";
import { Eraser } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useParticipant, useWriter } from "../../live/participant-context.ts";
import { type SessionPlace, useSessionPlace } from "../../live/session-place.ts";
import type { Writer } from "../../live/writer.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./EraseData.module.css";
import { type AnonymousWork, useErase } from "./use-erase.ts";

/** On average fifteen seconds between two notes, and after the last. */
const NOTES_A_MINUTE = 4;

/** What can still be taken back: what lies in rounds that are open. */
const anonymousWork = (writer: Writer, { file, state }: SessionPlace): AnonymousWork => {
  const open = state.open.flatMap((id) => findBlock(file, id) ?? []);
  return {
    notes: open
      .filter(isWrite)
      .flatMap(({ id }) => writer.myNotes(id))
      .filter(({ document }) => document === "anonymous"),
    ballots: open
      .filter(takesBallot)
      .filter((block) => ballotIdentity(block) === "anonymous" && Object.keys(writer.ballot(block)?.values ?? {}).length > 0),
  };
};

/** Lets somebody leave the session with everything that is theirs. */
export function EraseData() {
  const t = useText(privacyTexts);
  const [asked, setAsked] = useState(false);
  if (asked) return <EraseForm onCancel={() => setAsked(false)} />;
  return (
    <div>
      <Button size="small" variant="bare" icon={<Eraser />} onClick={() => setAsked(true)}>
        {t("wipe.open")}
      </Button>
    </div>
  );
}

function EraseForm({ onCancel }: { onCancel: () => void }) {
  const t = useText(privacyTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const writer = useWriter();
  const place = useSessionPlace();
  const { documents } = useParticipant();
  const { step, erase, stop } = useErase();
  const [along, setAlong] = useState(false);
  const work = place === null ? { notes: [], ballots: [] } : anonymousWork(writer, place);
  const wroteAnonymously = documents.anonymous.getState().content.notes.size > 0;
  const { length: count } = work.notes;
  const some = count + work.ballots.length > 0;

  if (step.at === "takingBack") {
    return (
      <div className={styles.erase}>
        <p role="status">{t("wipe.left", { count: step.left })}</p>
        <Button onClick={stop} autoFocus>
          {t("wipe.stop")}
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.erase} aria-labelledby="erase-data">
      <h3 id="erase-data">{t("erase.title")}</h3>
      <p>{t("wipe.text")}</p>
      {some && (
        <Switch checked={along} onChecked={setAlong}>
          {t("wipe.anonymous")}
        </Switch>
      )}
      {wroteAnonymously && !(some && along) && <p>{t("wipe.stays")}</p>}
      {some && along && count > 0 && (
        <p>{t("wipe.apart", { count, minutes: Math.max(1, Math.round(count / NOTES_A_MINUTE)) })}</p>
      )}
      {step.at === "failed" && <Notice tone="error">{tError(step.code)}</Notice>}
      <div className={styles.buttons}>
        <Button onClick={onCancel} autoFocus>
          {common("action.cancel")}
        </Button>
        <Button
          variant="primary"
          busy={step.at === "erasing"}
          onClick={() => void erase(along ? work : { notes: [], ballots: [] })}
        >
          {t("wipe.yes")}
        </Button>
      </div>
    </section>
  );
}
