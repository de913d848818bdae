import { type Actor, mayLead } from "./actor.ts";
import { takesBallot } from "./block-kind.ts";
import type { CourseCommand } from "./command.ts";
import { type Course, EVERYWHERE, isOpen, isRevealed, isSealed, wasOpened } from "./course.ts";
import { PLENARY } from "./place.ts";
import { BRINGS, isVotedOnNow, votePlannedFor } from "./send-to-vote.ts";
import { allBlocks, findBlock, originalBlockId, tafelOf } from "./session-blocks.ts";
import type { SessionFile } from "./session-file.ts";
import { no, type Verdict, yes } from "./verdict.ts";
import { type CourseContext, changeBlock, leave, moveToBlock, seal } from "./visit-block.ts";

/** How many messages stay readable. */
const MESSAGES_KEPT = 20;

export interface DecideCourseContext extends CourseContext {
  /** Is this a note that was released, and at which place? */
  readonly placeOfNote: (publicId: string) => string | undefined;
}

type Decide<Type extends CourseCommand["type"]> = (
  course: Course,
  command: Extract<CourseCommand, { type: Type }>,
  context: DecideCourseContext,
  actor: Actor,
) => Verdict<Course>;

const nextPlenary = (course: Course, file: SessionFile): string | undefined =>
  course.order.slice(course.order.indexOf(course.block ?? "") + 1).find((id) => findBlock(file, id)?.scope === "plenary");

const endQuestionnaire = (course: Course, context: CourseContext): Course => {
  const blocks = context.file.questionnaire?.blocks ?? [];
  const left = blocks.reduce((state, block) => leave(state, block.id, context), course);
  return { ...left, phase: "planned", questionnaireClosedAt: context.now };
};

const openQuestionnaire: Decide<"openQuestionnaire"> = (course, _command, context) => {
  const blocks = context.file.questionnaire?.blocks;
  if (blocks === undefined) return no("not-available");
  if (course.phase !== "planned" || course.questionnaireClosedAt !== null) return no("stale");
  const opened = blocks.reduce(
    (state, block) =>
      changeBlock(state, block.id, {
        visits: [{ entered: context.now }],
        ...(takesBallot(block) ? { items: context.items(block.id) } : {}),
      }),
    course,
  );
  return yes({ ...opened, phase: "questionnaire", questionnaireOpenedAt: context.now });
};

const closeQuestionnaire: Decide<"closeQuestionnaire"> = (course, _command, context) =>
  course.phase === "questionnaire" ? yes(endQuestionnaire(course, context)) : no("stale");

const start: Decide<"start"> = (course, _command, context) => {
  const first = course.order[0];
  if (course.phase !== "planned" && course.phase !== "questionnaire") return no("stale");
  if (first === undefined) return no("not-available");
  const ready = course.phase === "questionnaire" ? endQuestionnaire(course, context) : course;
  return yes({ ...moveToBlock(ready, first, context), phase: "running", startedAt: context.now });
};

const nextBlock: Decide<"nextBlock"> = (course, { block }, context) => {
  if (course.phase !== "running" || course.block !== block) return no("stale");
  const next = course.order[course.order.indexOf(block) + 1];
  return next === undefined ? no("not-available") : yes(moveToBlock(course, next, context));
};

const goToBlock: Decide<"goToBlock"> = (course, { block, from }, context) => {
  if (course.phase !== "running" || course.block !== from || block === from) return no("stale");
  return course.order.includes(block) ? yes(moveToBlock(course, block, context)) : no("unknown-block");
};

const close: Decide<"close"> = (course, { block }, context) => {
  if (course.phase !== "running" || course.block !== block) return no("stale");
  const left = leave(course, block, context);
  const opened = allBlocks(context.file).filter(({ id, kind }) => kind === "write" && wasOpened(left, id));
  const revealed = opened.reduce((state, { id }) => changeBlock(state, id, { revealed: [EVERYWHERE] }), left);
  return yes({
    ...revealed,
    phase: "closed",
    closedAt: context.now,
    endsAt: null,
    pausedAt: null,
    toPlenaryAt: null,
    spotlight: null,
    reportVersion: course.reportVersion + 1,
  });
};

/** After reopening the lead stands at the last block again; nothing that was sealed opens by itself. */
const reopen: Decide<"reopen"> = (course, _command, { now }) => {
  if (course.phase !== "closed" || course.block === null) return no("stale");
  const visits = [...(course.blocks[course.block]?.visits ?? []), { entered: now }];
  return yes({ ...changeBlock(course, course.block, { visits }), phase: "running", closedAt: null });
};

const pause: Decide<"pause"> = (course, _command, { now }) =>
  course.phase === "running" && course.pausedAt === null && course.endsAt !== null
    ? yes({ ...course, pausedAt: now })
    : no("stale");

const resume: Decide<"resume"> = (course, _command, { now }) =>
  course.phase === "running" && course.pausedAt !== null && course.endsAt !== null
    ? yes({ ...course, pausedAt: null, endsAt: course.endsAt + (now - course.pausedAt) })
    : no("stale");

/** Time on top of what is left; when the time was already over, counted from now. */
const extend: Decide<"extend"> = (course, { seconds, tafel }, { file, now }) => {
  if (course.phase !== "running" || course.endsAt === null) return no("stale");
  const clock = course.pausedAt ?? now;
  if (tafel === undefined) return yes({ ...course, endsAt: Math.max(course.endsAt, clock) + seconds * 1000 });
  if (tafelOf(file, tafel) === undefined) return no("unknown-tafel");
  const before = course.extra[tafel] ?? 0;
  const overdue = Math.max(0, Math.ceil((clock - course.endsAt) / 1000) - before);
  return yes({ ...course, extra: { ...course.extra, [tafel]: before + overdue + seconds } });
};

/** Names no block, so the second of two taps is told by where it finds the session: in the plenary already. */
const toPlenary: Decide<"toPlenary"> = (course, { inSeconds }, context, actor) => {
  if (course.phase !== "running" || course.block === null) return no("stale");
  if (findBlock(context.file, course.block)?.scope === "plenary") return no("stale");
  if (actor.role === "clock" && (course.toPlenaryAt === null || context.now < course.toPlenaryAt)) return no("stale");
  const next = nextPlenary(course, context.file);
  if (next === undefined) return no("not-available");
  return yes(inSeconds === 0 ? moveToBlock(course, next, context) : { ...course, toPlenaryAt: context.now + inSeconds * 1000 });
};

const reveal: Decide<"reveal"> = (course, { block, tafel }, { file }) => {
  const found = findBlock(file, block);
  if (found?.kind !== "write") return no("unknown-block");
  if (tafel !== undefined && tafelOf(file, tafel) === undefined) return no("unknown-tafel");
  const state = course.blocks[block];
  if (state === undefined || course.phase === "closed" || isRevealed(state, tafel ?? EVERYWHERE)) return no("stale");
  return yes(changeBlock(course, block, { revealed: tafel === undefined ? [EVERYWHERE] : [...state.revealed, tafel] }));
};

const ballotBlock = (course: Course, id: string, file: SessionFile): "unknown-block" | null => {
  const block = findBlock(file, id);
  return block === undefined || !takesBallot(block) || !wasOpened(course, id) ? "unknown-block" : null;
};

const closeVote: Decide<"closeVote"> = (course, { block }, context) => {
  const error = ballotBlock(course, block, context.file);
  if (error !== null) return no(error);
  return isOpen(course, block) ? yes(seal(course, block, context)) : no("stale");
};

const publishResult: Decide<"publishResult"> = (course, { block }, { file, now }) => {
  const error = ballotBlock(course, block, file);
  if (error !== null) return no(error);
  return isSealed(course, block) && course.blocks[block]?.publishedAt === null
    ? yes(changeBlock(course, block, { publishedAt: now }))
    : no("stale");
};

/** A new measurement beside the first: `<id>~2` comes right after the current block, and everybody goes there. */
const voteAgain: Decide<"voteAgain"> = (course, { block }, context) => {
  const found = findBlock(context.file, block);
  if (found?.kind !== "vote" || !course.order.includes(block)) return no("unknown-block");
  const original = originalBlockId(block);
  const measurements = course.order.filter((id) => originalBlockId(id) === original);
  // While a measurement is under way, a second tap would end it at once.
  if (course.phase !== "running" || course.block === null || !measurements.every((id) => isSealed(course, id)))
    return no("stale");
  const repeat = `${original}~${measurements.length + 1}`;
  const at = course.order.indexOf(course.block) + 1;
  const order = [...course.order.slice(0, at), repeat, ...course.order.slice(at)];
  return yes(moveToBlock({ ...course, order }, repeat, context), { block: repeat });
};

/**
 * What a block brought goes to a vote: to the one that the script has for it and that was not held, else to one that
 * stands in the file since a moment ago. Everybody goes there.
 */
const sendToVote: Decide<"sendToVote"> = (course, { block }, context) => {
  const source = findBlock(context.file, block);
  if (source === undefined || !(source.kind in BRINGS) || !wasOpened(course, block)) return no("unknown-block");
  if (course.phase !== "running" || course.block === null || isVotedOnNow(course, context.file, block)) return no("stale");
  const vote = votePlannedFor(course, context.file, block);
  if (vote === undefined || context.items(vote.id).length === 0) return no("not-available");
  const at = course.order.indexOf(course.block) + 1;
  const order = course.order.includes(vote.id)
    ? course.order
    : [...course.order.slice(0, at), vote.id, ...course.order.slice(at)];
  return yes(moveToBlock({ ...course, order }, vote.id, context), { block: vote.id });
};

const lockDoor: Decide<"lockDoor"> = (course, { locked }) =>
  course.doorLocked === locked ? yes(course) : yes({ ...course, doorLocked: locked });

/** The report stands when the session is closed; to change what it shows the session is opened again. */
const hideNote: Decide<"hideNote"> = (course, { note, reason }, { now, placeOfNote }, actor) => {
  if (course.phase === "closed") return no("session-closed");
  if (placeOfNote(note) === undefined) return no("unknown-note");
  if (Object.hasOwn(course.hidden, note)) return no("stale");
  return yes({ ...course, hidden: { ...course.hidden, [note]: { reason, by: actor.id, at: now } } });
};

const showNote: Decide<"showNote"> = (course, { note }) => {
  if (course.phase === "closed") return no("session-closed");
  if (!Object.hasOwn(course.hidden, note)) return no("stale");
  const { [note]: _shown, ...hidden } = course.hidden;
  return yes({ ...course, hidden });
};

const message: Decide<"message"> = (course, { id, text, tafel }, { file, now }) => {
  if (tafel !== undefined && tafelOf(file, tafel) === undefined) return no("unknown-tafel");
  const added = { id, text, at: now, ...(tafel === undefined ? {} : { tafel }) };
  return yes({ ...course, messages: [...course.messages, added].slice(-MESSAGES_KEPT) });
};

/** "Samen groeperen": at one tafel, or everywhere. Switching it off everywhere ends it at every place. */
const groupTogether: Decide<"groupTogether"> = (course, { on, tafel }, { file }) => {
  if (tafel !== undefined && tafelOf(file, tafel) === undefined) return no("unknown-tafel");
  if (tafel === undefined) return yes({ ...course, grouping: on ? [EVERYWHERE] : [] });
  if (on && course.grouping.includes(EVERYWHERE)) return yes(course);
  const places = course.grouping.includes(EVERYWHERE) ? file.tafels.map(({ id }) => id) : course.grouping;
  const others = places.filter((place) => place !== tafel);
  return yes({ ...course, grouping: on ? [...others, tafel] : others });
};

/** An item of a result stands large only when everybody may see that result. */
const spotlightItem = (course: Course, place: string, vote: string, item: string): Verdict<Course> => {
  const state = course.blocks[vote];
  if (state?.items?.some(({ id }) => id === item) !== true) return no("unknown-block");
  return state.publishedAt === null ? no("not-available") : yes({ ...course, spotlight: { place, vote, item } });
};

/** A note, a group or an item of a result large on the big screen; without a place the spotlight goes out. */
const spotlight: Decide<"spotlight"> = (course, { place, note, cluster, vote, item }, { file, placeOfNote }) => {
  if (place === undefined) return yes({ ...course, spotlight: null });
  if (vote !== undefined && item !== undefined) return spotlightItem(course, place, vote, item);
  if (place !== PLENARY && tafelOf(file, place) === undefined) return no("unknown-tafel");
  if (note !== undefined && placeOfNote(note) !== place) return no("unknown-note");
  if (note === undefined && cluster === undefined) return no("bad-request");
  return yes({
    ...course,
    spotlight: { place, ...(note === undefined ? {} : { note }), ...(cluster === undefined ? {} : { cluster }) },
  });
};

const expect: Decide<"expect"> = (course, { people }) => yes({ ...course, expected: people });

const DECIDE: { [Type in CourseCommand["type"]]: Decide<Type> } = {
  openQuestionnaire,
  closeQuestionnaire,
  start,
  nextBlock,
  goToBlock,
  close,
  reopen,
  pause,
  resume,
  extend,
  toPlenary,
  reveal,
  closeVote,
  publishResult,
  voteAgain,
  sendToVote,
  lockDoor,
  hideNote,
  showNote,
  groupTogether,
  spotlight,
  expect,
  message,
};

/** Commands that a tafel facilitator may give too, with the tafel that they touch. */
const tafelOfCommand = (command: CourseCommand, context: DecideCourseContext): string | undefined => {
  switch (command.type) {
    case "reveal":
    case "extend":
    case "message":
    case "groupTogether":
      return command.tafel;
    case "hideNote":
    case "showNote":
      return context.placeOfNote(command.note);
    default:
      return undefined;
  }
};

/**
 * Decides one command about the course. Pure: time and what lies outside the course come in the context.
 * Two facilitators or a retried command never do a thing twice: whoever names a block that is no longer in the state
 * that the command needs gets `stale`.
 */
export const decideCourse = (
  course: Course,
  command: CourseCommand,
  actor: Actor,
  context: DecideCourseContext,
): Verdict<Course> => {
  if (!mayLead(actor, tafelOfCommand(command, context))) return no("forbidden");
  const decide = DECIDE[command.type] as Decide<CourseCommand["type"]>;
  const verdict = decide(course, command, context, actor);
  if (!verdict.ok || verdict.part === course) return verdict;
  return { ...verdict, part: { ...verdict.part, revision: course.revision + 1 } };
};
