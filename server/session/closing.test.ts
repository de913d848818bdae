import { withdrawNote, writeBallot, writeNote, writeReaction } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import type { Report } from "@samenspel/shared/report/report-model";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { forgettingWrites } from "./closing.ts";
import { eraseParticipant } from "./erasing.ts";
import type { SessionHost } from "./session-host.ts";
import { type SessionWorld, withSessionPerTest } from "./session-world.ts";

describe("closing and erasing", () => {
  let world: SessionWorld;
  let host: SessionHost;
  withSessionPerTest((emptied, made) => {
    world = emptied;
    host = made;
  });

  type Person = Awaited<ReturnType<SessionWorld["join"]>>;
  const note = (block: string, text: string, more = {}) => ({ block, place: "t1", text, placed: true, ...more });
  const close = async (): Promise<void> => {
    await world.does(host, { type: "close", block: host.course.block });
    const documents = {
      read: <T>(name: Parameters<SessionWorld["write"]>[0], read: (doc: Y.Doc) => T) => readStored(name, read),
      notCounted: () => {},
    };
    await world.storage.commit(await forgettingWrites(host.id, world.storage, documents));
  };
  const readStored = async <T>(name: Parameters<SessionWorld["write"]>[0], read: (doc: Y.Doc) => T): Promise<T> => {
    const doc = new Y.Doc();
    for (const update of await world.storage.loadDocument(name)) Y.applyUpdate(doc, update);
    return read(doc);
  };
  const report = async (): Promise<string> => (await world.storage.loadReport(host.id))?.reportJson ?? "";

  /** Two people who wrote under their name and without it. */
  const twoPeopleWrote = async (): Promise<[Person, Person]> => {
    const anna = await world.join(host, { name: "Anna", perspective: "inwoner", tafel: "t1" });
    const bart = await world.join(host, { name: "Bart", tafel: "t1" });
    await world.goTo(host, "ideas");
    for (const [person, name] of [
      [anna, "Anna"],
      [bart, "Bart"],
    ] as const) {
      await world.write(world.own(person), (doc) => writeNote(doc, "n1", note("ideas", `Idee van ${name}`)));
      await world.write(world.own(person), (doc) => writeNote(doc, "n2", note("ideas", `Kladje van ${name}`, { placed: false })));
    }
    await world.goTo(host, "drip");
    for (const [person, name] of [
      [anna, "Anna"],
      [bart, "Bart"],
    ] as const) {
      for (const id of ["n1", "n2"])
        await world.write(world.anonymous(person), (doc) => writeNote(doc, id, note("drip", `Stil ${id} ${name}`)));
    }
    return [anna, bart];
  };

  it("AN-5 at closing anonymous documents, drafts and earlier wordings go; what counts stays, item by item", async () => {
    const [anna] = await twoPeopleWrote();
    await world.goTo(host, "ideas");
    await world.write(world.own(anna), (doc) => writeNote(doc, "n1", note("ideas", "Idee, netter")));
    await close();
    expect(await world.storage.documentNames(host.id, "anonymous")).toEqual([]);
    expect([...host.board.records.sealedNotes.values()].map(({ text }) => text).sort()).toEqual(
      ["Idee van Bart", "Idee, netter", "Stil n1 Anna", "Stil n1 Bart", "Stil n2 Anna", "Stil n2 Bart"].sort(),
    );
    const bytes = (await world.bytes()).toString("utf8");
    for (const gone of ["Kladje van", "Idee van Anna"]) expect(bytes).not.toContain(gone);
    for (const person of [anna])
      for (const gone of [world.anonymous(person).id, person.anonymousKey]) expect(bytes).not.toContain(gone);
  });

  it("AN-5 no stored row names a person or a document beside an anonymous note", async () => {
    const [anna] = await twoPeopleWrote();
    await close();
    const rows = await world.storage.loadSealedNotes(host.id);
    const anonymous = rows.filter(({ noteJson }) => noteJson.includes("Stil"));
    expect(anonymous).toHaveLength(4);
    for (const { noteJson } of anonymous) {
      expect(Object.keys(JSON.parse(noteJson) as object).sort()).toEqual([
        "agree",
        "block",
        "identity",
        "place",
        "publicId",
        "source",
        "text",
      ]);
      expect(noteJson).not.toContain(anna.participantId);
    }
  });

  it("AN-5 what came in while the server stopped at closing is gone when it is back", async () => {
    const [anna] = await twoPeopleWrote();
    const name = world.anonymous(anna);
    const left = await world.storage.loadDocument(name);
    await close();
    await world.storage.commit(left.map((update) => ({ type: "appendUpdate", document: name, update })));
    host = await world.restart(host.id);
    expect(await world.storage.documentNames(host.id, "anonymous")).toEqual([]);
  });

  it("RE-1 the report stands in the same commit as the closing, the next version after reopening", async () => {
    await twoPeopleWrote();
    await world.does(host, { type: "close", block: "drip" });
    expect(await report()).toContain("Stil n1 Anna");
    await world.does(host, { type: "reopen" });
    await world.does(host, { type: "close", block: "drip" });
    expect((await world.storage.loadReport(host.id))?.version).toBe(2);
  });

  it("SA-4 WR-8 after a restart the closed session shows the same notes under the same numbers", async () => {
    await twoPeopleWrote();
    await close();
    await host.board.refresh();
    const shown = () => [...host.board.board("t1").getMap("notes").entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    const before = shown();
    expect(before).toHaveLength(6);
    host = await world.restart(host.id);
    expect(shown()).toEqual(before);
  });

  it("RE-3 erasing somebody takes their words and name out of everything, and leaves the others and the numbers", async () => {
    const [anna, bart] = await twoPeopleWrote();
    await world.goTo(host, "named");
    for (const person of [anna, bart]) {
      await world.write(world.own(person), (doc) =>
        writeBallot(doc, "named", { values: { a1: "important" }, why: { a1: `Want ${person.participantId}` } }),
      );
    }
    await world.goTo(host, "shared");
    await world.write(world.own(anna), (doc) => writeNote(doc, "n3", note("shared", "Anna deelt", { place: "plenary" })));
    await host.board.refresh();
    const numbers = [...host.board.records.releases.values()].map(({ number }) => number);
    await eraseParticipant(host, anna.participantId, world.storage);
    await eraseParticipant(host, anna.participantId, world.storage);
    await close();
    const bytes = (await world.bytes()).toString("utf8");
    for (const gone of ["Idee van Anna", "Anna deelt", '"name":"Anna"', "Anna, inwoner", `Want ${anna.participantId}`])
      expect(bytes).not.toContain(gone);
    for (const kept of ["Idee van Bart", "Stil n1 Anna", `Want ${bart.participantId}`]) expect(bytes).toContain(kept);
    expect(host.board.records.seals.get("named")).toMatchObject({ voters: 1, tafels: { t1: { voters: 1 } } });
    expect([...host.board.records.releases.values()].map(({ number }) => number)).toEqual(expect.arrayContaining(numbers));
    expect([host.wasErased(anna.cookie), host.wasErased(bart.cookie), host.wasErased("")]).toEqual([true, false, false]);
  });

  it("RE-3 erasing after closing makes every version of the report anew", async () => {
    const [anna] = await twoPeopleWrote();
    await close();
    await world.does(host, { type: "reopen" });
    await close();
    await eraseParticipant(host, anna.participantId, world.storage);
    for (const version of [1, 2]) {
      const json = (await world.storage.loadReport(host.id, version))?.reportJson ?? "";
      expect(json).toContain("Idee van Bart");
      expect(json).not.toContain("Idee van Anna");
    }
  });

  it("RE-3 erasing somebody adds nothing to an earlier version of the report: neither later notes nor another date", async () => {
    const [anna, bart] = await twoPeopleWrote();
    await close();
    const first = JSON.parse(await report()) as Report;
    world.now += 60_000;
    await world.does(host, { type: "reopen" });
    await world.goTo(host, "shared");
    await world.write(world.own(bart), (doc) => writeNote(doc, "n9", note("shared", "Pas later bedacht", { place: "plenary" })));
    await close();
    expect(await report()).toContain("Pas later bedacht");
    await eraseParticipant(host, anna.participantId, world.storage);
    const json = (await world.storage.loadReport(host.id, 1))?.reportJson ?? "";
    const { outcome } = JSON.parse(json) as Report;
    expect(outcome.closedAt).toBe(first.outcome.closedAt);
    expect(outcome.notes.list.map(({ text }) => text)).toEqual(
      first.outcome.notes.list.map(({ text }) => text).filter((text) => text !== "Idee van Anna"),
    );
    expect(await report()).toContain("Pas later bedacht");
  });

  it("RE-3 the words of who was erased stand in no list of a vote", async () => {
    const blocks = host.file.blocks.map((block) =>
      block.id === "dots" ? { ...block, items: { from: "notes", block: "ideas" } } : block,
    );
    const { smallSession } = await import("@samenspel/shared/domain/testing/small-session");
    host = await world.create(smallSession({ blocks }));
    const [anna] = await twoPeopleWrote();
    await world.goTo(host, "dots");
    const titles = () => host.course.blocks.dots?.items?.map(({ title }) => title).sort();
    expect(titles()).toEqual(["Idee van Anna", "Idee van Bart"]);
    await eraseParticipant(host, anna.participantId, world.storage);
    expect(titles()).toEqual(["Idee van Bart", "–"]);
    await close();
    expect(await report()).not.toContain("Idee van Anna");
  });

  it("WR-5 after reopening, what was sealed stays as it was, taken back or not", async () => {
    const [anna] = await twoPeopleWrote();
    await close();
    await world.does(host, { type: "reopen" });
    await world.write(world.own(anna), (doc) => withdrawNote(doc, "n1"));
    await host.board.refresh();
    const id = publicIdOf(anna.ownKey, "n1");
    expect(host.board.records.sealedNotes.get(id)?.text).toBe("Idee van Anna");
    expect(host.board.board("t1").getMap("notes").has(id)).toBe(true);
    expect(Object.fromEntries(world.told.get(`own/${anna.participantId}`) ?? [])).toMatchObject({ "notes/n1": "closed" });
  });

  it("agreement stays counted when the documents that said so are gone", async () => {
    const [anna, bart] = await twoPeopleWrote();
    const id = publicIdOf(anna.anonymousKey, "n1");
    await world.write(world.anonymous(bart), (doc) => writeReaction(doc, id, { agree: true }));
    await close();
    await host.board.refresh();
    expect(host.board.board("t1").getMap("notes").get(id)).toMatchObject({ agree: 1, by: null });
  });
});
