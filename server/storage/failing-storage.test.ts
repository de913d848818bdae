import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Faults, withFaults } from "./failing-storage.ts";
import { openSqliteStorage } from "./sqlite-storage.ts";
import type { Write } from "./storage.ts";

it("fails as often as asked, keeps nothing of it, and holds commits in order", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "samenspel-faults-"));
  const faults: Faults = { failNextCommits: 1 };
  const storage = withFaults(await openSqliteStorage({ dataDir }), faults);
  const put = (value: string): Write[] => [{ type: "putSetting", key: "k", value }];

  await expect(storage.commit(put("lost"))).rejects.toMatchObject({ code: "storage-full" });
  expect(await storage.loadSetting("k")).toBeNull();

  let release = () => {};
  faults.holdCommits = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = [storage.commit(put("1")), storage.commit(put("2"))];
  expect(await storage.loadSetting("k")).toBeNull();
  release();
  await Promise.all(held);
  expect(await storage.loadSetting("k")).toBe("2");

  faults.failNextLoads = 1;
  faults.code = "storage-unavailable";
  const load = storage.loadDocument({ sessionId: "s", kind: "own", id: "p" });
  await expect(load).rejects.toMatchObject({ code: "storage-unavailable" });
  await storage.close();
  await rm(dataDir, { recursive: true });
});
