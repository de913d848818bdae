import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Eye, EyeOff } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import styles from "./RevealBar.module.css";

interface RevealBarProps {
  readonly block: string;
  /** Notes that lie face down. */
  readonly count: number;
  readonly run: typeof sendCommand;
}

/** How many notes lie face down, and the button that turns them over at every tafel; one line above the drawing. */
export function RevealBar({ block, count, run }: RevealBarProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const reveal = async () => {
    const answer = await run({ type: "reveal", block });
    if (answer.ok) announce(t("reveal.done"));
  };
  return (
    <div className={styles.bar}>
      <p>
        <EyeOff aria-hidden="true" /> <b>{t("place.hiddenUntil", { count })}</b> <span>{t("reveal.short")}</span>
      </p>
      <Button variant="primary" size="small" icon={<Eye />} title={t("reveal.text")} onClick={reveal}>
        {t("reveal.all")}
      </Button>
    </div>
  );
}
