import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Hand } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./HelpList.module.css";
import { helpCalls } from "./help-calls.ts";

interface HelpStripProps {
  readonly help: LiveTafels["help"];
  /** The place on screen: who came to help there can say so. */
  readonly here: string | null;
  readonly titleOf: (tafel: string | null) => string;
  readonly run: typeof sendCommand;
  readonly onLook: (tafel: string | null) => void;
}

/** Who asks for help, on top of whatever the lead looks at, with the way to the longest waiting elsewhere. */
export function HelpStrip({ help, here, titleOf, run, onLook }: HelpStripProps) {
  const t = useText(facilitatorTexts);
  const calls = helpCalls(help);
  const elsewhere = calls.find(({ tafel }) => tafel === null || tafel !== here);
  const visited = calls.find(({ tafel }) => tafel !== null && tafel === here);
  const first = visited ?? elsewhere;
  if (first === undefined) return null;
  const title = titleOf(first.tafel);
  return (
    <div className={styles.strip} role="alert">
      <Hand aria-hidden="true" />
      <b>{calls.length === 1 ? t("now.helpTafel", { tafel: title }) : t("now.strip", { count: calls.length })}</b>
      {visited !== undefined && (
        <Button
          size="small"
          aria-label={t("now.help.answerLabel", { tafel: title })}
          onClick={() => void run({ type: "answerHelp", tafel: visited.tafel })}
        >
          {t("now.help.answer")}
        </Button>
      )}
      {elsewhere !== undefined && (
        <Button variant="help" size="small" onClick={() => onLook(elsewhere.tafel)}>
          {t("now.stripLook", { tafel: titleOf(elsewhere.tafel) })}
        </Button>
      )}
    </div>
  );
}
