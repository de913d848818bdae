import type { Block } from "@samenspel/shared/domain/block";
import { isWrite, takesBallot } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { clockText } from "@samenspel/shared/text/moment";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import type { ReactNode } from "react";
import { useBoard } from "../../live/board-connection.ts";
import { useLanguage, useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { HarvestWall } from "./HarvestWall.tsx";
import { JoinTable } from "./JoinTable.tsx";
import { NoteCount } from "./NoteCount.tsx";
import styles from "./Presenter.module.css";
import { PresenterClock } from "./PresenterClock.tsx";
import { presenterScene } from "./presenter-scene.ts";
import { ResultView } from "./ResultView.tsx";

interface PresenterStageProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  /** When the current block began and the server's time, in ms since 1970. */
  readonly since: number;
  readonly now: number;
}

/** Longer than this, a question gets a smaller letter. */
const LONG_QUESTION = 90;

/** Everything on the big screen; read-only, and nothing that tells who wrote or voted what. */
export function PresenterStage({ session, state, since, now }: PresenterStageProps) {
  const t = useText(presenterTexts);
  const language = useLanguage();
  const { file } = session;
  const scene = presenterScene(file, state);
  const board = useBoard(PLENARY).content;
  const tafelTitle = (id: string) => file.tafels.find((tafel) => tafel.id === id)?.title ?? id;
  const block = "block" in scene ? findBlock(file, scene.block) : undefined;

  if (scene.kind === "result" && block !== undefined) {
    const result = board.results.get(scene.block);
    return (
      <div className={classNames(styles.stage, styles.wide)}>
        <Heading text={block.text ?? block.title} step={block.title} />
        {result !== undefined && (
          <ResultView
            result={result}
            tafelTitle={tafelTitle}
            axes={block.kind === "vote" && block.method === "matrix" ? block : undefined}
          />
        )}
      </div>
    );
  }
  if (scene.kind === "harvest" && block !== undefined) {
    return (
      <div className={classNames(styles.stage, styles.wide)}>
        <Heading text={block.title} step={t("harvest.title")} />
        <HarvestWall board={board} block={block.id} tafels={file.tafels} />
      </div>
    );
  }
  const words: Record<string, { title: string; text?: string }> = {
    waiting: { title: t("waiting.title"), text: t("waiting.at", { time: clockText(language, Date.parse(file.startsAt)) }) },
    questionnaire: { title: t("questionnaire.title") },
    closed: { title: t("closed.title"), text: t("closed.text") },
    break: { title: t("break.title") },
  };
  const shown =
    words[scene.kind] ??
    (block === undefined ? { title: file.title } : wordsOf(block, { film: t("film.title"), vote: t("result.waiting") }));
  return (
    <div className={styles.stage}>
      <div className={styles.words}>
        {block !== undefined && scene.kind === "question" && <p className={styles.step}>{stepOf(t, state, block)}</p>}
        <h1 className={classNames(styles.question, shown.title.length > LONG_QUESTION && styles.long)}>{shown.title}</h1>
        {shown.text !== undefined && <p className={styles.text}>{shown.text}</p>}
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
      {session.code !== undefined && scene.kind !== "closed" && (
        <JoinTable code={session.code} origin={location.origin} locked={state.doorLocked} />
      )}
    </div>
  );
}

const wordsOf = (block: Block, words: { film: string; vote: string }): { title: string; text?: string } => {
  if (isWrite(block) && block.question !== undefined && block.question !== "") return { title: block.question };
  if (block.kind === "film") return { title: block.title, text: words.film };
  if (takesBallot(block)) return { title: block.text ?? block.title, text: words.vote };
  return block.text === undefined ? { title: block.title } : { title: block.title, text: block.text };
};

function stepOf(t: ReturnType<typeof useText<typeof presenterTexts.nl>>, state: LiveState, block: Block): string {
  const step = t("block.step", { number: state.order.indexOf(block.id) + 1, total: state.order.length });
  return block.scope === "tafel" ? `${step} · ${t("block.tafels")}` : step;
}

function Heading({ text, step }: { text: string; step: ReactNode }) {
  return (
    <div>
      {step !== text && <p className={styles.step}>{step}</p>}
      <h1 className={classNames(styles.question, styles.long)}>{text}</h1>
    </div>
  );
}

function Counts({ session, state, block }: { session: LiveSession; state: LiveState; block: Block | undefined }) {
  const t = useText(presenterTexts);
  const { joined, ready, voted } = state.counts;
  const running = state.phase === "running";
  const tafels = session.file.tafels.map(({ id }) => id);
  const revealed = block === undefined ? [] : (state.blocks[block.id]?.revealed ?? []);
  // A number that counts only the tafels that were revealed would be read as the number of all.
  const shown = revealed.includes("*") || tafels.every((tafel) => revealed.includes(tafel));
  const faceDown = block !== undefined && isWrite(block) && block.visibility === "reveal" && !shown;
  return (
    <>
      {block !== undefined && isWrite(block) && !faceDown && (
        <NoteCount block={block.id} places={block.scope === "plenary" ? [PLENARY] : tafels} />
      )}
      <p className={styles.count}>
        <b>{joined}</b> {t("count.joined", { count: joined })}
        {block?.scope === "tafel" && tafels.length > 0 && ` ${t("count.tafels", { count: tafels.length })}`}
      </p>
      {running && voted !== undefined && (
        <p className={styles.count}>
          <b>{voted}</b> {t("count.voted")}
        </p>
      )}
      {running && ready > 0 && (
        <p className={styles.count}>
          <b>{ready}</b> {t("count.ready")}
        </p>
      )}
    </>
  );
}
