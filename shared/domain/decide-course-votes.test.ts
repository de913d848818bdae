import { describe, expect, it } from "vitest";
import type { CourseCommand } from "./command.ts";
import { type Course, isOpen } from "./course.ts";
import { decideCourse } from "./decide-course.ts";
import { type SendToVote, withVoteFor } from "./send-to-vote.ts";
import { parseSessionFile } from "./session-file.ts";
import { type Asked, after, at, contextAt, decide, file, fresh, LEAD } from "./testing/deciding.ts";
import type { Verdict } from "./verdict.ts";

describe("deciding about votes", () => {
  it("VO-6 a result is published once, and only of a sealed vote", () => {
    const open = at("named");
    expect(decide(open, { type: "publishResult", block: "named" })).toEqual({ ok: false, error: "stale" });
    const published = after(after(open, { type: "closeVote", block: "named" }), { type: "publishResult", block: "named" }, 9);
    expect(published.blocks.named?.publishedAt).toBe(9);
    expect(decide(published, { type: "publishResult", block: "named" })).toEqual({ ok: false, error: "stale" });
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
});
