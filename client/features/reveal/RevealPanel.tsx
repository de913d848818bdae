import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Eye, EyeOff } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import styles from "./RevealPanel.module.css";

interface RevealPanelProps {
  readonly block: string;
  /** Notes that lie face down, where it is known. */
  readonly count: number | null;
  /** The tafel that can be revealed by itself. */
  readonly tafel?: { readonly id: string; readonly title: string } | undefined;
  /** A lead may reveal everywhere at once. */
  readonly mayAll: boolean;
  readonly run: typeof sendCommand;
}

/** Notes of a hidden block before the reveal: a count, and the button that turns them over. */
export function RevealPanel({ block, count, tafel, mayAll, run }: RevealPanelProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const reveal = async (id?: string) => {
    const answer = await run({ type: "reveal", block, ...(id === undefined ? {} : { tafel: id }) });
    if (answer.ok) announce(t("reveal.done"));
  };
  return (
    <div className={styles.panel}>
      <div className={styles.words}>
        <p className={styles.count}>
          <EyeOff /> {count === null ? t("place.notRevealed") : t("place.hiddenUntil", { count })}
        </p>
        <p className={styles.hint}>
          {t("place.notRevealedText")} {t("reveal.text")}
        </p>
      </div>
      <div className={styles.actions}>
        {tafel !== undefined && (
          <Button variant="primary" size="small" icon={<Eye />} onClick={() => reveal(tafel.id)}>
            {t("reveal.here", { tafel: tafel.title })}
          </Button>
        )}
        {mayAll && (
          <Button variant={tafel === undefined ? "primary" : "second"} size="small" icon={<Eye />} onClick={() => reveal()}>
            {t("reveal.all")}
          </Button>
        )}
      </div>
    </div>
  );
}
