import type { Block } from "@samenspel/shared/domain/block";
import { isVote, isWrite, takesBallot } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { clockText } from "@samenspel/shared/text/moment";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useBoard } from "../../live/board-connection.ts";
import { useLanguage, useText } from "../../live/language.ts";
import { HarvestScene } from "./HarvestScene.tsx";
import { ItemScene } from "./ItemScene.tsx";
import { presenterScene } from "./presenter-scene.ts";
import { QuestionScene } from "./QuestionScene.tsx";
import { ResultScene } from "./ResultScene.tsx";
import { SpotlightScene } from "./SpotlightScene.tsx";
import { spotlit } from "./spotlit.ts";

interface PresenterStageProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  /** When the current block began and the server's time, in ms since 1970. */
  readonly since: number;
  readonly now: number;
}

/** Everything on the big screen; read-only, and nothing that tells who wrote or voted what. */
export function PresenterStage({ session, state, since, now }: PresenterStageProps) {
  const t = useText(presenterTexts);
  const language = useLanguage();
  const { file } = session;
  const board = useBoard(PLENARY).content;
  const spotlightBoard = useBoard(state.spotlight?.place ?? null).content;
  const { spotlight } = state;
  const lit = spotlight === undefined ? null : spotlit(spotlightBoard, spotlight);
  const litBlock = spotlight?.vote === undefined ? undefined : findBlock(file, spotlight.vote);
  // Only the server writes boards, with what the tally gives.
  const litResult = spotlight?.vote === undefined ? undefined : (board.results.get(spotlight.vote) as unknown as VoteResult);
  const litItem = litResult?.items?.find(({ item }) => item === spotlight?.item);
  const scene = presenterScene(file, state, lit !== null || litItem !== undefined);
  const block = "block" in scene ? findBlock(file, scene.block) : undefined;

  if (scene.kind === "spotlight" && litResult !== undefined && litItem !== undefined) {
    if (litBlock !== undefined && takesBallot(litBlock))
      return <ItemScene block={litBlock} method={litResult.method} item={litItem} />;
  }
  if (scene.kind === "spotlight" && lit !== null) {
    const from = file.tafels.find(({ id }) => id === scene.spotlight.place)?.title ?? t("harvest.plenary");
    return <SpotlightScene spotlight={scene.spotlight} shown={lit} step={from} now={now} />;
  }
  const result = scene.kind === "result" ? (board.results.get(scene.block) as unknown as VoteResult | undefined) : undefined;
  if (result !== undefined && block !== undefined && takesBallot(block)) {
    const original = originalBlockId(result.block);
    const first = original === result.block ? undefined : (board.results.get(original) as unknown as VoteResult | undefined);
    return <ResultScene result={result} first={first} block={block} tafels={file.tafels} now={now} />;
  }
  if (scene.kind === "harvest" && block !== undefined) {
    return <HarvestScene board={board} block={block} tafels={file.tafels} now={now} />;
  }
  const words: Record<string, { title: string; text?: string }> = {
    waiting: { title: t("waiting.title"), text: t("waiting.at", { time: clockText(language, Date.parse(file.startsAt)) }) },
    questionnaire: { title: t("questionnaire.title") },
    closed: { title: t("closed.title"), text: t("closed.text") },
    break: { title: t("break.title") },
  };
  const shown =
    words[scene.kind] ??
    (block === undefined
      ? { title: file.title }
      : wordsOf(block, state, { film: t("film.title"), vote: t("result.waiting"), closed: t("result.closed") }));
  return (
    <QuestionScene session={session} state={state} block={block} title={shown.title} text={shown.text} since={since} now={now} />
  );
}

interface FixedWords {
  readonly film: string;
  readonly vote: string;
  readonly closed: string;
}

const wordsOf = (block: Block, state: LiveState, words: FixedWords): { title: string; text?: string } => {
  if (isWrite(block) && block.question !== undefined && block.question !== "") return { title: block.question };
  if (block.kind === "film") return { title: block.title, text: words.film };
  if (takesBallot(block)) {
    const title = block.text ?? block.title;
    const items = (state.items ?? []).filter((item) => item.block === block.id);
    // The frozen text that people are asked to consent to belongs before everybody.
    if (isVote(block) && block.method === "consent" && items.length > 0) {
      return { title, text: items.map((item) => item.title).join("\n") };
    }
    return { title, text: state.blocks[block.id]?.sealed === true ? words.closed : words.vote };
  }
  return block.text === undefined ? { title: block.title } : { title: block.title, text: block.text };
};
