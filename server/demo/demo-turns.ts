import type { Block } from "@samenspel/shared/domain/block";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import type { LiveLine } from "../people/live-line.ts";
import { type DemoPace, untilBrokenOff } from "./demo-pace.ts";

/** What somebody does in one block, at this pace. */
type Turn = (block: Block, pace: DemoPace) => Promise<void>;

const blockOf = ({ phase, open, block }: LiveState): string | null =>
  phase === "questionnaire" ? (open[0] ?? null) : phase === "running" ? block : null;

/** Begins a turn in every block that the session comes to; the one before is broken off, half a sentence or not. */
export class DemoTurns {
  readonly #live: LiveLine;
  readonly #pace: DemoPace;
  readonly #turn: Turn;
  readonly #onError: (error: unknown) => void;
  #busyWith: { readonly key: string; readonly stop: AbortController } | null = null;

  constructor(live: LiveLine, pace: DemoPace, turn: Turn, onError: (error: unknown) => void) {
    this.#live = live;
    this.#pace = pace;
    this.#turn = turn;
    this.#onError = onError;
    live.watched.onChange(() => this.#look());
    this.#look();
  }

  stop(): void {
    this.#busyWith?.stop.abort();
  }

  /** A chair after none is a new turn too: then there is somewhere to write. */
  #look(): void {
    const { state, session } = this.#live;
    if (state === null || session === null || this.#pace.signal.aborted) return;
    const id = blockOf(state);
    const key = id === null ? "" : `${id} ${state.blocks[id]?.spent ?? 0} ${state.seat === null}`;
    if (this.#busyWith?.key === key) return;
    this.#busyWith?.stop.abort();
    const stop = new AbortController();
    this.#busyWith = { key, stop };
    const block = id === null ? undefined : findBlock(session.file, id);
    if (block === undefined) return;
    const pace = this.#pace.within(stop.signal);
    void untilBrokenOff(pace.signal, () => this.#turn(block, pace)).catch(this.#onError);
  }
}
