import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { minutesAndSeconds } from "../../features/regie-clock/clock-view.ts";
import { useText } from "../../live/language.ts";
import styles from "./TafelPlace.module.css";
import { useServerTime } from "./use-server-time.ts";

/** The time that one tafel has left. */
export function TimeLeft({ endsAt, pausedAt }: { endsAt: number | null; pausedAt: number | undefined }) {
  const t = useText(facilitatorTexts);
  const now = useServerTime();
  if (endsAt === null) return null;
  const left = Math.ceil((endsAt - (pausedAt ?? now)) / 1000);
  const time = minutesAndSeconds(Math.abs(left));
  return (
    <span className={left > 0 ? undefined : styles.late}>
      {left > 0 ? t("tafels.timeLeft", { time }) : t("tafels.timeOver", { time })}
    </span>
  );
}
