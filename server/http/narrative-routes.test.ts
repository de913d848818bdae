import type { EditionView, NarrativeView } from "@samenspel/shared/protocol/http-api";
import type { Claim, Narrative } from "@samenspel/shared/report/narrative";
import type { Report } from "@samenspel/shared/report/report-model";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { type ClosedMeeting, closedMeeting } from "../people/closed-meeting.ts";
import { cookieOf, HttpWorld } from "./http-world.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const claim = (id: string, text: string, sources: string[] = []): Claim => ({ id, text, sources });

describe("the report's own words", () => {
  let world: HttpWorld;
  let meeting: ClosedMeeting;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
    meeting = await closedMeeting(world.baseUrl, await world.createSession());
  });
  afterAll(async () => {
    meeting.end();
    await world.stop();
  });

  const path = (rest: string): string => `/api/sessions/${meeting.id}/${rest}`;
  const view = async (): Promise<NarrativeView> => (await world.manage("GET", path("narrative"))).body as NarrativeView;
  const save = (revision: number, narrative: Narrative) => world.manage("PUT", path("narrative"), { revision, narrative });
  const report = async (query = ""): Promise<Report> =>
    (await world.manage("GET", path(`report?format=json${query}`))).body as Report;
  const keep = (state: string) => world.manage("POST", path("versions"), { state });

  it("starts empty, with what the notes suggest, and the report says nothing of it", async () => {
    const { revision, narrative, suggestions, versions } = await view();
    expect({ revision, narrative, versions }).toEqual({
      revision: 0,
      narrative: { summary: [], conclusions: [], advice: [], themes: [], rejected: [] },
      versions: [],
    });
    const nurse = suggestions.find(({ words }) => words.join(" ").includes("wijkverpleegkundige"));
    expect(nurse?.notes.toSorted()).toEqual(meeting.notes.flatMap((own) => own.slice(0, 2)).toSorted());
    expect(nurse?.tafels.toSorted()).toEqual(["t1", "t2"]);
    expect((await report()).outcome).not.toHaveProperty("narrative");
  });

  it("keeps what was written once, and tells whoever saves over somebody else's that it is stale", async () => {
    const { revision, narrative } = await view();
    const mine = { ...narrative, summary: [claim("c1", "Iedereen kent de wijkverpleegkundige.", [meeting.notes[0]?.[0] ?? ""])] };
    const both = await Promise.all([save(revision, mine), save(revision, { ...mine, advice: [claim("c2", "Doe iets.")] })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: "stale" });
    const after = await view();
    expect(after.revision).toBe(revision + 1);
    expect((await report()).outcome.narrative).toEqual(after.narrative);
  });

  it("refuses a source that is no note of the session, and names it", async () => {
    const { revision, narrative } = await view();
    const answer = await save(revision, { ...narrative, advice: [claim("c3", "Zomaar", ["verzonnen"])] });
    expect(answer).toMatchObject({ status: 400, body: { code: "bad-request", detail: "sources: verzonnen" } });
    expect((await view()).revision).toBe(revision);
  });

  it("H4: a suggestion goes when it is turned down, and when a confirmed theme holds the larger part of its notes", async () => {
    const first = await view();
    const [theme] = first.suggestions;
    if (theme === undefined) throw new Error("nothing was suggested");
    await save(first.revision, { ...first.narrative, rejected: [theme.key] });
    const second = await view();
    expect(second.suggestions.map(({ key }) => key)).not.toContain(theme.key);
    const notes = theme.notes.slice(0, Math.floor(theme.notes.length / 2) + 1);
    await save(second.revision, { ...second.narrative, rejected: [], themes: [{ id: "t1", title: "De zuster", notes }] });
    const third = await view();
    expect(third.suggestions.map(({ key }) => key)).not.toContain(theme.key);
    await save(third.revision, { ...third.narrative, themes: [{ id: "t1", title: "De zuster", notes: notes.slice(0, 2) }] });
    expect((await view()).suggestions.map(({ key }) => key)).toContain(theme.key);
  });

  it("keeps versions that do not change any more, numbered and dated, and goes on after the final one", async () => {
    const before = await view();
    expect((await keep("concept")).status).toBe(201);
    await save(before.revision, { ...before.narrative, conclusions: [claim("c4", "Pas later geschreven")] });
    const final = (await keep("final")).body as EditionView;
    expect(final).toMatchObject({ number: 2, state: "final", by: null });
    await save(before.revision + 1, { ...before.narrative, conclusions: [claim("c4", "Na het einde")] });
    expect((await view()).versions.map(({ number, state }) => `${number} ${state}`)).toEqual(["1 concept", "2 final"]);
    const texts = async (query: string) => (await report(query)).outcome.narrative?.conclusions.map(({ text }) => text);
    expect(await texts("&version=1")).toEqual([]);
    expect(await texts("&version=2")).toEqual(["Pas later geschreven"]);
    expect(await texts("")).toEqual(["Na het einde"]);
    expect((await report("&version=2")).outcome.edition).toEqual({
      number: 2,
      state: "final",
      savedAt: new Date(final.savedAt).toISOString(),
    });
    expect((await world.manage("GET", path("report?format=md&version=9"))).status).toBe(404);
    expect((await world.manage("GET", path("report?format=md&version=x"))).status).toBe(400);
  });

  it("is for the organiser and the lead, who is named when the link gave a name; nobody else", async () => {
    expect((await world.call("GET", path("narrative"))).status).toBe(401);
    const key = (await world.manage("GET", `/api/sessions/${meeting.id}`)).body as { links: { facilitatorKey: string } };
    const answer = await world.call("POST", "/api/facilitate", {
      sessionId: meeting.id,
      key: key.links.facilitatorKey,
      name: "Dewi",
    });
    const lead = cookieOf(answer);
    expect((await world.call("GET", path("narrative"), undefined, lead)).status).toBe(200);
    expect((await world.call("POST", path("versions"), { state: "concept" }, lead)).body).toMatchObject({ by: "Dewi" });
    expect((await world.call("POST", path("versions"), { state: "gauw" }, lead)).status).toBe(400);
  });

  it("waits for the closing", async () => {
    const { id } = await world.createSession();
    for (const [method, rest, body] of [
      ["GET", "narrative", undefined],
      ["PUT", "narrative", { revision: 0, narrative: (await view()).narrative }],
      ["POST", "versions", { state: "concept" }],
    ] as const) {
      expect(await world.manage(method, `/api/sessions/${id}/${rest}`, body)).toMatchObject({
        status: 409,
        body: { code: "not-closed" },
      });
    }
  });

  it("RE-3 who is erased stands under no claim or theme any more, in no version; the words and the others stay", async () => {
    const other = await closedMeeting(world.baseUrl, await world.createSession());
    const [[hers = ""] = [], [his = ""] = []] = other.notes;
    const narrative: Narrative = {
      summary: [claim("c1", "Beiden zeiden het", [hers, his])],
      conclusions: [],
      advice: [],
      themes: [{ id: "t1", title: "Samen", notes: [hers, his] }],
      rejected: [],
    };
    const of = (rest: string) => `/api/sessions/${other.id}/${rest}`;
    await world.manage("PUT", of("narrative"), { revision: 0, narrative });
    await world.manage("POST", of("versions"), { state: "final" });
    const [anna] = other.people;
    const erased = await world.call("DELETE", of(`participants/${anna?.id}`), undefined, { Cookie: anna?.cookie ?? "" });
    expect(erased.status).toBe(204);
    const clean = {
      ...narrative,
      summary: [claim("c1", "Beiden zeiden het", [his])],
      themes: [{ id: "t1", title: "Samen", notes: [his] }],
    };
    for (const query of ["", "&version=1"]) {
      const { outcome } = (await world.manage("GET", of(`report?format=json${query}`))).body as Report;
      expect(outcome.narrative).toEqual(clean);
      expect(outcome.notes.list.map(({ id }) => id)).not.toContain(hers);
    }
    // A page that was open may still name the note; it is left out without a word.
    const late = await world.manage("PUT", of("narrative"), { revision: 2, narrative });
    expect(late).toMatchObject({ status: 200, body: { revision: 3 } });
    expect(((await world.manage("GET", of("narrative"))).body as NarrativeView).narrative).toEqual(clean);
    other.end();
  });
});
