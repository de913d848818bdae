import { CLOSE, MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { DocumentName } from "../storage/storage.ts";
import { SyncWorld, type Tab, until } from "./sync-world.ts";

const own = (id: string): DocumentName => ({ sessionId: "s", kind: "own", id });
const room = (id: string): string => `own/${id}`;

/** A disk that starts writing when told. */
const slowDisk = (world: SyncWorld): (() => void) => {
  let release = (): void => {};
  world.faults.holdCommits = new Promise<void>((resolve) => {
    release = resolve;
  });
  return () => {
    delete world.faults.holdCommits;
    release();
  };
};

const NO_REASONS: ReadonlyMap<string, string> = new Map();

describe("a document that somebody writes", () => {
  let world: SyncWorld;
  beforeEach(async () => {
    world = await SyncWorld.start();
  });
  afterEach(() => world.stop());

  const open = (person: string): Promise<Tab> => world.tab(person, room(person)).synced();

  it("appears in another tab of the same person and is there after a restart", async () => {
    const [one, other] = [await open("anna"), await open("anna")];
    one.write("n1", "Meer bomen");
    await until(() => other.doc.getMap("notes").has("n1"));
    await one.saved();
    await world.restart();
    const later = await open("anna");
    expect(later.notes).toEqual({ n1: { text: "Meer bomen" } });
  });

  it("is acknowledged, derived from and sent on only when it is durable", async () => {
    const [one, other] = [await open("anna"), await open("anna")];
    await one.saved();
    const write = slowDisk(world);
    one.write("n1", "Wacht even");
    const marker = one.mark();
    await until(() => world.endpoint.counters.framesIn >= 7);
    let read = false;
    void world.endpoint.documents.read(own("anna"), () => {
      read = true;
    });
    // Another document goes on meanwhile, so this one has had the time.
    const bart = await open("bart");
    await bart.saved();
    expect(one.echoed).not.toContain(marker);
    expect(other.notes).toEqual({});
    expect(world.changes).toEqual([]);
    expect(read).toBe(false);
    write();
    await until(() => one.echoed.includes(marker) && other.doc.getMap("notes").has("n1") && read);
    expect(world.changes).toEqual([{ name: own("anna"), notes: { n1: { text: "Wacht even" } } }]);
  });

  it("does not answer a new tab with what is not durable yet", async () => {
    const one = await open("anna");
    const write = slowDisk(world);
    one.write("n1", "Bijna");
    await until(() => world.endpoint.counters.framesIn >= 3);
    const other = world.tab("anna", room("anna"));
    await until(() => other.provider.wsconnected);
    expect(other.provider.synced).toBe(false);
    write();
    await other.synced();
    expect(other.notes).toEqual({ n1: { text: "Bijna" } });
  });

  it("echoes a marker that came before the step 2 only after what that step 2 holds", async () => {
    const offline = new Y.Doc();
    offline.getMap("notes").set("n1", { text: "Uit de trein" });
    const client = await world.raw("/sync/s/own/anna?person=anna").opened();
    client.send(savedMessage(7));
    client.send(syncMessage(SYNC.step1, new Uint8Array([0])));
    await until(() => client.frames.length === 2);
    expect(client.frames.map(([type, kind]) => [type, kind])).toEqual([
      [MESSAGE.sync, SYNC.step1],
      [MESSAGE.sync, SYNC.step2],
    ]);
    client.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(offline)));
    await until(() => client.frames.length === 3);
    expect(client.frames[2]).toEqual(savedMessage(7));
    expect((await world.stored("own", "anna")).getMap("notes").toJSON()).toEqual({ n1: { text: "Uit de trein" } });
  });

  it("heals by itself when the disk was full, without losing what was acknowledged", async () => {
    const one = await open("anna");
    one.write("n1", "Veilig");
    await one.saved();
    world.faults.failNextCommits = 1;
    one.write("n2", "Disk vol");
    await until(() => one.closedBy === CLOSE.restarting);
    expect(world.errors).toMatchObject([{ code: "storage-full" }]);
    await until(() => one.provider.synced);
    await one.saved();
    const stored = await world.stored("own", "anna");
    expect(stored.getMap("notes").toJSON()).toEqual({ n1: { text: "Veilig" }, n2: { text: "Disk vol" } });
    expect(world.changes.at(-1)?.notes).toEqual(stored.getMap("notes").toJSON());
  });

  it("is unavailable when it cannot be loaded, never empty", async () => {
    const one = await open("anna");
    one.write("n1", "Veilig");
    await one.saved();
    await world.restart();
    one.destroy();
    world.faults.failNextLoads = 1;
    const client = world.raw("/sync/s/own/anna?person=anna");
    expect(await client.closeCode()).toBe(CLOSE.restarting);
    expect(client.frames).toEqual([]);
    expect((await open("anna")).notes).toEqual({ n1: { text: "Veilig" } });
  });

  it("is loaded once however many ask, and is short in storage after long use", async () => {
    world.idleMs = 1;
    await world.restart();
    const one = await open("anna");
    for (let count = 0; count < 60; count++) {
      one.write("n1", `versie ${count}`);
      if (count % 10 === 0) await one.saved();
    }
    await one.saved();
    expect(world.endpoint.counters.documentsOpen).toBe(1);
    one.destroy();
    await until(() => world.endpoint.counters.documentsOpen === 0);
    await until(() => world.endpoint.counters.connections === 0);
    const later = await Promise.all([open("anna"), open("anna"), open("anna")]);
    for (const tab of later) expect(tab.notes).toEqual({ n1: { text: "versie 59" } });
    expect(world.endpoint.counters.documentsOpen).toBe(1);
    expect((await world.storage.loadDocument(own("anna"))).length).toBe(1);
  });

  it("keeps what was on its way when the session closes, acknowledges it and sends its writers away", async () => {
    const one = await open("anna");
    const write = slowDisk(world);
    one.write("n1", "Laatste woord");
    const marker = one.mark();
    await until(() => world.endpoint.counters.framesIn >= 4);
    const closing = world.endpoint.closeSession("s");
    write();
    await closing;
    await until(() => one.closedBy === CLOSE.sessionClosed);
    expect(one.echoed).toContain(marker);
    expect((await world.stored("own", "anna")).getMap("notes").toJSON()).toEqual({ n1: { text: "Laatste woord" } });
  });

  it("is not written any more once it is dropped, and its writer is sent away", async () => {
    const one = await open("anna");
    one.write("n1", "Weg");
    await one.saved();
    world.standings.set("anna", { ok: false, close: CLOSE.erased, reason: "erased" });
    await world.endpoint.dropDocuments("s", "own", "anna");
    await world.storage.commit([{ type: "deleteDocument", document: own("anna") }]);
    await until(() => one.closedBy === CLOSE.sessionClosed || one.closedBy === CLOSE.erased);
    one.provider.connect();
    await until(() => one.closedBy === CLOSE.erased);
    expect(await world.storage.loadDocument(own("anna"))).toEqual([]);
  });

  it("tells everybody to come back when the server stops", async () => {
    const one = await open("anna");
    one.write("n1", "Tot straks");
    const marker = one.mark();
    await until(() => world.endpoint.counters.framesIn >= 4);
    await world.endpoint.stop();
    expect(one.echoed).toContain(marker);
    expect(one.closedBy).toBe(CLOSE.restarting);
    expect(await world.raw("/sync/s/own/anna?person=anna").closeCode()).toBe(CLOSE.restarting);
  });

  describe("not counted", () => {
    it("is told, told again after a sync, and withdrawn with an empty code", async () => {
      const one = await open("anna");
      await one.saved();
      world.endpoint.documents.notCounted(
        own("anna"),
        new Map([
          ["notes/n1", "closed"],
          ["votes/v1", "bad-value"],
        ]),
        NO_REASONS,
      );
      await until(() => one.notCounted.length === 2);
      expect(one.notCounted).toEqual([
        { key: "notes/n1", code: "closed" },
        { key: "votes/v1", code: "bad-value" },
      ]);
      world.endpoint.documents.notCounted(own("anna"), new Map([["votes/v1", "bad-value"]]), NO_REASONS);
      await until(() => one.notCounted.length === 3);
      expect(one.notCounted.at(-1)).toEqual({ key: "notes/n1", code: null });
      const later = await open("anna");
      await until(() => later.notCounted.length === 2);
      expect(new Map(later.notCounted.map(({ key, code }) => [key, code]))).toEqual(
        new Map([
          ["notes/n1", null],
          ["votes/v1", "bad-value"],
        ]),
      );
    });

    it("WR-13 says why a note was hidden, also after a sync, and no more when it is shown again", async () => {
      const hide = (reason: string) =>
        world.endpoint.documents.notCounted(own("anna"), new Map([["notes/n1", "hidden"]]), new Map([["notes/n1", reason]]));
      const one = await open("anna");
      hide("Er stond een naam in.");
      await until(() => one.notCounted.length === 1);
      expect(one.notCounted).toEqual([{ key: "notes/n1", code: "hidden", reason: "Er stond een naam in." }]);
      hide("Er stond een adres in.");
      await until(() => one.notCounted.length === 2);
      const later = await open("anna");
      await until(() => later.notCounted.length === 1);
      expect(later.notCounted).toEqual([{ key: "notes/n1", code: "hidden", reason: "Er stond een adres in." }]);
      world.endpoint.documents.notCounted(own("anna"), new Map(), new Map());
      await until(() => later.notCounted.length === 2);
      expect(later.notCounted.at(-1)).toStrictEqual({ key: "notes/n1", code: null });
    });

    it("reaches nobody else's document", async () => {
      const [anna, bart] = [await open("anna"), await open("bart")];
      world.endpoint.documents.notCounted(own("anna"), new Map([["notes/n1", "closed"]]), NO_REASONS);
      await until(() => anna.notCounted.length === 1);
      await bart.saved();
      expect(bart.notCounted).toEqual([]);
    });
  });
});
