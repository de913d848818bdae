import type { Actor } from "../actor.ts";
import type { CourseCommand } from "../command.ts";
import { type Course, isOpen, newCourse } from "../course.ts";
import { type DecideCourseContext, decideCourse } from "../decide-course.ts";
import type { Verdict } from "../verdict.ts";
import { smallSession } from "./small-session.ts";

// A session that decisions are made in, and who makes them.

export const file = smallSession();
export const LEAD: Actor = { role: "lead", id: "lead" };
export const AT_T1: Actor = { role: "tafel", id: "f1", tafel: "t1" };
export const CLOCK: Actor = { role: "clock", id: "clock" };
export const ANNA: Actor = { role: "participant", id: "anna" };
export const SCREEN: Actor = { role: "presenter", id: "screen" };

export const contextAt = (now: number): DecideCourseContext => ({
  file,
  now,
  items: (block) => [{ id: `item-of-${block}`, title: block }],
  placeOfNote: (note) => (note === "note1" ? "t1" : undefined),
});

/** A command without its id: what it asks. */
export type Asked = CourseCommand extends infer One ? (One extends { id: string } ? Omit<One, "id"> : never) : never;
export const decide = (course: Course, command: Asked, now = 0, actor: Actor = LEAD): Verdict<Course> =>
  decideCourse(course, { id: "command1", ...command } as CourseCommand, actor, contextAt(now));

/** The course once this was done; throws when it may not be. */
export const after = (course: Course, command: Asked, now = 0, actor: Actor = LEAD): Course => {
  const verdict = decide(course, command, now, actor);
  if (!verdict.ok) throw new Error(`${command.type}: ${verdict.error}`);
  return verdict.part;
};

export const fresh = newCourse(file.blocks.map(({ id }) => id));
const started = after(fresh, { type: "start" });
/** The course once the lead went to this block. */
export const at = (block: string, now = 0, course = started): Course =>
  course.block === block ? course : after(course, { type: "goToBlock", block, from: course.block }, now);

export const questionnaireBlocks = (file.questionnaire?.blocks ?? []).map(({ id }) => id);
export const openIn = (course: Course): string[] => Object.keys(course.blocks).filter((id) => isOpen(course, id));
