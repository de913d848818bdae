import type { Block } from "./block.ts";
import { originalBlockId } from "./session-blocks.ts";
import type { SessionFile } from "./session-file.ts";

const MINUTE = 60_000;

/** When a block is planned. Times in milliseconds since 1970. */
export interface PlannedBlock {
  block: string;
  start: number;
  end: number;
}

export interface Plan {
  start: number;
  end: number;
  minutes: number;
  blocks: PlannedBlock[];
}

/** How long blocks take together, in minutes. */
export const totalMinutes = (blocks: readonly Pick<Block, "minutes">[]): number =>
  blocks.reduce((total, { minutes }) => total + minutes, 0);

/** The clock times of a script that starts at `start`; questionnaire blocks have none, their own closing time counts. */
export const planOf = (file: Pick<SessionFile, "blocks" | "startsAt">, start = Date.parse(file.startsAt)): Plan => {
  let clock = start;
  const blocks = file.blocks.map(({ id, minutes }) => {
    const begin = clock;
    clock += minutes * MINUTE;
    return { block: id, start: begin, end: clock };
  });
  return { start, end: clock, minutes: totalMinutes(file.blocks), blocks };
};

/** A block that was entered, and when its time is over now that it may have been extended. */
export interface EnteredBlock {
  block: string;
  at: number;
  endsAt?: number;
}

export interface BlockProgress extends PlannedBlock {
  /** When it was last entered. */
  entered?: number;
  /** How much later than planned it was entered, in milliseconds; negative is early. */
  behind?: number;
  state: "done" | "current" | "ahead" | "skipped";
  /** For the current block and those after it: when it is now expected to begin and end. */
  expectedStart?: number;
  expectedEnd?: number;
}

export interface Progress {
  blocks: BlockProgress[];
  /** When the session ends if everything from now on takes its planned minutes. */
  expectedEnd: number;
  /** How much later than planned that is, in milliseconds; negative is early. */
  behind: number;
}

const positionOf = (plan: Plan, block: string): number =>
  plan.blocks.findIndex((planned) => planned.block === originalBlockId(block));

/**
 * The plan beside what happened. `entered` is in order of time; a block that was entered again counts from then, and
 * a repeated vote belongs to the block it repeats. An overrun current block is expected to end `now`.
 */
export const progressOf = (file: SessionFile, entered: readonly EnteredBlock[], now: number): Progress => {
  const plan = planOf(file);
  const last = entered.at(-1);
  const current = last === undefined ? -1 : positionOf(plan, last.block);
  const at = new Map(entered.map((entry) => [originalBlockId(entry.block), entry.at]));
  let clock = current === -1 ? Math.max(now, plan.start) : now;
  const blocks = plan.blocks.map((planned, index): BlockProgress => {
    const since = at.get(planned.block);
    const seen = since === undefined ? {} : { entered: since, behind: since - planned.start };
    if (index < current) return { ...planned, ...seen, state: since === undefined ? "skipped" : "done" };
    const length = planned.end - planned.start;
    if (index === current && last !== undefined) {
      clock = Math.max(now, last.endsAt ?? last.at + length);
      return { ...planned, ...seen, state: "current", expectedStart: last.at, expectedEnd: clock };
    }
    const expectedStart = clock;
    clock += length;
    return { ...planned, ...seen, state: "ahead", expectedStart, expectedEnd: clock };
  });
  return { blocks, expectedEnd: clock, behind: clock - plan.end };
};
