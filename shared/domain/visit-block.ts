import { takesBallot } from "./block-kind.ts";
import { type BlockState, type Course, EVERYWHERE, type VoteItem } from "./course.ts";
import { findBlock } from "./session-blocks.ts";
import type { SessionFile } from "./session-file.ts";

/** What entering and leaving a block needs to know besides the course. `items`: what a vote would be about now. */
export interface CourseContext {
  readonly file: SessionFile;
  readonly now: number;
  readonly items: (blockId: string) => VoteItem[];
}

const UNVISITED: BlockState = { visits: [], sealedAt: null, revealed: [], publishedAt: null };

export const changeBlock = (course: Course, block: string, change: Partial<BlockState>): Course => ({
  ...course,
  blocks: { ...course.blocks, [block]: { ...(course.blocks[block] ?? UNVISITED), ...change } },
});

const takesInput = (file: SessionFile, id: string): boolean => {
  const block = findBlock(file, id);
  return block !== undefined && (block.kind === "write" || takesBallot(block));
};

/** Closes a block for input. A block that never took any is left as it is. */
export const seal = (course: Course, id: string, { file, now }: CourseContext): Course =>
  takesInput(file, id) && course.blocks[id] !== undefined && course.blocks[id].sealedAt === null
    ? changeBlock(course, id, { sealedAt: now })
    : course;

/** Leaves the block: its stay ends, and what was written or voted in it is sealed. */
export const leave = (course: Course, id: string, context: CourseContext): Course => {
  const state = course.blocks[id];
  if (state === undefined) return course;
  const visits = state.visits.map((visit) => (visit.left === undefined ? { ...visit, left: context.now } : visit));
  return seal(changeBlock(course, id, { visits }), id, context);
};

/** The write block whose notes this block uses, if any. */
const sourceOf = (file: SessionFile, id: string): string | undefined => {
  const block = findBlock(file, id);
  if (block?.kind === "cluster") return block.from;
  if (block?.kind !== "vote" || block.items.from === "list" || block.items.from === "ankerpunten") return undefined;
  const source = findBlock(file, block.items.block);
  return source?.kind === "cluster" ? source.from : source?.id;
};

/**
 * Enters the block: a write block opens again, a vote freezes its items and opens once (a sealed vote stays sealed),
 * and the hidden notes that this block uses are revealed.
 */
const enter = (course: Course, id: string, context: CourseContext): Course => {
  const { file, now, items } = context;
  const block = findBlock(file, id);
  if (block === undefined) return course;
  const state = course.blocks[id] ?? UNVISITED;
  const visits = [...state.visits, { entered: now }];
  let next = changeBlock(course, id, { visits });
  if (block.kind === "write") next = changeBlock(next, id, { sealedAt: null });
  if (takesBallot(block) && state.items === undefined) next = changeBlock(next, id, { items: items(id) });
  const source = sourceOf(file, id);
  if (source !== undefined && next.blocks[source] !== undefined) next = changeBlock(next, source, { revealed: [EVERYWHERE] });
  return next;
};

/** Moves everybody from the current block to `id`, and starts its clock. What stood in the spotlight belonged to the block before. */
export const moveToBlock = (course: Course, id: string, context: CourseContext): Course => {
  const left = course.block === null ? course : leave(course, course.block, context);
  const minutes = findBlock(context.file, id)?.minutes ?? 0;
  return {
    ...enter(left, id, context),
    block: id,
    endsAt: minutes === 0 ? null : context.now + minutes * 60_000,
    extra: {},
    pausedAt: null,
    toPlenaryAt: null,
    spotlight: null,
  };
};
