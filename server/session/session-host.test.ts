import { writeBallot, writeNote } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import { describe, expect, it } from "vitest";
import type { SessionHost } from "./session-host.ts";
import { LEAD, type SessionWorld, withSessionPerTest } from "./session-world.ts";

describe("a running session", () => {
  let world: SessionWorld;
  let host: SessionHost;
  withSessionPerTest((emptied, made) => {
    world = emptied;
    host = made;
  });

  const note = (block: string, text: string, place = "t1") => ({ block, place, text, placed: true });

  it("CO-2 a repeated command id gets the first answer, after a restart too", async () => {
    const command = { id: "same-id-1", type: "addCaller", tafel: "t1", name: "Jo" };
    const first = await world.asks(host, command);
    expect(await world.asks(host, command)).toEqual(first);
    const again = await world.restart(host.id);
    expect(await world.asks(again, command)).toEqual(first);
    expect(first).toMatchObject({ ok: true, result: { ticket: expect.any(String) } });
  });

  it("CO-2 somebody else's command with the same id is a command of its own", async () => {
    await world.does(host, { id: "same-id-1", type: "lockDoor", locked: true });
    const ack = await world.asks(host, { id: "same-id-1", type: "start" }, { role: "participant", id: "anna" });
    expect(ack).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });

  it("CO-1 two facilitators going on at once go one block further", async () => {
    await world.does(host, { type: "start" });
    const acks = await Promise.all([1, 2].map(() => world.asks(host, { type: "nextBlock", block: "welcome" })));
    expect(acks.map(({ ok }) => ok)).toEqual([true, false]);
    expect(acks[1]).toMatchObject({ error: { code: "stale" } });
    expect(host.course.block).toBe("ideas");
  });

  it("VO-10 notes are sent to a vote that nobody planned: it stands in the file, is held, and is still there after a restart", async () => {
    const anna = await world.join(host, { name: "Anna", tafel: "t1" });
    await world.goTo(host, "ideas");
    await world.write(world.own(anna), (doc) => writeNote(doc, "n1", note("ideas", "Een bank op het plein")));
    await host.board.refresh();
    const send = { type: "sendToVote", block: "ideas", title: "Stemming: Ideeën", question: "Wat eerst?" };
    world.faults.failNextCommits = 1;
    expect(await world.asks(host, send)).toMatchObject({ ok: false });
    expect(host.file.blocks.map(({ id }) => id)).not.toContain("stemming-1");
    const [first, second] = await Promise.all([world.asks(host, send), world.asks(host, send)]);
    expect(first).toMatchObject({ ok: true, result: { block: "stemming-1" } });
    expect(second).toMatchObject({ ok: false, error: { code: "stale" } });
    const [item] = host.course.blocks["stemming-1"]?.items ?? [];
    expect(item).toMatchObject({ title: "Een bank op het plein", tafel: "t1" });
    await world.write(world.anonymous(anna), (doc) =>
      writeBallot(doc, "stemming-1", { tafel: "t1", values: { [item?.id ?? ""]: 1 } }),
    );
    await host.board.refresh();
    expect(host.votedInOpenVotes().get("stemming-1")).toBe(1);
    const again = await world.restart(host.id);
    expect(again.course.block).toBe("stemming-1");
    expect(again.file.blocks.find(({ id }) => id === "stemming-1")).toMatchObject({
      title: "Stemming: Ideeën",
      text: "Wat eerst?",
    });
  });

  it("CO-4 a command that could not be kept changed nothing, and can be given again", async () => {
    const command = { id: "same-id-2", type: "start" };
    world.faults.failNextCommits = 1;
    expect(await world.asks(host, command)).toMatchObject({ ok: false, error: { code: "storage-full" } });
    expect(host.course.phase).toBe("planned");
    expect(world.errors).toHaveLength(1);
    expect(await world.asks(host, { ...command, id: "same-id-3" })).toEqual({ ok: true });
  });

  it("answers anything that is no command with a code", async () => {
    for (const input of [null, 7, [], {}, { type: "start" }, { id: "xxxxxx", type: "fly" }, { id: "x", type: "start" }]) {
      expect(await host.execute(input, LEAD)).toMatchObject({ ok: false, error: { code: "unknown-command" } });
    }
  });

  it("tells about a change when it stands, also when one listener fails", async () => {
    const seen: string[] = [];
    host.onChange(() => {
      throw new Error("somebody's screen");
    });
    host.onChange(() => void seen.push(host.course.phase));
    await world.does(host, { type: "start" });
    expect([seen, world.errors.length]).toEqual([["running"], 1]);
  });

  it("VO-1 a vote about hidden notes offers the notes that opening it reveals, the last one too", async () => {
    const people = await Promise.all(["t1", "t1", "t2"].map((tafel) => world.join(host, { tafel })));
    await world.goTo(host, "secret");
    for (const [index, person] of people.entries()) {
      const place = index === 2 ? "t2" : "t1";
      await world.write(world.anonymous(person), (doc) => writeNote(doc, "n1", note("secret", `Idee ${index}`, place)));
    }
    await world.goTo(host, "dots");
    const items = host.course.blocks.dots?.items ?? [];
    expect(items.map(({ title, tafel }) => `${title} ${tafel}`).sort()).toEqual(["Idee 0 t1", "Idee 1 t1", "Idee 2 t2"]);
    await host.board.refresh();
    expect([...host.board.records.releases.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it("VO-3 the ballots that counted stay counted; who changes one later, or cast a wrong one, is told", async () => {
    const [anna, bart] = [await world.join(host), await world.join(host)];
    await world.goTo(host, "named");
    await world.write(world.own(anna), (doc) => writeBallot(doc, "named", { values: { a1: "important" } }));
    await world.write(world.own(bart), (doc) => writeBallot(doc, "named", { values: { a1: "nonsense" } }));
    await world.does(host, { type: "closeVote", block: "named" });
    await host.board.refresh();
    const told = (person: typeof anna) => Object.fromEntries(world.told.get(`own/${person.participantId}`) ?? []);
    expect([told(anna), told(bart)]).toEqual([{}, { "votes/named": "closed" }]);
    await world.write(world.own(anna), (doc) => writeBallot(doc, "named", { values: { a1: "not-important" } }));
    await host.board.refresh();
    expect(told(anna)).toEqual({ "votes/named": "closed" });
    expect(host.board.records.seals.get("named")).toMatchObject({ voters: 1, present: 2 });
  });

  it("WR-13 the writer of a hidden note is told why, of an anonymous one in the anonymous document, until it is shown", async () => {
    const anna = await world.join(host, { tafel: "t1" });
    await world.goTo(host, "drip");
    const name = world.anonymous(anna);
    const written = note("drip", "Jan de Vries doet niets");
    await world.write(name, (doc) => writeNote(doc, "n1", written));
    await host.board.refresh();
    world.now += 20_000;
    await host.board.refresh();
    const publicId = publicIdOf(anna.anonymousKey, "n1");
    await world.does(host, { type: "hideNote", note: publicId, reason: "Er stond een naam in." });
    await host.board.refresh();
    const told = () => [...(world.toldReasons.get(`anonymous/${name.id}`) ?? [])];
    expect(told()).toEqual([["notes/n1", "Er stond een naam in."]]);
    await world.does(host, { type: "showNote", note: publicId });
    await host.board.refresh();
    expect(told()).toEqual([]);
  });

  it("SE-10 the file can be changed until something opened, and who sat at a tafel that is gone chooses again", async () => {
    const { editSession } = await import("./editing.ts");
    const anna = await world.join(host, { tafel: "t2" });
    const file = { ...host.file, title: "Anders", tafels: host.file.tafels.filter(({ id }) => id === "t1") };
    const audit = {
      type: "putAudit",
      at: 1,
      actorKind: "organiser",
      action: "edit",
      sessionId: host.id,
      detailJson: "{}",
    } as const;
    expect(await editSession(host, file, 77, audit)).toBe(true);
    const again = await world.restart(host.id);
    expect([again.file.title, again.seats.get(anna.participantId)?.tafel, again.deleteAt]).toEqual(["Anders", null, 77]);
    await world.does(again, { type: "start" });
    expect(await editSession(again, file, 77, audit)).toBe(false);
  });
});
