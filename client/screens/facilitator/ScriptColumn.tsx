import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useState } from "react";
import { Draaiboek } from "../../features/draaiboek/Draaiboek.tsx";
import { GoToDialog } from "../../features/draaiboek/GoToDialog.tsx";
import { ExpectedEnd, NextBlock } from "../../features/draaiboek/NextBlock.tsx";
import { QuestionnaireCard } from "../../features/draaiboek/QuestionnaireCard.tsx";
import type { ScriptRow, ScriptView } from "../../features/draaiboek/script-rows.ts";
import { type ClockView, minutesAndSeconds } from "../../features/regie-clock/clock-view.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import styles from "./Regie.module.css";

interface ScriptColumnProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  readonly view: ScriptView;
  readonly clock: ClockView;
  readonly lead: boolean;
  readonly justChanged: boolean;
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

export function ScriptColumn({ file, state, tafels, view, clock, lead, justChanged, run, onClose }: ScriptColumnProps) {
  const t = useText(facilitatorTexts);
  const [target, setTarget] = useState<ScriptRow | null>(null);
  const running = state.phase === "running";
  // A questionnaire that nobody opened is no news once the session runs.
  const asksFirst = !running || file.questionnaire?.blocks.some(({ id }) => state.blocks[id] !== undefined) === true;
  return (
    <div className={styles.script}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls, also while nothing in it is a button */}
      <section className={styles.scroll} aria-label={t("script.title")} tabIndex={0}>
        {asksFirst && <QuestionnaireCard file={file} state={state} voted={tafels.voted} run={lead ? run : undefined} />}
        <Draaiboek
          view={view}
          currentLine={lineOf(t, clock)}
          currentGone={clock.state === "none" ? 0 : 1 - clock.left}
          onGoTo={lead && running ? setTarget : undefined}
        />
      </section>
      <div className={styles.foot}>
        <ExpectedEnd view={view} />
        {lead && <NextBlock view={view} started={running} justChanged={justChanged} run={run} onClose={onClose} />}
      </div>
      <GoToDialog target={target} current={view.current} run={run} onClose={() => setTarget(null)} />
    </div>
  );
}

function lineOf(t: ReturnType<typeof useText<typeof facilitatorTexts.nl>>, clock: ClockView): string {
  const time = minutesAndSeconds(clock.seconds);
  if (clock.state === "none") return t("script.running");
  if (clock.state === "grace") return t("clock.overWords");
  if (clock.state === "over") return t("script.over", { time });
  return t(clock.state === "paused" ? "script.paused" : "script.left", { time });
}
