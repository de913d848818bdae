import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText, dayText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Draaiboek.module.css";

interface QuestionnaireCardProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly voted: LiveTafels["voted"];
  /** Absent for whoever may not change the course. */
  readonly run?: typeof sendCommand | undefined;
}

/** The questionnaire before the session: is it open, how many answered, show what came out. */
export function QuestionnaireCard({ file, state, voted, run }: QuestionnaireCardProps) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const { questionnaire } = file;
  if (questionnaire === undefined) return null;
  const moment = (iso: string) => `${dayText(language, Date.parse(iso))} ${clockText(language, Date.parse(iso))}`;
  const isOpen = state.phase === "questionnaire";
  const wasOpen = questionnaire.blocks.some(({ id }) => state.blocks[id] !== undefined);
  const ballots = questionnaire.blocks.filter(takesBallot);
  const status = isOpen
    ? t("questionnaire.open", { until: moment(questionnaire.closesAt) })
    : wasOpen
      ? t("questionnaire.closed")
      : t("questionnaire.notOpen", { from: moment(questionnaire.opensAt), until: moment(questionnaire.closesAt) });
  return (
    <section className={styles.card} aria-labelledby="questionnaire">
      <h2 id="questionnaire">{t("questionnaire.title")}</h2>
      <p>{status}</p>
      {run !== undefined && state.phase === "planned" && !wasOpen && (
        <Button size="small" onClick={() => run({ type: "openQuestionnaire" })}>
          {t("questionnaire.doOpen")}
        </Button>
      )}
      {isOpen &&
        ballots.map(({ id, title }) => {
          const count = voted[id];
          return (
            <p key={id}>
              {count === undefined ? t("questionnaire.tooFew", { title }) : t("questionnaire.answered", { ...count, title })}
            </p>
          );
        })}
      {run !== undefined && isOpen && (
        <Button size="small" onClick={() => run({ type: "closeQuestionnaire" })}>
          {t("questionnaire.doClose")}
        </Button>
      )}
      {ballots.map(({ id, title }) => {
        const block = state.blocks[id];
        if (block?.sealed !== true) return null;
        if (block.published) return <p key={id}>{t("questionnaire.published", { title })}</p>;
        return run === undefined ? null : (
          <Button key={id} size="small" variant="second" onClick={() => run({ type: "publishResult", block: id })}>
            {t("questionnaire.publish", { title })}
          </Button>
        );
      })}
    </section>
  );
}
