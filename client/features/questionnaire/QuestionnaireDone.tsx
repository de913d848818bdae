import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { clockText, dayText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Questionnaire.module.css";

/** Everything is answered: when the session is, and a way back to the answers. */
export function QuestionnaireDone({ file, onChange }: { file: SessionFile; onChange: () => void }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const at = Date.parse(file.startsAt);
  return (
    <div className={styles.done}>
      <h1 tabIndex={-1}>{t("questionnaire.doneTitle")}</h1>
      <p>{t("questionnaire.doneText")}</p>
      <p>{t("questionnaire.back", { day: dayText(language, at), time: clockText(language, at) })}</p>
      <Button onClick={onChange}>{t("questionnaire.change")}</Button>
    </div>
  );
}
