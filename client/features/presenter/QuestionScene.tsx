import type { Block } from "@samenspel/shared/domain/block";
import { isWrite } from "@samenspel/shared/domain/block-kind";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Counts } from "./Counts.tsx";
import { JoinTable } from "./JoinTable.tsx";
import styles from "./Presenter.module.css";
import { PresenterClock } from "./PresenterClock.tsx";
import { TurningText } from "./TurningText.tsx";

interface QuestionSceneProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  readonly block: Block | undefined;
  readonly title: string;
  readonly text: string | undefined;
  /** When the current block began and the server's time, in ms since 1970. */
  readonly since: number;
  readonly now: number;
}

/** Longer than this, a question gets smaller letters. */
const LONG_QUESTION = 70;
const VERY_LONG_QUESTION = 180;

/** What everybody is doing now, how long it takes, and how to come and sit. */
export function QuestionScene({ session, state, block, title, text, since, now }: QuestionSceneProps) {
  const t = useText(presenterTexts);
  return (
    <div className={styles.stage}>
      <div className={styles.words}>
        {block !== undefined && state.order.includes(block.id) && <p className={styles.step}>{stepOf(t, state, block)}</p>}
        <h1
          className={classNames(
            styles.question,
            title.length > LONG_QUESTION && styles.long,
            title.length > VERY_LONG_QUESTION && styles.veryLong,
          )}
        >
          {title}
        </h1>
        {text !== undefined && <TurningText text={text} now={now} />}
        {block !== undefined && isWrite(block) && block.lanes.length > 0 && (
          <ul className={styles.lanes}>
            {block.lanes.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          {state.phase === "running" && <PresenterClock state={state} since={since} now={now} />}
          <Counts session={session} state={state} block={block} />
        </div>
      </div>
      {session.code !== undefined && state.phase !== "closed" && (
        <JoinTable code={session.code} origin={location.origin} locked={state.doorLocked} />
      )}
    </div>
  );
}

function stepOf(t: ReturnType<typeof useText<typeof presenterTexts.nl>>, state: LiveState, block: Block): string {
  const step = t("block.step", { number: state.order.indexOf(block.id) + 1, total: state.order.length });
  return block.scope === "tafel" ? `${step} · ${t("block.tafels")}` : step;
}
