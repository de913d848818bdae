import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Hand } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./HelpList.module.css";
import { helpCalls } from "./help-calls.ts";

interface HelpStripProps {
  readonly help: LiveTafels["help"];
  readonly titleOf: (tafel: string | null) => string;
  readonly onLook: (tafel: string | null) => void;
}

/** Who asks for help, on top of whatever the lead looks at, with the way to the longest waiting. */
export function HelpStrip({ help, titleOf, onLook }: HelpStripProps) {
  const t = useText(facilitatorTexts);
  const calls = helpCalls(help);
  const first = calls[0];
  if (first === undefined) return null;
  const title = titleOf(first.tafel);
  return (
    <div className={styles.strip} role="alert">
      <Hand aria-hidden="true" />
      <b>{calls.length === 1 ? t("now.helpTafel", { tafel: title }) : t("now.strip", { count: calls.length })}</b>
      <Button variant="help" size="small" onClick={() => onLook(first.tafel)}>
        {t("now.stripLook", { tafel: title })}
      </Button>
    </div>
  );
}
