import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Pause, Play, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { type ClockView, minutesAndSeconds } from "./clock-view.ts";
import styles from "./RegieClock.module.css";

interface RegieClockProps {
  readonly title: string;
  readonly view: ClockView;
  readonly state: Pick<LiveState, "phase" | "pausedAt" | "toPlenaryAt">;
  /** Server time in ms. */
  readonly now: number;
  readonly run: typeof sendCommand;
  /** The tafel whose time this facilitator may lengthen; absent for a lead, who has every button. */
  readonly tafel?: { readonly id: string; readonly title: string } | undefined;
  /** Is there a plenary block to go back to? */
  readonly canReturn: boolean;
}

const RADIUS = 37;
const ROUND = 2 * Math.PI * RADIUS;
const MINUTES = [1, 2, 5] as const;
const TO_PLENARY_SECONDS = 60;

/** The big clock of the regie, and what can be done with time. */
export function RegieClock({ title, view, state, now, run, tafel, canReturn }: RegieClockProps) {
  const t = useText(facilitatorTexts);
  useMilestones(view);
  const running = state.phase === "running";
  const hasTime = running && view.state !== "none";
  return (
    <section className={classNames(styles.clock, styles[view.state])} aria-labelledby="regie-clock">
      <div className={styles.face}>
        <div>
          <h2 id="regie-clock">{title}</h2>
          <Figures view={view} started={running} />
        </div>
        {view.state !== "none" && (
          <svg className={styles.ring} viewBox="0 0 88 88" aria-hidden="true">
            <circle className={styles.track} cx="44" cy="44" r={RADIUS} />
            <circle className={styles.left} cx="44" cy="44" r={RADIUS} strokeDasharray={`${view.left * ROUND} ${ROUND}`} />
          </svg>
        )}
      </div>
      {hasTime && (
        <div className={styles.row}>
          {MINUTES.map((minutes) => (
            <Button
              key={minutes}
              size="small"
              aria-label={
                tafel === undefined
                  ? t("clock.extendLabel", { count: minutes })
                  : t("clock.extendTafel", { count: minutes, tafel: tafel.title })
              }
              onClick={() => run({ type: "extend", seconds: minutes * 60, ...(tafel === undefined ? {} : { tafel: tafel.id }) })}
            >
              {t("clock.extend", { minutes })}
            </Button>
          ))}
        </div>
      )}
      {hasTime && tafel === undefined && (
        <Button
          size="small"
          className={styles.wide}
          icon={state.pausedAt === undefined ? <Pause /> : <Play />}
          onClick={() => run({ type: state.pausedAt === undefined ? "pause" : "resume" })}
        >
          {state.pausedAt === undefined ? t("clock.pause") : t("clock.resume")}
        </Button>
      )}
      {running && tafel === undefined && canReturn && <ToPlenary at={state.toPlenaryAt} now={now} run={run} />}
    </section>
  );
}

function Figures({ view, started }: { view: ClockView; started: boolean }) {
  const t = useText(facilitatorTexts);
  if (view.state === "none") return <p className={styles.words}>{started ? t("clock.none") : t("clock.notStarted")}</p>;
  const parts = { minutes: Math.floor(view.seconds / 60), seconds: view.seconds % 60 };
  const label =
    view.state === "grace"
      ? t("clock.label.grace", { seconds: view.seconds })
      : t(view.state === "over" ? "clock.label.over" : "clock.label.left", parts);
  const two = view.seconds <= 120 ? t("clock.warn.two") : null;
  const half = view.seconds <= 30 ? t("clock.warn.half") : two;
  const words = { running: two, last: half, paused: t("clock.paused"), grace: t("clock.overWords"), over: t("clock.over") };
  return (
    <div role="timer" aria-live="off" aria-label={label}>
      <p className={styles.figures} aria-hidden="true">
        {view.state === "over" && "+"}
        {minutesAndSeconds(view.seconds)}
      </p>
      {words[view.state] !== null && (
        <p className={styles.words} aria-hidden="true">
          {words[view.state]}
        </p>
      )}
    </div>
  );
}

function ToPlenary({ at, now, run }: { at: number | undefined; now: number; run: typeof sendCommand }) {
  const t = useText(facilitatorTexts);
  if (at === undefined) {
    return (
      <Button
        variant="second"
        className={styles.wide}
        icon={<Undo2 />}
        onClick={() => run({ type: "toPlenary", inSeconds: TO_PLENARY_SECONDS })}
      >
        {t("clock.toPlenary", { seconds: TO_PLENARY_SECONDS })}
      </Button>
    );
  }
  return (
    <div className={styles.soon}>
      <p>{t("clock.toPlenarySoon", { seconds: Math.max(0, Math.ceil((at - now) / 1000)) })}</p>
      <Button size="small" onClick={() => run({ type: "toPlenary", inSeconds: 0 })}>
        {t("clock.toPlenaryNow")}
      </Button>
    </div>
  );
}

/** Spoken at five minutes, two, one, half a minute and the end: only when the clock passes them, not when the page opens. */
function useMilestones({ state, seconds }: ClockView): void {
  const announce = useAnnounce();
  const t = useText(facilitatorTexts);
  const before = useRef<number | null>(null);
  const left = state === "running" || state === "last" ? seconds : state === "grace" ? 0 : null;
  useEffect(() => {
    const last = before.current;
    before.current = left;
    if (last === null || left === null || left >= last) return;
    if (last > 300 && left <= 300) announce(t("clock.said.five"));
    if (last > 120 && left <= 120) announce(t("clock.said.two"));
    if (last > 60 && left <= 60) announce(t("clock.said.one"));
    if (last > 30 && left <= 30) announce(t("clock.said.half"));
    if (last > 0 && left <= 0) announce(t("clock.said.end"));
  }, [left, announce, t]);
}
