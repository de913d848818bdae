import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import { type Course, courseSchema } from "./course.ts";
import { allBlocks, originalBlockId } from "./session-blocks.ts";
import {
  ANNA,
  type Asked,
  AT_T1,
  CLOCK,
  decide,
  file,
  fresh,
  LEAD,
  openIn,
  questionnaireBlocks,
  SCREEN,
} from "./testing/deciding.ts";

const blockId = fc.constantFrom(...allBlocks(file).map(({ id }) => id), "dots~2", "named~2", "nowhere", "constructor");
const tafelId = fc.constantFrom("t1", "t2", "nowhere");
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({}),
    value.map((one) => ({ [key]: one })),
  );

const anyCommand: fc.Arbitrary<Asked> = fc.oneof(
  fc.constantFrom("openQuestionnaire", "closeQuestionnaire", "start", "reopen", "pause", "resume").map((type) => ({ type })),
  fc
    .tuple(fc.constantFrom("nextBlock", "close", "closeVote", "publishResult", "voteAgain"), blockId)
    .map(([type, block]) => ({ type, block })),
  fc.record({ type: fc.constant("goToBlock"), block: blockId, from: blockId }),
  blockId.map((block) => ({ type: "sendToVote", block, title: "Stemming" })),
  fc
    .tuple(fc.integer({ min: 1, max: 3600 }), optional("tafel", tafelId))
    .map(([seconds, more]) => ({ type: "extend", seconds, ...more })),
  fc.constantFrom(0, 60).map((inSeconds) => ({ type: "toPlenary", inSeconds })),
  fc.tuple(blockId, optional("tafel", tafelId)).map(([block, more]) => ({ type: "reveal", block, ...more })),
  fc.boolean().map((locked) => ({ type: "lockDoor", locked })),
  fc.constantFrom("note1", "note2", "constructor").map((note) => ({ type: "hideNote", note, reason: "naam" })),
  fc.constantFrom("note1", "note2", "constructor").map((note) => ({ type: "showNote", note })),
  optional("tafel", tafelId).map((more) => ({ type: "message", text: "Nog even", ...more })),
  fc.tuple(fc.boolean(), optional("tafel", tafelId)).map(([on, more]) => ({ type: "groupTogether", on, ...more })),
) as fc.Arbitrary<Asked>;

/** What a lead does most, named after where the session stands, so that random play gets somewhere. */
const onward = fc.constantFrom("nextBlock", "goToBlock", "closeVote", "close", "voteAgain");
type Step = { readonly command: Asked | string; readonly actor: Actor; readonly wait: number; readonly to: string };
const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.oneof(anyCommand, onward),
  actor: fc.constantFrom(LEAD, LEAD, LEAD, AT_T1, CLOCK, ANNA, SCREEN),
  wait: fc.integer({ min: 0, max: 900_000 }),
  to: blockId,
});

const commandOf = ({ command, to }: Step, course: Course): Asked => {
  if (typeof command !== "string") return command;
  const block = course.block ?? "welcome";
  return (command === "goToBlock" ? { type: command, block: to, from: block } : { type: command, block }) as Asked;
};

/** Plays random steps; `check` sees every one with the course before and after it. */
const play = (
  steps: readonly Step[],
  check: (before: Course, course: Course, command: Asked, now: number, actor: Actor) => void,
): void => {
  let course = fresh;
  let now = 1000;
  for (const step of steps) {
    now += step.wait;
    const command = commandOf(step, course);
    const verdict = decide(course, command, now, step.actor);
    const next = verdict.ok ? verdict.part : course;
    check(course, next, command, now, step.actor);
    course = next;
  }
};
const anyPlay = fc.array(anyStep, { minLength: 1, maxLength: 60 });

describe("deciding about the course, whatever anybody asks at any time", () => {
  it("CO-3 SE-8 any commands by anybody at any time: an answer, a course of the right shape, a revision that grows by one", () => {
    fc.assert(
      fc.property(anyPlay, (steps) =>
        play(steps, (before, course) => {
          expect(courseSchema.safeParse(course).success).toBe(true);
          expect(course.revision).toBe(course === before ? before.revision : before.revision + 1);
        }),
      ),
    );
  });

  it("SE-4 what is open is the current block, or the questionnaire's blocks together", () => {
    fc.assert(
      fc.property(anyPlay, (steps) =>
        play(steps, (_before, course) => {
          const allowed =
            course.phase === "questionnaire" ? questionnaireBlocks : course.phase === "running" ? [course.block] : [];
          for (const id of openIn(course)) expect(allowed).toContain(id);
        }),
      ),
    );
  });

  it("SE-5 a sealed vote never opens again, and its items never change", () => {
    fc.assert(
      fc.property(anyPlay, (steps) =>
        play(steps, (before, course) => {
          for (const [id, state] of Object.entries(before.blocks)) {
            if (state.items === undefined) continue;
            expect(course.blocks[id]?.items).toEqual(state.items);
            if (state.sealedAt !== null) expect(course.blocks[id]?.sealedAt).toBe(state.sealedAt);
          }
        }),
      ),
    );
  });

  it("SE-5 the running order only gets repeated votes, each once", () => {
    fc.assert(
      fc.property(anyPlay, (steps) =>
        play(steps, (_before, course) => {
          expect(new Set(course.order).size).toBe(course.order.length);
          expect(course.order.filter((id) => originalBlockId(id) === id)).toEqual(fresh.order);
        }),
      ),
    );
  });

  it("RI-1 participants and screens change nothing, a tafel facilitator nothing but the own tafel", () => {
    fc.assert(
      fc.property(anyPlay, (steps) =>
        play(steps, (before, course, command, _now, actor) => {
          if (course === before || actor.role === "lead" || actor.role === "clock") return;
          expect(actor.role).toBe("tafel");
          const touched = "note" in command ? "t1" : "tafel" in command ? command.tafel : undefined;
          expect(touched).toBe("t1");
          expect({ ...course, revision: 0, extra: 0, messages: 0, hidden: 0, grouping: 0, blocks: 0 }).toEqual({
            ...before,
            ...{ revision: 0, extra: 0, messages: 0, hidden: 0, grouping: 0, blocks: 0 },
          });
        }),
      ),
    );
  });

  it("CO-1 the same command again, naming its block, is stale", () => {
    fc.assert(
      fc.property(
        anyPlay,
        fc.constantFrom("nextBlock", "goToBlock", "close", "closeVote", "publishResult", "voteAgain"),
        (steps, type) =>
          play(steps, (_before, course, _command, now) => {
            const command = commandOf({ command: type, actor: LEAD, wait: 0, to: "ideas" }, course);
            const first = decide(course, command, now);
            if (first.ok) expect(decide(first.part, command, now)).toEqual({ ok: false, error: "stale" });
          }),
      ),
      { numRuns: 50 },
    );
  });
});
