import { existsSync } from "node:fs";
import { mkdtemp, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GuardedDatabase } from "./sqlite-adapter.ts";
import { databaseFileName, openSqliteStorage } from "./sqlite-storage.ts";

describe("opening the database file", () => {
  let dataDir: string;
  let file: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "samenspel-file-"));
    file = join(dataDir, databaseFileName);
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  async function openOnce(): Promise<void> {
    const storage = await openSqliteStorage({ dataDir });
    await storage.close();
  }

  it("makes a new file that only its owner may read", async () => {
    await openOnce();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("starts anew when a first start was cut off half-way", async () => {
    await writeFile(`${file}.new`, "half a file");
    await openOnce();
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  it.each([
    ["an empty file", ""],
    ["a file of something else", "this is no database, but it is somebody's file ".repeat(200)],
  ])("refuses %s and leaves it as it is", async (_, content) => {
    await writeFile(file, content);
    await expect(openOnce()).rejects.toMatchObject({ name: "StorageError", code: "storage-corrupt" });
    expect(await readFile(file, "utf8")).toBe(content);
  });

  it("refuses a damaged file and leaves it as it is", async () => {
    const storage = await openSqliteStorage({ dataDir });
    const values = Array.from({ length: 400 }, (_, index) => ({ key: `k${index}`, value: "v".repeat(500) }));
    await storage.commit(values.map((value) => ({ type: "putSetting", ...value })));
    await storage.close();
    const size = (await stat(file)).size;
    const handle = await open(file, "r+");
    for (let page = 20; page < size / 4096; page += 3) await handle.write(Buffer.alloc(2000, 0xee), 0, 2000, page * 4096);
    await handle.close();
    const damaged = await readFile(file);
    await expect(openOnce()).rejects.toMatchObject({ code: "storage-corrupt" });
    expect((await readFile(file)).equals(damaged)).toBe(true);
  });

  it("refuses a file that was cut off", async () => {
    await openOnce();
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length / 2));
    await expect(openOnce()).rejects.toMatchObject({ code: "storage-corrupt" });
  });

  it("refuses a database of another program", async () => {
    const database = await GuardedDatabase.open(file);
    database.query("create table theirs (id integer)");
    database.close();
    await expect(openOnce()).rejects.toMatchObject({ code: "storage-corrupt" });
  });

  it("refuses to start empty beside the log of a file that is gone", async () => {
    await openOnce();
    await rename(file, `${file}-wal`);
    await expect(openOnce()).rejects.toMatchObject({ code: "storage-corrupt" });
    expect(existsSync(file)).toBe(false);
  });

  it("refuses a file of a newer version, and says so", async () => {
    await openOnce();
    const database = await GuardedDatabase.open(file);
    database.query("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '')");
    database.close();
    const error: unknown = await openOnce().catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "storage-newer" });
    expect(String(error)).toContain("newer version");
  });

  it("says that a folder that is missing is unavailable", async () => {
    const missing = openSqliteStorage({ dataDir: join(dataDir, "none") });
    await expect(missing).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});
