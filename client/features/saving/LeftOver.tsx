import { commonTexts } from "@samenspel/shared/text/common";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useParticipant } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./LeftOver.module.css";
import { useSaving } from "./use-saving.ts";

/** What the server did not take, as text to copy: nobody's words get lost. */
export function LeftOver() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const { leftOver } = useSaving();
  const { documents } = useParticipant();
  const [copied, setCopied] = useState(false);
  if (leftOver.length === 0) return null;
  const text = leftOver.join("\n\n");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No clipboard here: the text can be selected by hand.
    }
  };
  const done = () => {
    documents.own.forgetLeftOver();
    documents.anonymous.forgetLeftOver();
  };
  return (
    <Notice shape="bar" tone="error">
      <b>{t("saving.refusedTitle")}</b>
      <p>{t("saving.refusedText")}</p>
      <p className={styles.text}>{text}</p>
      <div className={styles.buttons}>
        <Button size="small" variant="second" onClick={() => void copy()}>
          {copied ? common("action.copied") : common("action.copy")}
        </Button>
        <Button size="small" onClick={done}>
          {t("saving.refusedDone")}
        </Button>
      </div>
    </Notice>
  );
}
