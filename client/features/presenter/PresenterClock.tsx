import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../../live/language.ts";
import styles from "./Presenter.module.css";

interface PresenterClockProps {
  readonly state: Pick<LiveState, "endsAt" | "pausedAt">;
  /** When the block began and the server's time, in ms since 1970. */
  readonly since: number;
  readonly now: number;
}

/** People may finish their sentence for this long, in ms. */
const GRACE_MS = 30_000;

/** Time left in figures that the back row reads, over a plank of oak that gets shorter. */
export function PresenterClock({ state, since, now }: PresenterClockProps) {
  const t = useText(presenterTexts);
  const { endsAt, pausedAt } = state;
  if (endsAt === null) return null;
  const left = endsAt - (pausedAt ?? now);
  if (left <= 0) return <p className={styles.over}>{t(left > -GRACE_MS ? "clock.over" : "clock.done")}</p>;
  const seconds = Math.ceil(left / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return (
    <div className={styles.clock} role="timer" aria-live="off" aria-label={t("clock.label", { minutes, seconds: rest })}>
      <b aria-hidden="true">
        {String(minutes).padStart(2, "0")}:{String(rest).padStart(2, "0")}
      </b>
      {pausedAt !== undefined && <span>{t("clock.paused")}</span>}
      <i className={styles.plank} aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, (left / Math.max(1, endsAt - since)) * 100)}%` }} />
      </i>
    </div>
  );
}
