import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { callHttp } from "@samenspel/server/people/http-call";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import { allMigrations } from "@samenspel/server/storage/migrations/all-migrations";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { StoredFile } from "../stored-file.ts";
import { oldStoreNames, readOldStore } from "../stores/old-store.ts";

const STORE = "samenspel.sqlite";

describe("the store of another version", () => {
  let server: RunningServer;

  beforeEach(async () => {
    server = await RunningServer.prepare();
  });
  afterEach(() => server.stop());

  const putStore = (file: Buffer): void => {
    writeFileSync(join(server.dataDir, STORE), file);
  };

  test("one is kept of every version of the schema (make the missing one with e2e/stores/make-store.ts)", () => {
    expect(oldStoreNames()).toEqual(Object.keys(allMigrations).toSorted());
  });

  test.each(oldStoreNames())("OP-4 a store made by %s opens whole, and a meeting that was under way goes on", async (name) => {
    const { file, facts } = readOldStore(name);
    putStore(file);
    await server.restart();
    const { email, password } = facts.organiser;
    await callHttp(server.baseUrl, "/sign-in", { method: "POST", body: { email, password } });

    const { closed, running } = facts;
    const report = await callHttp(server.baseUrl, `/sessions/${closed.id}/report?format=json`, { token: API_TOKEN });
    const { outcome } = report.body as Awaited<ReturnType<ProtocolFacilitator["report"]>>;
    expect(Object.fromEntries(outcome.notes.list.map(({ number, text }) => [number, text]))).toEqual(closed.notes);
    expect(outcome.votes[0]?.voters).toBe(closed.voters);
    if (closed.conclusion !== undefined) {
      const { body } = await callHttp(server.baseUrl, `/sessions/${closed.id}/narrative`, { token: API_TOKEN });
      expect(body).toMatchObject({ narrative: { conclusions: [{ text: closed.conclusion }] }, versions: [{ state: "concept" }] });
    }

    const lead = await ProtocolFacilitator.open({
      baseUrl: server.baseUrl,
      sessionId: running.id,
      key: running.facilitatorKey,
    });
    const late = await ProtocolPerson.join({ baseUrl: server.baseUrl, code: running.code, tafel: "tafel-1" });
    try {
      const board = await lead.openBoard("tafel-1").until((content) => content, "tafel 1");
      const other = await lead.openBoard("tafel-2").until((content) => content, "tafel 2");
      const notes = [...board.notes.values(), ...other.notes.values()];
      expect(Object.fromEntries(notes.map(({ number, text }) => [number, text]))).toEqual(running.notes);
      expect([...board.clusters.values()].map(({ title }) => title)).toEqual([running.group]);
      expect(board.harvest.map(({ text }) => text)).toEqual([running.harvest]);
      expect(lead.block).toBe(running.block);
      await lead.must({ type: "goToBlock", block: "naam", from: running.block });
      await late.live.until(({ block }) => block === "naam", "the block");
      late.writeNote("naam", "tafel-1", undefined, "later geschreven");
      await late.saved();
      const number = await lead
        .openBoard("tafel-1")
        .until((content) => [...content.notes.values()].find(({ text }) => text === "later geschreven")?.number, "the new note");
      expect(number).toBe(Object.keys(running.notes).length + 1);
      await lead.must({ type: "close", block: "naam" });
      await lead.live.until(({ phase }) => phase === "closed", "the closing");
      expect((await lead.report()).outcome.notes.written).toBe(number);
    } finally {
      late.close();
      lead.close();
    }
    await server.terminate();
    const done = new StoredFile(server.dataDir).rows("select name from kysely_migration order by name");
    expect(done.map((row) => row.name)).toEqual(Object.keys(allMigrations).toSorted());
  });

  test("OP-4 of a newer version is refused with a line that says so, and left as it is", async () => {
    const future = "9999-from-the-future";
    const [newest = ""] = oldStoreNames().toReversed();
    putStore(readOldStore(newest).file);
    new StoredFile(server.dataDir).change(`insert into kysely_migration (name, timestamp) values ('${future}', '')`);
    const before = new StoredFile(server.dataDir).tables();
    await expect(server.restart()).rejects.toThrow(
      new RegExp(`cannot be opened \\(storage-newer\\): .*newer version.*${future}`),
    );
    expect(new StoredFile(server.dataDir).tables()).toEqual(before);
  });

  test("OP-5 a second server on the same data folder is refused with a line that says so; after kill -9 the next one starts", async () => {
    await server.restart();
    const second = await RunningServer.prepare();
    const onTheSameFolder = { environment: { DATA_DIR: server.dataDir } };
    await expect(second.restart(onTheSameFolder)).rejects.toThrow("A server already runs on this data folder");
    // The first one noticed nothing.
    expect((await fetch(`${server.baseUrl}/api/health`)).status).toBe(200);
    await server.kill();
    await second.restart(onTheSameFolder);
    expect((await fetch(`${second.baseUrl}/api/health`)).status).toBe(200);
    await second.stop();
  });
});
