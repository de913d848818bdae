import { progressOf } from "@samenspel/shared/domain/script";
import { findBlock, isInQuestionnaire, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState } from "@samenspel/shared/protocol/live-events";

const MINUTE = 60_000;
/** Started further from the plan than this, the plan counts from the real start: a rehearsal, another day. */
const ANOTHER_TIME = 3 * 60 * MINUTE;

export interface ScriptRow {
  readonly id: string;
  readonly title: string;
  /** A vote that is held again: it has no plan of its own. */
  readonly repeat: boolean;
  /** A break gives time back when the session runs late. */
  readonly pause: boolean;
  readonly state: "done" | "current" | "next" | "ahead" | "skipped";
  /** When it began or is expected to begin, in ms since 1970. */
  readonly clock: number;
  readonly plannedMinutes: number;
  /** Minutes really spent, over all stays; null when it was never entered. */
  readonly actualMinutes: number | null;
}

export interface ScriptView {
  readonly rows: readonly ScriptRow[];
  readonly expectedEnd: number;
  readonly plannedEnd: number;
  /** Whole minutes later than planned; negative is early. */
  readonly behindMinutes: number;
  /** The block after the current one, or the first before the start. */
  readonly next: ScriptRow | null;
  readonly current: ScriptRow | null;
}

type ScriptState = Pick<LiveState, "order" | "blocks" | "block" | "endsAt" | "pausedAt" | "phase">;

/** The plan as it counts tonight: from the planned start, unless the session runs at quite another time. */
const anchored = (file: SessionFile, start: number): SessionFile =>
  Math.abs(start - Date.parse(file.startsAt)) > ANOTHER_TIME ? { ...file, startsAt: new Date(start).toISOString() } : file;

/**
 * When the current stay in the current block began: `enteredAt` is that of the first stay, but every stay begins when
 * the one before it ends.
 */
export const currentSince = ({ block, blocks }: Pick<LiveState, "block" | "blocks">): number => {
  const first = block === null ? 0 : (blocks[block]?.enteredAt ?? 0);
  return Math.max(first, ...Object.values(blocks).map(({ leftAt }) => leftAt ?? 0));
};

const enteredBlocks = (file: SessionFile, state: ScriptState, endsAt: number | null) =>
  Object.entries(state.blocks)
    .filter(([id]) => state.order.includes(id) && !isInQuestionnaire(file, id))
    .map(([block, { enteredAt }]) =>
      block === state.block
        ? { block, at: currentSince(state), ...(endsAt === null ? {} : { endsAt }) }
        : { block, at: enteredAt },
    )
    .sort((a, b) => Number(a.block === state.block) - Number(b.block === state.block) || a.at - b.at);

const spentMinutes = (state: ScriptState, id: string, now: number): number | null => {
  const visit = state.blocks[id];
  if (visit === undefined) return null;
  const running = id === state.block && state.phase === "running" ? Math.max(0, now - currentSince(state)) : 0;
  return Math.floor((visit.spent + running) / MINUTE);
};

/** The script beside what happened: one row per block of the running order. `now` in ms by the server's clock. */
export const scriptView = (file: SessionFile, state: ScriptState, now: number): ScriptView => {
  // A paused clock runs on by as much as the pause lasts.
  const endsAt =
    state.endsAt === null || state.pausedAt === undefined ? state.endsAt : state.endsAt + Math.max(0, now - state.pausedAt);
  const entered = enteredBlocks(file, state, endsAt);
  const first = Math.min(...entered.map(({ at }) => at), now);
  const plan = anchored(file, first);
  const progress = progressOf(plan, entered, now);
  const planned = new Map(progress.blocks.map((block) => [block.block, block]));
  const at = state.block === null ? -1 : state.order.indexOf(state.block);
  const rows = state.order.flatMap((id, index): ScriptRow[] => {
    const block = findBlock(file, id);
    const place = planned.get(originalBlockId(id));
    if (block === undefined || place === undefined) return [];
    const repeat = id !== originalBlockId(id);
    const visit = state.blocks[id];
    const past = visit === undefined ? "skipped" : "done";
    return [
      {
        id,
        title: block.title,
        repeat,
        pause: block.kind === "break",
        state:
          index < at
            ? past
            : index === at
              ? state.phase === "closed"
                ? "done"
                : "current"
              : index === at + 1
                ? "next"
                : "ahead",
        clock: visit?.enteredAt ?? place.expectedStart ?? place.start,
        plannedMinutes: repeat ? 0 : block.minutes,
        actualMinutes: spentMinutes(state, id, now),
      },
    ];
  });
  return {
    rows,
    expectedEnd: progress.expectedEnd,
    plannedEnd: progress.expectedEnd - progress.behind,
    behindMinutes: Math.round(progress.behind / MINUTE),
    next: rows.find((row) => row.state === "next") ?? null,
    current: rows.find((row) => row.state === "current") ?? null,
  };
};

/** Of a break at most this part is given up to catch up. */
const BREAK_SHARE = 0.5;

/**
 * When the session runs late: how many minutes a coming or running break could be shorter, and when to go on then. Null
 * without delay or break. Nothing shortens by itself: the lead goes on earlier.
 */
export const shorterBreak = ({ rows, behindMinutes }: ScriptView): { title: string; minutes: number; goOnAt: number } | null => {
  const pause = rows.find((row) => row.pause && (row.state === "current" || row.state === "next" || row.state === "ahead"));
  if (pause === undefined || behindMinutes < 2) return null;
  const minutes = Math.min(behindMinutes, Math.floor(pause.plannedMinutes * BREAK_SHARE));
  return minutes < 1 ? null : { title: pause.title, minutes, goOnAt: pause.clock + (pause.plannedMinutes - minutes) * MINUTE };
};
