import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSqliteStorage, type SqliteStorage } from "../storage/sqlite-storage.ts";
import { Organisers } from "./organisers.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const DAY = 86_400_000;

describe("a login", () => {
  let dataDir: string;
  let storage: SqliteStorage;
  let organisers: Organisers;
  let now = Date.parse("2026-03-02T19:00:00Z");

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "samenspel-login-"));
    storage = await openSqliteStorage({ dataDir });
    organisers = new Organisers(storage, () => now);
  });
  afterEach(async () => {
    await storage.close();
    await rm(dataDir, { recursive: true });
  });

  it("RI-6 ends after thirty days, whatever the clock did in between, and for good when somebody signs out", async () => {
    const made = await organisers.setUp((await organisers.setUpToken()) ?? "", {
      email: "a@voorbeeld.nl",
      name: "A",
      password: "een lang wachtwoord",
    });
    const { token } = await organisers.login(made?.id ?? "");
    expect((await organisers.byToken(token))?.name).toBe("A");
    now += 31 * DAY;
    expect(await organisers.byToken(token)).toBeNull();
    // It was only the clock.
    now -= 31 * DAY;
    expect((await organisers.byToken(token))?.name).toBe("A");
    now -= 5 * DAY;
    expect((await organisers.byToken(token))?.name).toBe("A");
    await organisers.signOut(token);
    for (const jump of [0, -60 * DAY, 90 * DAY]) {
      now += jump;
      expect(await organisers.byToken(token)).toBeNull();
    }
  });
});
