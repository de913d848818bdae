import type { Block } from "@samenspel/shared/domain/block";
import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import { ArrowRight } from "lucide-react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { Button } from "../../ui/Button.tsx";
import { Dock } from "../../ui/Dock.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";

const questionIn = (block: Block): string | undefined =>
  isWrite(block) ? (block.question ?? block.text) : isVote(block) ? block.text : undefined;

/** Everything a late joiner needs to take part, on one screen. */
export function LateView({ session: { file, tafel }, block, onGo }: { session: SessionPlace; block: Block; onGo: () => void }) {
  const t = useText(participantTexts);
  const dock = (
    <Dock label={t("late.go")}>
      <Button size="main" variant="primary" iconAfter={<ArrowRight />} onClick={onGo}>
        {t("late.go")}
      </Button>
    </Dock>
  );
  const question = questionIn(block);
  return (
    <SessionFrame dock={dock}>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{t("late.title")}</h1>
        <section>
          <h2>{t("late.about")}</h2>
          <p>
            <b>{file.title}</b>
          </p>
          {file.intro !== undefined && <p>{file.intro}</p>}
        </section>
        <section>
          <h2>{t("late.now")}</h2>
          <p>
            {block.title}
            {tafel !== null && block.scope === "tafel" && ` · ${tafel.title}`}
          </p>
          {question !== undefined && <p className={styles.soft}>{question}</p>}
        </section>
        <section>
          <h2>{t("late.asked")}</h2>
          <p>{t(`asked.${block.kind}`)}</p>
        </section>
      </div>
    </SessionFrame>
  );
}
