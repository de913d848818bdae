import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearse } from "../load/rehearsal-meeting.ts";
import { RunningServer } from "../running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await RunningServer.start();
});
afterAll(() => server.stop());

test("a hall of two hundred plays its script, and everything that was sent is accounted for", async () => {
  const { faults, notes, ballots } = await rehearse({
    baseUrl: server.baseUrl,
    people: 200,
    tafels: 20,
    atOnce: 20,
    writeMs: 4000,
  });
  expect(faults).toEqual([]);
  expect({ notes, ballots }).toEqual({ notes: 1000, ballots: 200 });
  expect(server.output).not.toContain('"level":50');
});
