import { afterAll, beforeAll, expect, test } from "vitest";
import { fuzz } from "../load/frame-fuzz.ts";
import { RunningServer } from "../running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await RunningServer.start();
});
afterAll(() => server.stop());

test("SA-2 twenty thousand wrong frames over real connections cost nobody else anything", async () => {
  const { faults, read } = await fuzz({ baseUrl: server.baseUrl, frames: 20_000, seed: 7 });
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThanOrEqual(20_000);
  expect(server.output).not.toContain('"level":50');
});
