import type { VoteBlock } from "./block.ts";
import { isVote } from "./block-kind.ts";
import type { CourseCommand } from "./command.ts";
import { type Course, isOpen, wasOpened } from "./course.ts";
import { allBlocks, findBlock, originalBlockId } from "./session-blocks.ts";
import type { SessionFile } from "./session-file.ts";
import { SESSION_LIMITS } from "./session-limits.ts";

export type SendToVote = Extract<CourseCommand, { type: "sendToVote" }>;

/** What blocks bring to vote on, by kind. */
export const BRINGS = { write: "notes", cluster: "clusters", harvest: "opportunities" } as const;

/** A dot vote needs no preparation: everybody knows what to do with a few dots. */
const DOTS = 3;
const MINUTES = 4;

/** The votes of the file about what `block` brought, as they stand in it. */
const votesAbout = (file: SessionFile, block: string): VoteBlock[] =>
  file.blocks.filter(isVote).filter(({ items }) => "block" in items && items.block === block);

export const isVotedOnNow = (course: Course, file: SessionFile, block: string): boolean => {
  const about = new Set(votesAbout(file, block).map(({ id }) => id));
  return course.order.some((id) => about.has(originalBlockId(id)) && isOpen(course, id));
};

/** The vote about what `block` brought that was not held yet. */
export const votePlannedFor = (course: Course, file: SessionFile, block: string): VoteBlock | undefined =>
  votesAbout(file, block).find(({ id }) => !wasOpened(course, id));

const freeId = (file: SessionFile): string => {
  const taken = new Set(allBlocks(file).map(({ id }) => id));
  let number = 1;
  while (taken.has(`stemming-${number}`)) number += 1;
  return `stemming-${number}`;
};

/**
 * The session file with a vote right after the block of now, about what the named block brought; the file as it is when
 * the script has such a vote still, or when the block brings nothing to vote on.
 */
export const withVoteFor = (course: Course, file: SessionFile, { block, title, question }: SendToVote): SessionFile => {
  const source = findBlock(file, block);
  const now = course.block === null ? -1 : file.blocks.findIndex(({ id }) => id === originalBlockId(course.block ?? ""));
  const brings = source === undefined ? undefined : BRINGS[source.kind as keyof typeof BRINGS];
  const full = file.blocks.length >= SESSION_LIMITS.blocks;
  if (source === undefined || brings === undefined || now === -1 || full || votePlannedFor(course, file, block)) return file;
  const vote: VoteBlock = {
    ...{ id: freeId(file), kind: "vote", title, minutes: MINUTES, scope: source.scope },
    ...(question === undefined ? {} : { text: question }),
    ...{ method: "dots", dots: DOTS, maxPerItem: 1, items: { from: brings, block }, identity: "anonymous" },
  };
  return { ...file, blocks: [...file.blocks.slice(0, now + 1), vote, ...file.blocks.slice(now + 1)] };
};
