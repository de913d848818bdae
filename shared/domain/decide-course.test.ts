import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import type { CourseCommand } from "./command.ts";
import { type Course, courseSchema, EVERYWHERE, endsAtFor, isOpen, isRevealed, isSealed, newCourse } from "./course.ts";
import { type DecideCourseContext, decideCourse } from "./decide-course.ts";
import { type SendToVote, withVoteFor } from "./send-to-vote.ts";
import { allBlocks, originalBlockId } from "./session-blocks.ts";
import { parseSessionFile } from "./session-file.ts";
import { smallSession } from "./testing/small-session.ts";
import type { Verdict } from "./verdict.ts";

const file = smallSession();
const LEAD: Actor = { role: "lead", id: "lead" };
const AT_T1: Actor = { role: "tafel", id: "f1", tafel: "t1" };
const CLOCK: Actor = { role: "clock", id: "clock" };
const ANNA: Actor = { role: "participant", id: "anna" };
const SCREEN: Actor = { role: "presenter", id: "screen" };

const contextAt = (now: number): DecideCourseContext => ({
  file,
  now,
  items: (block) => [{ id: `item-of-${block}`, title: block }],
  placeOfNote: (note) => (note === "note1" ? "t1" : undefined),
});

/** A command without its id: what it asks. */
type Asked = CourseCommand extends infer One ? (One extends { id: string } ? Omit<One, "id"> : never) : never;
const decide = (course: Course, command: Asked, now = 0, actor: Actor = LEAD): Verdict<Course> =>
  decideCourse(course, { id: "command1", ...command } as CourseCommand, actor, contextAt(now));

const after = (course: Course, command: Asked, now = 0, actor: Actor = LEAD): Course => {
  const verdict = decide(course, command, now, actor);
  if (!verdict.ok) throw new Error(`${command.type}: ${verdict.error}`);
  return verdict.part;
};
const fresh = newCourse(file.blocks.map(({ id }) => id));
const started = after(fresh, { type: "start" });
const at = (block: string, now = 0, course = started): Course =>
  course.block === block ? course : after(course, { type: "goToBlock", block, from: course.block }, now);

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
const questionnaireBlocks = (file.questionnaire?.blocks ?? []).map(({ id }) => id);
const openIn = (course: Course): string[] => Object.keys(course.blocks).filter((id) => isOpen(course, id));

describe("deciding about the course", () => {
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

  it("SE-2 the clock brings everybody back to the plenary once, and only when the moment has come", () => {
    const waiting = after(at("ideas"), { type: "toPlenary", inSeconds: 60 }, 1000);
    expect(waiting.toPlenaryAt).toBe(61_000);
    expect(decide(waiting, { type: "toPlenary", inSeconds: 0 }, 60_999, CLOCK)).toEqual({ ok: false, error: "stale" });
    const back = after(waiting, { type: "toPlenary", inSeconds: 0 }, 61_000, CLOCK);
    expect(back.block).toBe("named");
    expect(decide(back, { type: "toPlenary", inSeconds: 0 }, 61_001, CLOCK)).toEqual({ ok: false, error: "stale" });
  });

  it("CO-1 going back to the plenary twice skips nothing", () => {
    const back = after(at("ideas"), { type: "toPlenary", inSeconds: 0 });
    expect(decide(back, { type: "toPlenary", inSeconds: 0 })).toEqual({ ok: false, error: "stale" });
  });

  it("SE-6 a pause moves the end by as long as it lasted, whatever was added meanwhile", () => {
    const moment = fc.integer({ min: 0, max: 3_600_000 });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 1, max: 600 }), (pausedAfter, lasted, seconds) => {
        const paused = after(at("ideas", 0), { type: "pause" }, pausedAfter);
        const extended = after(paused, { type: "extend", seconds }, pausedAfter + Math.floor(lasted / 2));
        const left = Math.max(0, 360_000 - pausedAfter) + seconds * 1000;
        const resumed = after(extended, { type: "resume" }, pausedAfter + lasted);
        expect(resumed.pausedAt).toBeNull();
        expect((resumed.endsAt ?? 0) - (pausedAfter + lasted)).toBe(left);
      }),
    );
  });

  it("SE-6 time for one tafel is added to what that tafel has left, and to nobody else's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3_600_000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        (now, first, second) => {
          const once = after(at("ideas", 0), { type: "extend", seconds: first, tafel: "t1" }, now, AT_T1);
          const twice = after(once, { type: "extend", seconds: second, tafel: "t1" }, now, AT_T1);
          const left = Math.max(0, 360_000 - now) + (first + second) * 1000;
          const gap = (endsAtFor(twice, "t1") ?? 0) - now - left;
          // Seconds are whole: when time was over, the end may lie up to a second later.
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThan(1000);
          expect(endsAtFor(twice, "t2")).toBe(360_000);
        },
      ),
    );
  });

  it("SE-3 leaving a block seals it at once, and going back opens a write block but no vote", () => {
    const voted = at("named", 20, at("ideas", 10));
    expect(voted.blocks.ideas?.sealedAt).toBe(20);
    const back = at("ideas", 30, voted);
    expect([isOpen(back, "ideas"), isSealed(back, "named")]).toEqual([true, true]);
    expect(isOpen(at("named", 40, back), "named")).toBe(false);
  });

  it("SE-7 a block that uses hidden notes reveals them everywhere, by way of its groups too", () => {
    const course = after(at("secret"), { type: "reveal", block: "secret", tafel: "t1" }, 1, AT_T1);
    expect([isRevealed(course.blocks.secret, "t1"), isRevealed(course.blocks.secret, "t2")]).toEqual([true, false]);
    expect(at("groups", 2, course).blocks.secret?.revealed).toEqual([EVERYWHERE]);
    expect(at("dots", 2, course).blocks.secret?.revealed).toEqual([EVERYWHERE]);
    expect(after(course, { type: "close", block: "secret" }).blocks.secret?.revealed).toEqual([EVERYWHERE]);
  });

  it("SE-11 the spotlight goes out when the block changes and when the session closes", () => {
    const lit = after(at("named"), { type: "spotlight", place: "plenary", cluster: "c1" });
    expect(lit.spotlight).toEqual({ place: "plenary", cluster: "c1" });
    expect(after(lit, { type: "pause" }).spotlight).not.toBeNull();
    expect(after(lit, { type: "nextBlock", block: "named" }).spotlight).toBeNull();
    expect(after(lit, { type: "goToBlock", block: "ideas", from: "named" }).spotlight).toBeNull();
    expect(after(lit, { type: "close", block: "named" }).spotlight).toBeNull();
  });

  it("VO-6 an item of a result comes in the spotlight only when that result is published", () => {
    const sealed = after(at("named"), { type: "closeVote", block: "named" });
    const item = sealed.blocks.named?.items?.[0]?.id ?? "";
    const light = { type: "spotlight", place: "plenary", vote: "named", item } as const;
    expect(decide(sealed, light)).toEqual({ ok: false, error: "not-available" });
    const published = after(sealed, { type: "publishResult", block: "named" });
    expect(after(published, light).spotlight).toEqual({ place: "plenary", vote: "named", item });
    expect(decide(published, { ...light, item: "nobody" })).toEqual({ ok: false, error: "unknown-block" });
  });

  it("SE-5 voting again makes a measurement beside the first, one at a time", () => {
    const sealed = after(at("named"), { type: "closeVote", block: "named" }, 5);
    const verdict = decide(sealed, { type: "voteAgain", block: "named" }, 6);
    expect(verdict).toMatchObject({ ok: true, result: { block: "named~2" }, part: { block: "named~2" } });
    if (!verdict.ok) return;
    expect(isOpen(verdict.part, "named~2")).toBe(true);
    expect(decide(verdict.part, { type: "voteAgain", block: "named" }, 7)).toEqual({ ok: false, error: "stale" });
    const twice = after(verdict.part, { type: "closeVote", block: "named~2" }, 8);
    expect(decide(twice, { type: "voteAgain", block: "named" }, 9)).toMatchObject({ result: { block: "named~3" } });
  });

  describe("VO-10 what a block brought goes to a vote in one command", () => {
    const send = (block: string): Asked => ({ type: "sendToVote", block, title: "Stemming" });
    const asSent = (course: Course, command: Asked): Verdict<Course> => {
      const given = { id: "command1", ...command } as SendToVote;
      return decideCourse(course, given, LEAD, { ...contextAt(0), file: withVoteFor(course, file, given) });
    };

    it("to the one that the script has for it, when that was not held", () => {
      const verdict = asSent(at("secret"), send("secret"));
      expect(verdict).toMatchObject({ ok: true, result: { block: "dots" }, part: { block: "dots", order: fresh.order } });
    });

    it("else to a new one, right after the block of now", () => {
      const here = at("drip", 0, at("ideas"));
      const verdict = asSent(here, send("ideas"));
      if (!verdict.ok) throw new Error(verdict.error);
      expect(verdict.result).toEqual({ block: "stemming-1" });
      const { order, block, blocks } = verdict.part;
      expect(block).toBe("stemming-1");
      expect(order.slice(order.indexOf("drip"), order.indexOf("drip") + 2)).toEqual(["drip", "stemming-1"]);
      expect(blocks["stemming-1"]?.items).toEqual([{ id: "item-of-stemming-1", title: "stemming-1" }]);
      const added = withVoteFor(here, file, { id: "command1", ...send("ideas") } as SendToVote);
      expect(parseSessionFile(added)).toMatchObject({ ok: true });
      expect(added.blocks.find(({ id }) => id === "stemming-1")).toMatchObject({
        ...{ method: "dots", scope: "tafel", title: "Stemming", items: { from: "notes", block: "ideas" } },
      });
    });

    it("not twice at once, nor of a block that brought nothing", () => {
      const voting = asSent(at("secret"), send("secret"));
      if (!voting.ok) throw new Error(voting.error);
      expect(asSent(voting.part, send("secret"))).toEqual({ ok: false, error: "stale" });
      expect(asSent(at("secret"), send("ideas"))).toEqual({ ok: false, error: "unknown-block" });
      expect(asSent(at("secret"), send("welcome"))).toEqual({ ok: false, error: "unknown-block" });
      const nothing = { ...contextAt(0), items: () => [] };
      expect(decideCourse(at("secret"), { id: "command1", ...send("secret") } as CourseCommand, LEAD, nothing)).toEqual({
        ...{ ok: false, error: "not-available" },
      });
    });
  });

  it("VO-6 a result is published once, and only of a sealed vote", () => {
    const open = at("named");
    expect(decide(open, { type: "publishResult", block: "named" })).toEqual({ ok: false, error: "stale" });
    const published = after(after(open, { type: "closeVote", block: "named" }), { type: "publishResult", block: "named" }, 9);
    expect(published.blocks.named?.publishedAt).toBe(9);
    expect(decide(published, { type: "publishResult", block: "named" })).toEqual({ ok: false, error: "stale" });
  });

  it("SE-1 the questionnaire opens once, and starting ends it", () => {
    const asked = after(fresh, { type: "openQuestionnaire" }, 1);
    expect(openIn(asked)).toEqual(questionnaireBlocks);
    const running = after(asked, { type: "start" }, 2);
    expect(questionnaireBlocks.map((id) => running.blocks[id]?.sealedAt)).toEqual([2, 2]);
    const closed = after(asked, { type: "closeQuestionnaire" }, 2);
    expect(closed.phase).toBe("planned");
    expect(decide(closed, { type: "openQuestionnaire" })).toEqual({ ok: false, error: "stale" });
  });

  it("SE-9 after reopening nothing is open, and closing again makes the next version", () => {
    const closed = after(at("ideas"), { type: "close", block: "ideas" }, 5);
    const reopened = after(closed, { type: "reopen" }, 6);
    expect([reopened.phase, openIn(reopened), reopened.reportVersion]).toEqual(["running", [], 1]);
    expect(after(reopened, { type: "close", block: "ideas" }, 7).reportVersion).toBe(2);
  });

  it("a note is hidden and shown by whoever leads its place, and not after closing", () => {
    const hide = { type: "hideNote", note: "note1", reason: "naam" } as const;
    const hidden = after(at("ideas"), hide, 3, AT_T1);
    expect(hidden.hidden.note1).toEqual({ reason: "naam", by: "f1", at: 3 });
    expect(decide(hidden, hide)).toEqual({ ok: false, error: "stale" });
    expect(after(hidden, { type: "showNote", note: "note1" }).hidden).toEqual({});
    expect(decide(hidden, { type: "showNote", note: "constructor" })).toEqual({ ok: false, error: "stale" });
    const closed = after(hidden, { type: "close", block: "ideas" });
    expect(decide(closed, { type: "showNote", note: "note1" })).toEqual({ ok: false, error: "session-closed" });
  });
});
