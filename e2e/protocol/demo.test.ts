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

  test("stopping the server takes the simulated people along", async () => {
    server = await RunningServer.start();
    const { id, facilitatorUrl, deleteAt } = await start();
    expect(deleteAt).toBeGreaterThan(Date.now() + 3_600_000);
    const key = facilitatorUrl.split("#")[1] ?? "";
    const visitor = await ProtocolFacilitator.open({ baseUrl: server.baseUrl, sessionId: id, key });
    try {
      await visitor.live.watched.until(() => (visitor.tafels?.online ?? 0) >= 5, "people to come in", 60_000);
    } finally {
      visitor.close();
    }
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
