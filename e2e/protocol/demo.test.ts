import { callHttp } from "@samenspel/server/people/http-call";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import type { DemoAnswer } from "@samenspel/shared/protocol/http-api";
import { afterEach, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";

describe("Probeer een voorbeeldsessie", () => {
  let server: RunningServer;

  afterEach(() => server.stop());

  const start = async (): Promise<DemoAnswer> => {
    const { body } = await callHttp(server.baseUrl, "/demo", { method: "POST" });
    return body as DemoAnswer;
  };

  test("within a minute a lone visitor finds people at every tafel who write", async () => {
    server = await RunningServer.start();
    const began = Date.now();
    const { id, facilitatorUrl, deleteAt } = await start();
    expect(deleteAt).toBeGreaterThan(began + 3_600_000);
    const key = facilitatorUrl.split("#")[1] ?? "";
    const visitor = await ProtocolFacilitator.open({ baseUrl: server.baseUrl, sessionId: id, key });
    try {
      const { watched } = visitor.live;
      const isLively = () => visitor.tafels?.tafels.every(({ people, notes }) => people.length >= 3 && notes >= 2);
      await visitor.live.until(({ block }) => block === "nu-is-de-kans", "the first block to write in at the tafels", 60_000);
      await watched.until(isLively, "a lively session", 60_000);
      expect(Date.now() - began).toBeLessThan(60_000);
      expect(visitor.tafels?.tafels).toHaveLength(3);
      await visitor.must({ type: "reveal", block: "nu-is-de-kans" });
      await visitor.openBoard("tafel-1").until(({ notes }) => notes.size >= 2, "notes on the board");
    } finally {
      visitor.close();
    }
    // Stopping takes the simulated people along.
    expect(await server.terminate()).toBe(0);
    expect(server.output).not.toContain('"level":50');
  });

  test("a fourth at the same time has to wait", async () => {
    server = await RunningServer.start();
    await Promise.all([start(), start(), start()]);
    await expect(start()).rejects.toMatchObject({ status: 503, code: "demo-busy" });
  });

  test("switched off there is none", async () => {
    server = await RunningServer.start({ environment: { DEMO: "off" } });
    await expect(start()).rejects.toMatchObject({ status: 404, code: "demo-off" });
  });
});
