import { LIMITS } from "@samenspel/shared/protocol/limits";
import { CLOSE, MESSAGE, readRefused, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type RawClient, SyncWorld, until } from "./sync-world.ts";

const EMPTY = new Uint8Array([0, 0]);
const NOTHING_KNOWN = new Uint8Array([0]);

const refusals = ({ frames }: RawClient): string[] =>
  frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame);
    return decoding.readVarUint(decoder) === MESSAGE.refused ? [readRefused(decoder).code] : [];
  });

const update = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
};
const note = (text: string): Uint8Array => update((doc) => doc.getMap("notes").set("n1", { text }));

describe("what the sync server refuses", () => {
  let world: SyncWorld;
  beforeEach(async () => {
    world = await SyncWorld.start();
  });
  afterEach(() => world.stop());

  const writer = async (person = "anna"): Promise<RawClient> => {
    const client = await world.raw(`/sync/s/own/${person}?person=${person}`).opened();
    client.send(syncMessage(SYNC.step2, EMPTY));
    return client;
  };

  it("costs only its sender: the same person's other tab goes on", async () => {
    const tab = await world.tab("anna", "own/anna").synced();
    const attacker = await writer();
    attacker.send(
      syncMessage(
        SYNC.update,
        update((doc) => doc.getMap("elsewhere").set("n", 1)),
      ),
    );
    await until(() => refusals(attacker).length === 1);
    expect(refusals(attacker)).toEqual(["forbidden"]);
    tab.write("n1", "Gewoon door");
    await tab.saved();
    expect((await world.stored("own", "anna")).getMap("notes").toJSON()).toEqual({ n1: { text: "Gewoon door" } });
    expect(attacker.closed).toBe(null);
  });

  it("is followed by nothing: after a refusal the connection writes no more and hears no echo", async () => {
    const client = await writer();
    client.send(syncMessage(SYNC.update, new Uint8Array([9, 9, 9])));
    client.send(syncMessage(SYNC.update, note("te laat")));
    client.send(savedMessage(1));
    client.send(syncMessage(SYNC.step1, NOTHING_KNOWN));
    await until(() => client.frames.some(([type, kind]) => type === MESSAGE.sync && kind === SYNC.step2));
    expect(refusals(client)).toEqual(["malformed"]);
    expect(client.frames.some(([type]) => type === MESSAGE.saved)).toBe(false);
    expect(await world.storage.loadDocument({ sessionId: "s", kind: "own", id: "anna" })).toEqual([]);
  });

  it("ends the connection the fifth time, malformed sync messages included", async () => {
    const client = await writer();
    client.send(new Uint8Array([MESSAGE.sync, SYNC.update, 200]));
    for (let count = 0; count < 4; count++) client.send(syncMessage(SYNC.update, new Uint8Array([9, 9, 9])));
    expect(await client.closeCode()).toBe(CLOSE.refused);
    expect(refusals(client)).toHaveLength(LIMITS.refusals);
  });

  it("ends a connection that sends text, or message types that do not exist", async () => {
    const [texter, other] = [await writer("anna"), await writer("bart")];
    texter.send("hallo");
    other.send(new Uint8Array([77, 1, 2]));
    expect(await texter.closeCode()).toBe(CLOSE.refused);
    expect(await other.closeCode()).toBe(CLOSE.refused);
  });

  it("passes over awareness and auth", async () => {
    const client = await writer();
    for (const type of [1, 2, 3]) client.send(new Uint8Array([type, 1, 0]));
    client.send(savedMessage(3));
    await until(() => client.frames.some(([type]) => type === MESSAGE.saved));
    expect(client.closed).toBe(null);
  });

  it("ends frames over the limit, but takes a step 2 as large as a document", async () => {
    const large = update((doc) => {
      for (let count = 0; count < 100; count++) doc.getMap("notes").set(`n${count}`, { text: "x".repeat(1000) });
    });
    expect(large.length).toBeGreaterThan(LIMITS.frameBytes);
    const tooLarge = await writer("anna");
    tooLarge.send(syncMessage(SYNC.update, large));
    expect(await tooLarge.closeCode()).toBe(CLOSE.tooLarge);
    const huge = await writer("anna");
    huge.send(syncMessage(SYNC.step2, new Uint8Array(LIMITS.ownDocumentBytes + 1000)));
    expect(await huge.closeCode()).toBe(CLOSE.tooLarge);
    const fits = await world.raw("/sync/s/own/bart?person=bart").opened();
    fits.send(syncMessage(SYNC.step2, large));
    fits.send(savedMessage(1));
    await until(() => fits.frames.some(([type]) => type === MESSAGE.saved));
    expect((await world.stored("own", "bart")).getMap("notes").size).toBe(100);
  });

  it("ends who is too fast, and keeps what came before", async () => {
    const client = await writer();
    client.send(syncMessage(SYNC.update, note("op tijd")));
    for (let count = 0; count < 200; count++) client.send(savedMessage(count));
    expect(await client.closeCode()).toBe(CLOSE.tooFast);
    await world.endpoint.flush();
    expect((await world.stored("own", "anna")).getMap("notes").toJSON()).toEqual({ n1: { text: "op tijd" } });
  });

  it("asks again for what is missing, and echoes only when it is there", async () => {
    const doc = new Y.Doc();
    doc.getMap("notes").set("n1", { text: "een" });
    const vector = Y.encodeStateVector(doc);
    doc.getMap("notes").set("n2", { text: "twee" });
    const client = await writer();
    client.send(syncMessage(SYNC.update, Y.encodeStateAsUpdate(doc, vector)));
    client.send(savedMessage(1));
    await until(() => client.frames.filter(([type, kind]) => type === MESSAGE.sync && kind === SYNC.step1).length === 2);
    expect(client.frames.some(([type]) => type === MESSAGE.saved)).toBe(false);
    client.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc)));
    await until(() => client.frames.some(([type]) => type === MESSAGE.saved));
    expect(refusals(client)).toEqual([]);
    expect((await world.stored("own", "anna")).getMap("notes").size).toBe(2);
  });

  it("ends a reader that writes, but not one whose step 2 or update is empty", async () => {
    for (const path of ["/sync/s/grouping/t1?person=anna", "/sync/s/board/t1?person=anna"]) {
      const client = await world.raw(path).opened();
      client.send(syncMessage(SYNC.step2, EMPTY));
      client.send(syncMessage(SYNC.update, EMPTY));
      client.send(savedMessage(1));
      await until(() => client.frames.length === 1);
      expect(client.frames).toEqual([savedMessage(1)]);
      client.send(
        syncMessage(
          SYNC.update,
          update((doc) => doc.getMap("clusters").set("c", { title: "van mij" })),
        ),
      );
      expect(await client.closeCode()).toBe(CLOSE.refused);
      expect(client.closed?.reason).toBe("read-only");
    }
    expect(await world.storage.documentNames("s")).toEqual([]);
  });
});
