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
        const { id, code, facilitatorKey, tafelKeys } = await organiser.createSession(file);
        keys.set(id, facilitatorKey);
        return { id, code, facilitatorKey, tafelKeys };
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
      await visitor.live.until(({ block }) => block === "oefenbriefje", "the note to practise");
      await visitor.live.watched.until(() => (visitor.tafels?.online ?? 0) >= 20, "people to come in");
      await visitor.live.until(({ block }) => block === "nu-is-de-kans", "the first block to write in at the tafels");
      // Says something, and so takes the lead: however slow the machine, nobody else goes on from here.
      await visitor.must({ type: "message", text: "Welkom" });
      await visitor.openBoard("plenary").until(({ notes }) => {
        const blocks = [...notes.values()].map(({ block }) => block);
        return blocks.includes("vooraf") && blocks.includes("oefenbriefje");
      }, "what people wrote before");

      await visitor.live.watched.until(() => visitor.tafels?.tafels.every(({ notes }) => notes >= 2), "notes at every tafel");
      await visitor.must({ type: "reveal", block: "nu-is-de-kans" });
      const notes = await visitor
        .openBoard("tafel-1")
        .until((board) => board.notes.size >= 2 && board.notes, "notes on the board");
      expect([...notes.values()].every(({ by }) => by === null)).toBe(true);

      await visitor.must({ type: "goToBlock", block: "klopt-dit", from: "nu-is-de-kans" });
      await visitor.live.watched.until(() => (visitor.tafels?.voted["klopt-dit"]?.voted ?? 0) >= 12, "people to vote");
      // The visitor leads now: nobody else moves the session.
      expect(visitor.block).toBe("klopt-dit");
    } finally {
      visitor.close();
    }
  });

  test("somebody comes late and waits on the mat; takes a chair when nobody gives one", { timeout: 60_000 }, async () => {
    const { id } = await create({ pace: 0.03 }).start();
    const visitor = await visit(id);
    const isDewi = ({ name }: { name: string | null }) => name === "Dewi";
    try {
      await visitor.live.watched.until(() => visitor.tafels?.lobby.some(isDewi), "somebody on the mat");
      await visitor.live.watched.until(() => visitor.tafels?.tafels.at(-1)?.people.some(isDewi), "a chair");
      expect(visitor.tafels?.lobby).toEqual([]);
    } finally {
      visitor.close();
    }
  });

  test("facilitators of the tafels group the notes, write the harvest and bring back kansen", { timeout: 60_000 }, async () => {
    const { id } = await create({ pace: 0.02 }).start();
    const visitor = await visit(id);
    const tafels = demoSession(Date.now()).tafels.map((tafel) => tafel.id);
    const goTo = async (block: string, from: string) => visitor.must({ type: "goToBlock", block, from });
    try {
      await visitor.live.until(({ block }) => block === "nu-is-de-kans", "the first block to write in at the tafels");
      // Says something, and so takes the lead: however slow the machine, nobody else goes on from here.
      await visitor.must({ type: "message", text: "Welkom" });
      await visitor.live.watched.until(() => visitor.tafels?.tafels.every(({ notes }) => notes >= 11), "everybody's notes");
      await visitor.must({ type: "reveal", block: "nu-is-de-kans" });
      await goTo("groeperen", "nu-is-de-kans");
      const boards = tafels.map((tafel) => visitor.openBoard(tafel));
      for (const board of boards) await board.until(({ clusters }) => clusters.size === 4, "groups");
      await boards[0]?.until(
        ({ notes }) => [...notes.values()].filter(({ cluster }) => cluster !== undefined).length === 14,
        "14",
      );

      await goTo("verdiepen", "groeperen");
      for (const board of boards)
        await board.until(({ harvest }) => harvest.some(({ sources }) => sources.length > 0), "a line that rests on notes");
      await goTo("stippen", "verdiepen");
      await visitor.live.watched.until(() => (visitor.tafels?.voted.stippen?.voted ?? 0) >= 20, "dots on the groups");
      await goTo("terugmelden", "stippen");
      await visitor.openBoard("plenary").until(({ opportunities }) => opportunities.size === 6, "the kansen of all tafels");
      await goTo("belang-haalbaarheid", "terugmelden");
      await visitor.live.watched.until(() => (visitor.tafels?.voted["belang-haalbaarheid"]?.voted ?? 0) >= 20, "the matrix");
    } finally {
      visitor.close();
    }
  });

  test("goes on by itself when nobody takes the lead", { timeout: 60_000 }, async () => {
    const { id } = await create({ pace: 0.02 }).start();
    const visitor = await visit(id);
    try {
      await visitor.live.until(({ block }) => block === "groeperen", "a block that nobody went to");
      await visitor
        .openBoard("tafel-1")
        .until(({ notes }) => [...notes.values()].some(({ block }) => block === "nu-is-de-kans"), "the reveal");
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
