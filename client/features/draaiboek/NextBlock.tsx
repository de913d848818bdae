import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText } from "@samenspel/shared/text/moment";
import { ArrowRight, Clock, DoorClosed, Play } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button, type ButtonProps } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./Draaiboek.module.css";
import { type ScriptView, shorterBreak } from "./script-rows.ts";

interface NextBlockProps {
  readonly view: ScriptView;
  readonly started: boolean;
  /** Somebody else changed the block a moment ago: the button waits until that is seen. */
  readonly justChanged?: boolean | undefined;
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

/**
 * A double click is one press. The answer may be here before the second click is, and then that click would find the
 * button of the block after.
 */
const firstClick =
  (press: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) press();
  };

/** The one main button of the regie: start, then on to the next block. */
export function NextBlock({ view, started, justChanged = false, run, onClose }: NextBlockProps) {
  const t = useText(facilitatorTexts);
  const [busy, setBusy] = useState(false);
  const notYet = justChanged ? t("script.justChanged") : undefined;

  // While the answer is on its way a second press does nothing.
  async function once(command: Parameters<typeof sendCommand>[0]) {
    setBusy(true);
    await run(command);
    setBusy(false);
  }

  if (!started) {
    return (
      <MainStep
        busy={busy}
        notYet={notYet}
        icon={<Play />}
        onClick={firstClick(() => void once({ type: "start" }))}
        hint={view.next === null ? null : t("script.startHint", { title: view.next.title })}
      >
        {t("script.start")}
      </MainStep>
    );
  }
  const current = view.current?.id;
  if (view.next === null || current === undefined) {
    return (
      <MainStep notYet={notYet} icon={<DoorClosed />} onClick={firstClick(onClose)} hint={t("script.last")}>
        {t("close.go")}
      </MainStep>
    );
  }
  const after = view.rows[view.rows.indexOf(view.next) + 1];
  return (
    <MainStep
      busy={busy}
      notYet={notYet}
      iconAfter={<ArrowRight />}
      onClick={firstClick(() => void once({ type: "nextBlock", block: current }))}
      hint={after === undefined ? null : t("script.nextHint", { title: after.title, minutes: after.plannedMinutes })}
    >
      {t("script.next", { title: view.next.title })}
    </MainStep>
  );
}

/** The button itself; `hint` says what comes of it. */
function MainStep({ hint, ...button }: ButtonProps & { readonly hint: string | null }) {
  return (
    <div className={styles.foot}>
      <Button {...button} variant="primary" size="main" className={styles.nextButton} />
      {hint !== null && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

/** When the session is expected to end, beside the plan. */
export function ExpectedEnd({ view }: { view: ScriptView }) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const expected = clockText(language, view.expectedEnd);
  const late = view.behindMinutes >= 1;
  const tip = shorterBreak(view);
  return (
    <div className={classNames(styles.end, late && styles.late)}>
      <Clock />
      <span>
        {view.behindMinutes === 0
          ? t("script.endOnTime", { expected })
          : t("script.end", { expected, planned: clockText(language, view.plannedEnd) })}
        {tip !== null && (
          <small>{t("script.shorter", { title: tip.title, minutes: tip.minutes, time: clockText(language, tip.goOnAt) })}</small>
        )}
      </span>
    </div>
  );
}
