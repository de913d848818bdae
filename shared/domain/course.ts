import * as z from "zod/mini";

/** A phase of the session as a whole. After the questionnaire it is `planned` again. */
export const PHASES = ["planned", "questionnaire", "running", "closed"] as const;
export type Phase = (typeof PHASES)[number];

const moment = z.number();
const voteItemSchema = z.object({ id: z.string(), title: z.string(), tafel: z.exactOptional(z.string()) });
/** What can be voted on: frozen when the vote opens; `tafel` for what a tafel made itself. */
export type VoteItem = z.infer<typeof voteItemSchema>;

const blockStateSchema = z.object({
  /** Every stay in this block, in order. The last has no `left` while the block is current. */
  visits: z.array(z.object({ entered: moment, left: z.exactOptional(moment) })),
  /** Closed for writing and voting since; null while open or when a write block was reopened. */
  sealedAt: z.nullable(moment),
  /** Places where a hidden write block was revealed. */
  revealed: z.array(z.string()),
  publishedAt: z.nullable(moment),
  items: z.exactOptional(z.array(voteItemSchema)),
});
export type BlockState = z.infer<typeof blockStateSchema>;

const messageSchema = z.object({ id: z.string(), text: z.string(), at: moment, tafel: z.exactOptional(z.string()) });
export type Message = z.infer<typeof messageSchema>;

const hiddenSchema = z.object({ reason: z.string(), by: z.string(), at: moment });

const spotlightSchema = z.object({
  place: z.string(),
  note: z.exactOptional(z.string()),
  cluster: z.exactOptional(z.string()),
  /** The vote block and the item of its result. */
  vote: z.exactOptional(z.string()),
  item: z.exactOptional(z.string()),
});
/** One note or group of a board, or one item of a published result, in front of everybody. */
export type Spotlight = z.infer<typeof spotlightSchema>;

/** The course of a session: everything that is decided about it, in one revisioned record. */
export const courseSchema = z.object({
  revision: z.number(),
  phase: z.enum(PHASES),
  /** The running order: block ids of the session file, with repeated votes (`<id>~2`) put in. */
  order: z.array(z.string()),
  block: z.nullable(z.string()),
  endsAt: z.nullable(moment),
  /** Seconds that single tafels got on top, for the current block. */
  extra: z.record(z.string(), z.number()),
  pausedAt: z.nullable(moment),
  toPlenaryAt: z.nullable(moment),
  questionnaireOpenedAt: z.nullable(moment),
  questionnaireClosedAt: z.nullable(moment),
  startedAt: z.nullable(moment),
  closedAt: z.nullable(moment),
  doorLocked: z.boolean(),
  blocks: z.record(z.string(), blockStateSchema),
  hidden: z.record(z.string(), hiddenSchema),
  /** Places where participants group the notes too; `*` is everywhere. */
  grouping: z.array(z.string()),
  /** What the big screen shows large now. */
  spotlight: z.nullable(spotlightSchema),
  /** How many people the lead expects. */
  expected: z.nullable(z.number()),
  messages: z.array(messageSchema),
  /** How often the session was closed; each closing gives the report its next version. */
  reportVersion: z.number(),
});
export type Course = z.infer<typeof courseSchema>;

export const newCourse = (blockIds: readonly string[]): Course => ({
  revision: 0,
  phase: "planned",
  order: [...blockIds],
  block: null,
  endsAt: null,
  extra: {},
  pausedAt: null,
  toPlenaryAt: null,
  questionnaireOpenedAt: null,
  questionnaireClosedAt: null,
  startedAt: null,
  closedAt: null,
  doorLocked: false,
  blocks: {},
  hidden: {},
  grouping: [],
  spotlight: null,
  expected: null,
  messages: [],
  reportVersion: 0,
});

export const EVERYWHERE = "*";

/** Has what was written in `block` been shown at `place`? */
export const isRevealed = (state: BlockState | undefined, place: string): boolean =>
  state !== undefined && (state.revealed.includes(EVERYWHERE) || state.revealed.includes(place));

/** May participants group the notes at `place` now? */
export const isGroupingOpen = (course: Course, place: string): boolean =>
  course.grouping.includes(EVERYWHERE) || course.grouping.includes(place);

export const isSealed = (course: Course, block: string): boolean => course.blocks[block]?.sealedAt != null;

/** A block takes notes and ballots while it is the current one (or the questionnaire's) and is not sealed. */
export const isOpen = (course: Course, block: string): boolean => {
  const state = course.blocks[block];
  if (state === undefined || state.sealedAt !== null || course.phase === "closed") return false;
  const visit = state.visits.at(-1);
  return visit !== undefined && visit.left === undefined;
};

/** A block that was entered at least once. */
export const wasOpened = (course: Course, block: string): boolean => (course.blocks[block]?.visits.length ?? 0) > 0;
export const openedAt = (course: Course, block: string): number | null => course.blocks[block]?.visits[0]?.entered ?? null;

/** The end of the current block for somebody at `tafel`, in ms since 1970; null when no clock runs. */
export const endsAtFor = (course: Course, tafel: string | null): number | null =>
  course.endsAt === null ? null : course.endsAt + (tafel === null ? 0 : (course.extra[tafel] ?? 0)) * 1000;
