import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { DiscussOrder } from "../../features/discuss-order/DiscussOrder.tsx";
import { presenterScene } from "../../features/presenter/presenter-scene.ts";
import { useBoard } from "../../live/board-connection.ts";
import type { sendCommand } from "../../live/live-channel.ts";

interface TalkOrderProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly run?: typeof sendCommand | undefined;
}

/** While the big screen is about a result: in which order to talk about it. */
export function TalkOrder({ file, state, run }: TalkOrderProps) {
  // What the screen falls back on: an item in the spotlight must not take this away.
  const scene = presenterScene(file, state, false);
  const { results } = useBoard(PLENARY).content;
  if (scene.kind !== "result") return null;
  const block = findBlock(file, scene.block);
  const result = results.get(scene.block);
  if (result === undefined || block === undefined || !takesBallot(block)) return null;
  // Only the server writes boards, with what the tally gives.
  return <DiscussOrder block={block} result={result as unknown as VoteResult} spotlight={state.spotlight} run={run} />;
}
