import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type App, startApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { createLog } from "../log.ts";
import { RefusedCall } from "../people/http-call.ts";
import { ProtocolFacilitator } from "../people/protocol-facilitator.ts";
import { ProtocolOrganiser } from "../people/protocol-organiser.ts";
import { createDemo, type Demo, DemoBusy, type DemoOptions } from "./demo.ts";
import { demoSession } from "./demo-session.ts";

const API_TOKEN = "token-of-the-tests-0123456789";

describe("an example session", () => {
  let app: App;
  let dataDir: string;
  let demos: Demo[];
  let keys: Map<string, string>;
  let errors: unknown[];

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "samenspel-demo-"));
    const environment = { PORT: "0", DATA_DIR: dataDir, API_TOKEN, LOG_LEVEL: "error" };
    app = await startApp(readConfig(environment, new URL("../package.json", import.meta.url)), createLog("error"));
    demos = [];
    keys = new Map();
    errors = [];
  });
  afterEach(async () => {
    await Promise.all(demos.map((demo) => demo.stop()));
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });

  const create = (options: Partial<DemoOptions> = {}): Demo => {
    const organiser = new ProtocolOrganiser(app.url, API_TOKEN);
    const demo = createDemo({
      baseUrl: () => app.url,
      createSession: async (file) => {
        const { id, code, facilitatorKey } = await organiser.createSession(file);
        keys.set(id, facilitatorKey);
        return { id, code, facilitatorKey };
      },
      deleteSession: (id) => organiser.deleteSession(id),
      onError: (error) => errors.push(error),
      pace: 0.1,
      ...options,
    });
    demos.push(demo);
    return demo;
  };

  const visit = (id: string): Promise<ProtocolFacilitator> =>
    ProtocolFacilitator.open({ baseUrl: app.url, sessionId: id, key: keys.get(id) ?? "" });

  test("its session file is one that the product takes", () => {
    expect(parseSessionFile(demoSession(Date.now()))).toMatchObject({ ok: true });
  });

  test("a lone visitor finds people who write, and who vote when the visitor goes to a vote", { timeout: 60_000 }, async () => {
    const { id } = await create().start();
    const visitor = await visit(id);
    try {
      await visitor.live.watched.until(() => (visitor.tafels?.online ?? 0) >= 8, "people to come in");
      await visitor.live.until(({ block }) => block === "a1-schrijven", "the first block to write in");
      const { results } = visitor.openBoard("plenary").content ?? { results: new Map() };
      await visitor
        .openBoard("plenary")
        .until((board) => board.results.get("vragenlijst-ankerpunten"), "the questionnaire's result");
      expect(results.size).toBeLessThanOrEqual(1);

      await visitor.live.watched.until(() => visitor.tafels?.tafels.every(({ notes }) => notes >= 2), "notes at both tafels");
      await visitor.must({ type: "reveal", block: "a1-schrijven" });
      const notes = await visitor
        .openBoard("tafel-1")
        .until((board) => board.notes.size >= 2 && board.notes, "notes on the board");
      expect([...notes.values()].every(({ by }) => by === null)).toBe(true);

      await visitor.must({ type: "goToBlock", block: "a2-stem", from: "a1-schrijven" });
      await visitor.live.watched.until(() => (visitor.tafels?.voted["a2-stem"]?.voted ?? 0) >= 5, "people to vote");
      // The visitor leads now: nobody else moves the session.
      expect(visitor.block).toBe("a2-stem");
    } finally {
      visitor.close();
    }
  });

  test("goes on by itself when nobody takes the lead", { timeout: 60_000 }, async () => {
    const { id } = await create({ pace: 0.02 }).start();
    const visitor = await visit(id);
    try {
      await visitor.live.until(({ block }) => block === "a1-randvoorwaarden", "a block that nobody went to");
      await visitor
        .openBoard("tafel-1")
        .until(({ notes }) => [...notes.values()].some(({ block }) => block === "a1-schrijven"), "the reveal");
    } finally {
      visitor.close();
    }
  });

  test("no more run at the same time than may, and a closed one leaves its place", { timeout: 60_000 }, async () => {
    const demo = create({ max: 2, pace: 0.02 });
    const [first] = await Promise.all([demo.start(), demo.start()]);
    await expect(demo.start()).rejects.toBeInstanceOf(DemoBusy);
    const visitor = await visit(first.id);
    try {
      await visitor.live.until(
        ({ phase, block }) => phase === "running" && block !== null && block !== "welkom",
        "the session to run",
      );
      await visitor.must({ type: "close", block: visitor.block ?? "" });
    } finally {
      visitor.close();
    }
    await expect.poll(() => demo.start().catch(() => null), { timeout: 10_000 }).not.toBeNull();
  });

  test("is erased when its time is over", { timeout: 60_000 }, async () => {
    const { id, deleteAt } = await create({ lifetimeMs: 3000 }).start();
    expect(deleteAt).toBeGreaterThan(Date.now());
    const gone = async (): Promise<string> => {
      const answer = await new ProtocolOrganiser(app.url, API_TOKEN).report(id).catch((error: unknown) => error);
      return answer instanceof RefusedCall ? answer.code : "";
    };
    await expect.poll(gone, { timeout: 10_000 }).toBe("not-found");
  });
});
