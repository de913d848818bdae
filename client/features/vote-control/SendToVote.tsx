import { LIMITS } from "@samenspel/shared/protocol/limits";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { createTranslator, type Language } from "@samenspel/shared/text/translate";
import { Vote } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./VoteControl.module.css";
import type { VoteSource } from "./vote-source.ts";

interface SendToVoteProps {
  readonly source: VoteSource;
  /** Of the session: participants read the title of the vote. */
  readonly language: Language;
  readonly run: typeof sendCommand;
}

const inLanguage = createTranslator(facilitatorTexts);

/** One press, and everybody votes on what the last writing, grouping or harvest brought. */
export function SendToVote({ source: { block, brings, planned }, language, run }: SendToVoteProps) {
  const t = useText(facilitatorTexts);
  const words = inLanguage(language);
  const send = () =>
    run({
      type: "sendToVote",
      block: block.id,
      title: words("vote.send.blockTitle", { title: block.title }).slice(0, LIMITS.title),
      question: words("vote.send.question"),
    });
  return (
    <section className={styles.send} aria-label={t(`vote.send.${brings}`)}>
      <Button variant="second" size="small" icon={<Vote />} onClick={() => void send()}>
        {t(`vote.send.${brings}`)}
      </Button>
      <p className={styles.meta}>
        {planned === null ? t("vote.send.hint", { title: block.title }) : t("vote.send.planned", { vote: planned.title })}
      </p>
    </section>
  );
}
