import type { Questionnaire } from "@samenspel/shared/domain/session-file";
import { clockText, dayText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import styles from "./Questionnaire.module.css";

/** Which part this is, and until when. */
export function QuestionnaireHead({ questionnaire, part }: { questionnaire: Questionnaire; part: number }) {
  const t = useText(participantTexts);
  const language = useLanguage();
  const until = Date.parse(questionnaire.closesAt);
  return (
    <div className={styles.head}>
      <b>{t("questionnaire.title")}</b>
      {questionnaire.blocks.length > 1 && (
        <span> · {t("questionnaire.part", { current: part + 1, total: questionnaire.blocks.length })}</span>
      )}
      <p>{t("questionnaire.closes", { day: dayText(language, until), time: clockText(language, until) })}</p>
    </div>
  );
}
