import { newBoardDocument } from "@samenspel/shared/documents/board-document";
import { CLOSE, MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { SyncWorld, until } from "./sync-world.ts";

const NOTHING_KNOWN = new Uint8Array([0]);

describe("a board", () => {
  let world: SyncWorld;
  beforeEach(async () => {
    world = await SyncWorld.start();
  });
  afterEach(() => world.stop());

  const put = (key: string, text: string): void => {
    world.board("t1").getMap("notes").set(key, { text });
  };

  it("sends a hundred changes of one tick as few frames", async () => {
    const client = await world.raw("/sync/s/board/t1?person=anna").opened();
    client.send(syncMessage(SYNC.step1, NOTHING_KNOWN));
    await until(() => client.frames.length === 1);
    for (let count = 0; count < 100; count++) put(`n${count}`, "tegelijk");
    const seen = new Y.Doc();
    await until(() => {
      for (const frame of client.frames.splice(0)) if (frame[0] === MESSAGE.sync) applyFrame(seen, frame);
      return seen.getMap("notes").size === 100;
    });
    // The full state, and one merged update.
    expect(world.endpoint.counters.framesOut).toBe(2);
  });

  it("encodes its state once for five hundred joiners, however late they come", async () => {
    for (let count = 0; count < 300; count++) put(`n${count}`, "x".repeat(200));
    const early = Array.from({ length: 250 }, () => world.raw("/sync/s/board/t1?person=anna"));
    await Promise.all(early.map((client) => client.opened()));
    for (const client of early) client.send(syncMessage(SYNC.step1, NOTHING_KNOWN));
    await until(() => early.every(({ frames }) => frames.length > 0));
    put("later", "tussendoor");
    await until(() => early.every(({ frames }) => frames.length > 1));
    const late = Array.from({ length: 250 }, (_, index) => world.tab(`p${index}`, "board/t1"));
    await until(() => late.every(({ doc }) => doc.getMap("notes").size === 301));
    expect(world.endpoint.counters.boardStatesEncoded).toBe(1);
    expect(world.endpoint.counters.connections).toBe(500);
  }, 30_000);

  it("cuts off a slow reader, which resyncs, while others get everything", async () => {
    const slow = await world.tab("anna", "board/t1").synced();
    const quick = await world.tab("bart", "board/t1").synced();
    const socket = slow.provider.ws as unknown as { pause(): void; resume(): void };
    socket.pause();
    let count = 0;
    await until(() => {
      count += 1;
      put("n1", `${count} ${"x".repeat(200_000)}`);
      return world.endpoint.counters.closed[CLOSE.tooSlow] === 1;
    });
    put("n1", "het laatste");
    await until(() => JSON.stringify(quick.notes) === JSON.stringify({ n1: { text: "het laatste" } }));
    expect(quick.closedBy).toBe(null);
    socket.resume();
    await until(() => JSON.stringify(slow.notes) === JSON.stringify({ n1: { text: "het laatste" } }));
  }, 30_000);

  it("gives a client that has some of it only the rest", async () => {
    put("n1", "x".repeat(5000));
    const known = Y.encodeStateVector(world.board("t1"));
    put("n2", "nieuw");
    const client = await world.raw("/sync/s/board/t1?person=anna").opened();
    client.send(syncMessage(SYNC.step1, known));
    await until(() => client.frames.length === 1);
    expect(client.frames[0]?.length).toBeLessThan(200);
    client.send(syncMessage(SYNC.step1, new Uint8Array([200, 200, 200])));
    await until(() => client.frames.some(([type]) => type === MESSAGE.refused));
  });

  it("starts clean when it is made anew: its readers come back to the new one", async () => {
    put("n1", "oud");
    const old = await world.raw("/sync/s/board/t1?person=anna").opened();
    old.send(syncMessage(SYNC.step1, NOTHING_KNOWN));
    await until(() => old.frames.length === 1);
    world.boards.set("t1", newBoardDocument());
    put("n2", "nieuw");
    const tab = await world.tab("bart", "board/t1").synced();
    expect(await old.closeCode()).toBe(CLOSE.restarting);
    expect(tab.notes).toEqual({ n2: { text: "nieuw" } });
  });

  it("is left alone when nobody reads it any more", async () => {
    const tab = await world.tab("anna", "board/t1").synced();
    expect(world.endpoint.counters.boardsOpen).toBe(1);
    tab.destroy();
    await until(() => world.endpoint.counters.boardsOpen === 0);
    put("n1", "niemand kijkt");
    expect((await world.tab("anna", "board/t1").synced()).notes).toEqual({ n1: { text: "niemand kijkt" } });
  });
});

const applyFrame = (doc: Y.Doc, frame: Uint8Array): void => {
  // Type and kind are a byte each; what follows is the length and the update.
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at += 1;
  Y.applyUpdate(doc, frame.subarray(at + 1));
};
