import { clockText, dayText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";

/** Before the start, and between blocks: what comes and that one is in the right place. */
export function WaitingView({ session: { file, state } }: { session: SessionPlace }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const at = Date.parse(file.startsAt);
  const planned = state.phase === "planned";
  return (
    <SessionFrame>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{planned ? t("waiting.title") : t("waiting.between")}</h1>
        <p className={styles.lead}>{t("waiting.text")}</p>
        {planned && <p>{t("waiting.at", { day: dayText(language, at), time: clockText(language, at) })}</p>}
        <p>{t("waiting.people", { count: state.counts.joined })}</p>
        {planned && file.questionnaire?.blocks.some(({ id }) => state.blocks[id] !== undefined) === true && (
          <p className={styles.soft}>{t("waiting.questionnaireClosed")}</p>
        )}
        {file.intro !== undefined && (
          <section>
            <h2>{t("late.about")}</h2>
            <p>{file.intro}</p>
          </section>
        )}
      </div>
    </SessionFrame>
  );
}
