import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { Report } from "@samenspel/shared/report/report-model";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { closedMeeting } from "../people/closed-meeting.ts";
import { largeReport, sampleReport, withNarrative } from "../report/testing/sample-report.ts";
import { HttpWorld } from "./http-world.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FIXTURES = [
  "versnellingskamer-participatie",
  "dialoogsessie-sociale-basis-1",
  "dialoogsessie-sociale-basis-2",
  "dialoogsessie-sociale-basis-3",
  "dialoogsessie-sociale-basis-4",
];

describe("an exported report comes back", () => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
  });
  afterAll(() => world.stop());

  const importing = (body: unknown) => world.manage("POST", "/api/sessions/import-report", body);
  const reportOf = async (id: string): Promise<Report> =>
    (await world.manage("GET", `/api/sessions/${id}/report?format=json`)).body as Report;
  const imported = async (report: unknown): Promise<SessionLinks> => {
    const answer = await importing(report);
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(201);
    return answer.body as SessionLinks;
  };

  it.each(FIXTURES)("%s: as a closed session whose report equals it, with what people wrote", async (name) => {
    const report = withNarrative(sampleReport(name));
    const { id } = await imported(report);
    expect(await reportOf(id)).toEqual(JSON.parse(JSON.stringify(report)));
    expect((await world.manage("GET", `/api/sessions/${id}`)).body).toMatchObject({ phase: "closed", title: report.title });
  });

  it("that this server made itself, and again what comes of that", async () => {
    const meeting = await closedMeeting(world.baseUrl, await world.createSession());
    const first = await reportOf(meeting.id);
    const second = await reportOf((await imported(first)).id);
    expect(second).toEqual(first);
    expect(await reportOf((await imported(second)).id)).toEqual(first);
    meeting.end();
  });

  it("of 5,000 notes, and can be written in and made into documents like any other", async () => {
    const report = largeReport(5_000);
    const { id } = await imported(report);
    expect(await reportOf(id)).toEqual(JSON.parse(JSON.stringify(report)));
    const narrative = {
      summary: [{ id: "c", text: "Gezien", sources: ["note-7"] }],
      conclusions: [],
      advice: [],
      themes: [],
      rejected: [],
    };
    expect((await world.manage("PUT", `/api/sessions/${id}/narrative`, { revision: 0, narrative })).status).toBe(200);
    const markdown = await world.manage("GET", `/api/sessions/${id}/report?format=md`);
    expect(markdown.body).toContain("Gezien ([#8](#note-8))");
    expect((await world.manage("POST", `/api/sessions/${id}/reopen`)).status).toBe(409);
  });

  it("as a session file: the same script, and nothing of what was written", async () => {
    for (const report of [sampleReport(), largeReport(5_000)]) {
      const answer = await world.manage("POST", "/api/sessions", report);
      expect(answer.status).toBe(201);
      const { id } = answer.body as SessionLinks;
      const { outcome: _outcome, ...file } = JSON.parse(JSON.stringify(report)) as Report;
      expect((await world.manage("GET", `/api/sessions/${id}`)).body).toMatchObject({ phase: "planned", file });
      expect((await world.manage("GET", `/api/sessions/${id}/report`)).status).toBe(409);
    }
  });

  it("is refused with the field that is wrong, and nothing is kept of it", async () => {
    const before = (await world.manage("GET", "/api/sessions")).body as unknown[];
    const report = sampleReport();
    const { outcome } = report;
    const [note] = outcome.notes.list;
    for (const [wrong, path] of [
      ["{", undefined],
      [{ ...report, title: "" }, "title"],
      [{ ...report, outcome: undefined }, "outcome"],
      [{ ...report, outcome: { ...outcome, closedAt: "gisteren" } }, "outcome.closedAt"],
      [{ ...report, outcome: { ...outcome, notes: { ...outcome.notes, list: [note, note] } } }, "outcome.notes.list"],
      [
        { ...report, outcome: { ...outcome, notes: { ...outcome.notes, list: [{ ...note, id: "../../x" }] } } },
        "outcome.notes.list[0].id",
      ],
      [{ ...report, outcome: { ...outcome, votes: [{ ...outcome.votes[0], items: [null] }] } }, "outcome"],
    ] as const) {
      const answer = await importing(wrong);
      expect([answer.status, (answer.body as { detail?: string }).detail], String(path)).toEqual([422, path ?? ""]);
    }
    expect((await world.manage("GET", "/api/sessions")).body).toHaveLength(before.length);
    expect((await world.call("POST", "/api/sessions/import-report", report)).status).toBe(401);
  });
});
