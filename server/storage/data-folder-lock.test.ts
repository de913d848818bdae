import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDataFolder } from "./data-folder-lock.ts";

describe("the lock of a data folder", () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "samenspel-lock-"));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it("keeps a second one off, and goes to the next when it is given back", async () => {
    const release = await lockDataFolder(dataDir);
    await expect(lockDataFolder(dataDir)).rejects.toMatchObject({ name: "StorageError", code: "storage-in-use" });
    release();
    const again = await lockDataFolder(dataDir);
    again();
  });

  it("says that a folder that is missing is unavailable, not in use", async () => {
    await expect(lockDataFolder(join(dataDir, "none"))).rejects.toMatchObject({ code: "storage-unavailable" });
  });
});
