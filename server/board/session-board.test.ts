import { withdrawNote, writeNote } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import { describe, expect, it } from "vitest";
import type { SessionHost } from "../session/session-host.ts";
import { type SessionWorld, withSessionPerTest } from "../session/session-world.ts";

describe("the boards of a session", () => {
  let world: SessionWorld;
  let host: SessionHost;
  withSessionPerTest((emptied, made) => {
    world = emptied;
    host = made;
  });

  const note = (block: string, text: string, place = "t1") => ({ block, place, text, placed: true });
  const textsAt = (place: string): string[] =>
    [...host.board.board(place).getMap<{ text: string; number: number }>("notes").values()]
      .sort((a, b) => a.number - b.number)
      .map(({ text }) => text);
  const join = (count: number) => Promise.all(Array.from({ length: count }, () => world.join(host, { tafel: "t1" })));

  it("SA-3 a note that comes while a command runs gets one number, and every number is given once", async () => {
    const people = await join(3);
    await world.goTo(host, "ideas");
    let written = 0;
    for (let round = 0; round < 8; round += 1) {
      const [block, next] = round % 2 === 0 ? ["ideas", "shared"] : ["shared", "ideas"];
      const writing = people.map(async (person) => {
        written += 1;
        const place = block === "ideas" ? "t1" : "plenary";
        await world.write(world.own(person), (doc) => writeNote(doc, `n${written}`, note(block ?? "", `${written}`, place)));
        await host.board.refresh();
      });
      const going = world.goTo(host, next ?? "");
      await Promise.all([...writing, going]);
    }
    await host.board.refresh();
    const numbers = [...host.board.records.releases.values()].map(({ number }) => number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(world.errors).toEqual([]);
    const stored = await world.storage.loadReleases(host.id);
    expect(stored.map(({ publicId, number }) => [publicId, number])).toEqual(
      [...host.board.records.releases.values()]
        .sort((a, b) => a.number - b.number)
        .map(({ publicId, number }) => [publicId, number]),
    );
  });

  it("WR-10 SA-4 boards made anew after a restart are the boards that were", async () => {
    const people = await join(3);
    await world.goTo(host, "ideas");
    for (const [index, person] of people.entries())
      await world.write(world.own(person), (doc) => writeNote(doc, "n1", note("ideas", `Idee ${index}`)));
    await world.goTo(host, "shared");
    await host.board.refresh();
    const before = host.board.board("t1").getMap("notes").toJSON();
    host = await world.restart(host.id);
    expect(Object.keys(before)).toHaveLength(3);
    expect(host.board.board("t1").getMap("notes").toJSON()).toEqual(before);
  });

  it("WR-9 AN-2 hidden notes leave at the reveal, to their own tafel", async () => {
    const people = await join(2);
    await world.goTo(host, "secret");
    for (const [index, person] of people.entries())
      await world.write(world.anonymous(person), (doc) => writeNote(doc, "n1", note("secret", `Stil ${index}`)));
    await world.write(world.anonymous(people[0] ?? (await world.join(host))), (doc) =>
      writeNote(doc, "n2", note("secret", "Elders", "t2")),
    );
    await host.board.refresh();
    expect(textsAt("t1")).toEqual([]);
    await world.does(host, { type: "reveal", block: "secret", tafel: "t1" });
    await host.board.refresh();
    expect(textsAt("t1").sort()).toEqual(["Stil 0", "Stil 1"]);
    expect(textsAt("t2")).toEqual([]);
  });

  it("AN-1 after a reveal that showed nothing, the first anonymous note waits like any other", async () => {
    const people = await join(3);
    await world.goTo(host, "secret");
    await world.does(host, { type: "reveal", block: "secret" });
    await host.board.refresh();
    const [first, ...others] = people;
    if (first === undefined) throw new Error("nobody joined");
    await world.write(world.anonymous(first), (doc) => writeNote(doc, "n1", note("secret", "De eerste")));
    await host.board.refresh();
    expect(textsAt("t1")).toEqual([]);
    for (const person of others)
      await world.write(world.anonymous(person), (doc) => writeNote(doc, "n1", note("secret", "Een ander")));
    await host.board.refresh();
    expect(textsAt("t1")).toHaveLength(3);
  });

  it("AN-1 an anonymous note alone is shown after 20 s", async () => {
    const [anna] = await join(1);
    await world.goTo(host, "drip");
    await world.write(world.anonymous(anna ?? (await world.join(host))), (doc) => writeNote(doc, "n1", note("drip", "Alleen")));
    await host.board.refresh();
    world.now += 19_999;
    await host.board.refresh();
    expect(textsAt("t1")).toEqual([]);
    world.now += 1;
    await host.board.refresh();
    expect(textsAt("t1")).toEqual(["Alleen"]);
  });

  it("AN-1 the bytes of a board do not tell which of the notes that left together came last", async () => {
    const people = await join(3);
    await world.goTo(host, "drip");
    const { board } = host;
    const doc = board.board("t1");
    const rounds = 24;
    const placesOfLast = [0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, person] of people.entries()) {
        const text = index === 2 ? `laatste ${round}` : `eerder ${round}`;
        await world.write(world.anonymous(person), (own) => writeNote(own, `n${round}`, note("drip", text)));
        await board.refresh();
      }
      const together = [...doc.getMap<{ text: string }>("notes").values()].slice(-3).map(({ text }) => text);
      expect(together.filter((text) => text.endsWith(` ${round}`))).toHaveLength(3);
      placesOfLast[together.indexOf(`laatste ${round}`)] = (placesOfLast[together.indexOf(`laatste ${round}`)] ?? 0) + 1;
    }
    for (const times of placesOfLast) {
      expect(times).toBeGreaterThan(0);
      expect(times).toBeLessThan(rounds * 0.8);
    }
  });

  it("WR-7 a withdrawn note is off the board and keeps its number for itself", async () => {
    const [anna] = await join(1);
    if (anna === undefined) throw new Error("nobody joined");
    await world.goTo(host, "ideas");
    await world.write(world.own(anna), (doc) => writeNote(doc, "n1", note("ideas", "Toch niet")));
    await host.board.refresh();
    await world.write(world.own(anna), (doc) => withdrawNote(doc, "n1"));
    await world.write(world.own(anna), (doc) => writeNote(doc, "n2", note("ideas", "Wel")));
    await host.board.refresh();
    expect(textsAt("t1")).toEqual(["Wel"]);
    expect(host.board.records.releases.get(publicIdOf(anna.ownKey, "n2"))?.number).toBe(2);
  });

  it("TA-8 who moves leaves their notes where they were written", async () => {
    const [anna] = await join(1);
    if (anna === undefined) throw new Error("nobody joined");
    await world.goTo(host, "ideas");
    await world.write(world.own(anna), (doc) => writeNote(doc, "n1", note("ideas", "Blijft hier")));
    await world.does(host, { type: "seat", participantId: anna.participantId, tafel: "t2" });
    await host.board.refresh();
    expect([textsAt("t1"), textsAt("t2")]).toEqual([["Blijft hier"], []]);
  });

  it("SA-3 a number that could not be kept is shown to nobody and given again", async () => {
    const [anna] = await join(1);
    if (anna === undefined) throw new Error("nobody joined");
    await world.goTo(host, "ideas");
    await host.board.refresh();
    world.faults.failNextCommits = 1;
    await world.write(world.own(anna), (doc) => writeNote(doc, "n1", note("ideas", "Op een volle schijf")));
    await host.board.refresh();
    expect([textsAt("t1"), world.errors.length]).toEqual([[], 1]);
    await host.board.refresh();
    expect(textsAt("t1")).toEqual(["Op een volle schijf"]);
  });
});
