import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { databaseFileName, openSqliteStorage, SqliteStorage } from "./sqlite-storage.ts";
import type { DocumentName, SessionRow, Write } from "./storage.ts";
import { describeStorage } from "./storage-kit.ts";
import { StorageThread } from "./storage-thread.ts";

const session: SessionRow = {
  id: "s",
  code: null,
  ownerId: null,
  fileJson: "{}",
  keysJson: "[]",
  createdAt: 1,
  demo: false,
  deleteAt: null,
};
const own: DocumentName = { sessionId: "s", kind: "own", id: "p" };

describe("SQLite storage", () => {
  describeStorage(async () => {
    const dataDir = await makeDataDir();
    return {
      open: () => openSqliteStorage({ dataDir }),
      readBytes: async () => {
        const files = await readdir(dataDir);
        return Buffer.concat(await Promise.all(files.map((file) => readFile(join(dataDir, file)))));
      },
      dispose: () => rm(dataDir, { recursive: true }),
    };
  });

  describe("on one file", () => {
    let dataDir: string;
    let storage: SqliteStorage;

    beforeEach(async () => {
      dataDir = await makeDataDir();
      storage = await openSqliteStorage({ dataDir });
      await storage.commit([{ type: "putSession", ...session }]);
    });
    afterEach(async () => {
      await storage.close();
      await rm(dataDir, { recursive: true });
    });

    it("goes on after a full disk once there is room again, and is unhealthy meanwhile", async () => {
      await storage.limitPages(1);
      const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => storage.commit([append(10_000)])));
      const kept = outcomes.filter(({ status }) => status === "fulfilled").length;
      const refused = outcomes.filter(({ status }) => status === "rejected");
      expect(refused.length).toBeGreaterThan(0);
      for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: "storage-full" } });
      expect(await storage.loadDocument(own)).toHaveLength(kept);
      expect(await storage.healthy()).toBe(false);
      await storage.limitPages(1_000_000);
      await storage.commit([append(10_000)]);
      expect(await storage.healthy()).toBe(true);
      expect(await storage.loadDocument(own)).toHaveLength(kept + 1);
    });

    it("finds out by itself that there is room again", async () => {
      await storage.limitPages(1);
      await expect(storage.commit([append(1_000_000)])).rejects.toMatchObject({ code: "storage-full" });
      await storage.limitPages(1_000_000);
      expect(await storage.healthy()).toBe(true);
    });

    it("keeps the small groups when one that shares their transaction does not fit", async () => {
      await storage.limitPages(60);
      const small = Array.from({ length: 10 }, () => storage.commit([append(10)]));
      const large = storage.commit([append(1_000_000)]);
      const more = Array.from({ length: 10 }, () => storage.commit([append(10)]));
      await expect(large).rejects.toMatchObject({ code: "storage-full" });
      await Promise.all([...small, ...more]);
      expect(await storage.loadDocument(own)).toHaveLength(20);
    });

    it("makes a backup while running that opens with everything in it, and overwrites none", async () => {
      await storage.commit([append(10)]);
      const copyDir = await makeDataDir();
      const copy = join(copyDir, databaseFileName);
      await storage.backup(copy);
      await expect(storage.backup(copy)).rejects.toMatchObject({ code: "storage-conflict" });
      const restored = await openSqliteStorage({ dataDir: copyDir });
      expect(await restored.loadDocument(own)).toHaveLength(1);
      await restored.close();
      await rm(copyDir, { recursive: true });
    });

    it("works again after another process held the file for too long", { timeout: 20_000 }, async () => {
      const other = await GuardedDatabase.open(join(dataDir, databaseFileName));
      other.query("begin immediate");
      await expect(storage.commit([append(10)])).rejects.toMatchObject({ code: "storage-unavailable" });
      other.query("rollback");
      other.close();
      await storage.commit([append(10)]);
      expect(await storage.loadDocument(own)).toHaveLength(1);
    });

    it("starts another thread when the one it has cannot go on", async () => {
      const folder = join(dataDir, "not-yet-there");
      const broken = new StorageThread(join(folder, databaseFileName));
      await expect(broken.opened).rejects.toMatchObject({ code: "storage-unavailable" });
      const later = new SqliteStorage(join(folder, databaseFileName), broken, undefined);
      await expect(later.sessionIds()).rejects.toMatchObject({ code: "storage-unavailable" });
      await mkdir(folder);
      expect(await later.sessionIds()).toEqual([]);
      await later.close();
    });

    it("keeps no order of arrival of what people write anonymously, nor of notes and seals", async () => {
      await storage.commit([{ type: "appendUpdate", document: { ...own, kind: "anonymous", id: "x" }, update: bytes(1) }]);
      await storage.commit([{ type: "appendUpdate", document: { ...own, kind: "anonymous", id: "a" }, update: bytes(1) }]);
      await storage.close();
      const database = await GuardedDatabase.open(join(dataDir, databaseFileName));
      for (const table of ["anonymous_update", "document_update", "note_release", "seal", "seal_item", "sealed_note"]) {
        expect(() => database.query(`select rowid from ${table}`), table).toThrow("no such column: rowid");
      }
      const columns = database.query("select name from pragma_table_info('anonymous_update')");
      expect(columns.map(({ name }) => name)).toEqual(["session_id", "document_id", "counter", "data"]);
      const rows = database.query("select document_id, counter from anonymous_update");
      expect(rows.map(({ document_id, counter }) => [document_id, counter])).toEqual([
        ["a", 1],
        ["x", 1],
      ]);
      database.close();
    });
  });

  it("shows every acknowledged update after the process was killed with SIGKILL", { timeout: 60_000 }, async () => {
    const dataDir = await makeDataDir();
    const acknowledged = await appendUntilKilled(dataDir, 400);
    const storage = await openSqliteStorage({ dataDir });
    const kept = (await storage.loadDocument(own)).map((update) => new TextDecoder().decode(update));
    await storage.close();
    await rm(dataDir, { recursive: true });
    expect(acknowledged.length).toBeGreaterThanOrEqual(400);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
  });
});

/** Runs a process that appends numbers, and kills it when `count` are acknowledged. Resolves with all it told. */
async function appendUntilKilled(dataDir: string, count: number): Promise<string[]> {
  const script = `
    import { openSqliteStorage } from ${JSON.stringify(new URL("sqlite-storage.ts", import.meta.url).href)};
    const storage = await openSqliteStorage({ dataDir: process.env.DATA_DIR });
    await storage.commit([${JSON.stringify({ type: "putSession", ...session })}]);
    for (let number = 0; ; number++) {
      const update = new TextEncoder().encode(String(number));
      storage.commit([{ type: "appendUpdate", document: ${JSON.stringify(own)}, update }])
        .then(() => console.log(number));
      if (number % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }`;
  const module = join(dataDir, "append-until-killed.mjs");
  await writeFile(module, script);
  const child = spawn(process.execPath, [...process.execArgv, module], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill("SIGKILL");
  }
  return acknowledged;
}

function append(size: number): Write {
  return { type: "appendUpdate", document: own, update: bytes(size) };
}

function bytes(size: number): Uint8Array {
  return new Uint8Array(size).fill(7);
}

function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), "samenspel-storage-"));
}
