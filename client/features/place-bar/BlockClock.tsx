import { commonTexts } from "@samenspel/shared/text/common";
import { useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useServerNow } from "../../live/server-clock.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Clock } from "../../ui/Clock.tsx";
import { clockFigures, type TimeLeft, timeLeft } from "./time-left.ts";

/** Seconds left at which the time is said aloud. */
const SPOKEN_S = [300, 120, 60, 30] as const;

const useSpokenTime = (time: TimeLeft | null): void => {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const before = useRef<number | null>(null);
  const seconds = time === null || time.state === "paused" ? null : time.seconds;
  useEffect(() => {
    const last = before.current;
    before.current = seconds;
    // Only when time runs past a milestone: a longer time or a new block says nothing.
    if (last === null || seconds === null || seconds >= last || last - seconds > 30) return;
    const passed = SPOKEN_S.find((milestone) => last > milestone && seconds <= milestone);
    if (passed !== undefined)
      announce(passed >= 60 ? t("clock.announceMinutes", { count: passed / 60 }) : t("clock.announceSeconds", { count: passed }));
    if (last > 0 && seconds === 0) announce(t("clock.announceOver"));
  }, [seconds, announce, t]);
};

/** The time of the current block; nothing where no clock runs. */
export function BlockClock() {
  const state = useLive((live) => live.state);
  const endsAt = state?.endsAt ?? null;
  const now = useServerNow(endsAt === null ? null : 1000);
  const enteredAt = state?.block == null ? undefined : state.blocks[state.block]?.enteredAt;
  const time = endsAt === null ? null : timeLeft({ endsAt, pausedAt: state?.pausedAt, enteredAt }, now);
  useSpokenTime(time);
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  if (time === null) return null;

  const minutes = Math.floor(time.seconds / 60);
  const spoken = common("time.minutesAndSecondsLeft", { minutes, seconds: time.seconds % 60 });
  if (time.state === "grace") return <Clock state="over" left={0} text={t("clock.finish")} label={t("clock.announceOver")} />;
  if (time.state === "over") return <Clock state="over" left={0} text={common("time.over")} label={common("time.over")} />;
  const figures = clockFigures(time.seconds);
  const paused = time.state === "paused";
  return (
    <Clock
      state={time.state}
      left={time.part}
      text={paused ? `${common("time.paused")} ${figures}` : figures}
      label={
        paused ? `${common("time.paused")}. ${spoken}` : time.state === "last" ? t("clock.lastMinute", { time: figures }) : spoken
      }
    />
  );
}
