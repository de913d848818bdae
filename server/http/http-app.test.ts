import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import type { JoinAnswer, SessionLinks } from "@samenspel/shared/protocol/http-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { cookieOf, HttpWorld, TOKEN } from "./http-world.ts";

// A store takes a while to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe("the HTTP calls", () => {
  let world: HttpWorld;
  let session: SessionLinks;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
  });
  beforeEach(async () => {
    session = await world.createSession();
  });
  afterAll(() => world.stop());

  const problem = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await world.call(method, path, body, headers);
    return [answer.status, (answer.body as { code?: string }).code, answer.type.split(";")[0]];
  };
  const PROBLEM = "application/problem+json";
  const joined = async (body: Record<string, unknown> = {}) => {
    const answer = await world.call("POST", "/api/join", { code: session.code, ...body });
    return { ...(answer.body as JoinAnswer), headers: cookieOf(answer), answer };
  };

  it("says that it is ready, and keeps its metrics for the holder of the token", async () => {
    expect(await world.call("GET", "/api/health")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect((await world.manage("GET", "/api/metrics")).body).toContain("# TYPE");
    expect(await problem("GET", "/api/metrics")).toEqual([401, "not-signed-in", PROBLEM]);
  });

  it("answers every mistake with a problem and its code", async () => {
    expect(await problem("GET", "/api/nowhere")).toEqual([404, "not-found", PROBLEM]);
    expect(await problem("POST", "/api/join", "{")).toEqual([400, "bad-request", PROBLEM]);
    expect(await problem("POST", "/api/join", { code: 7 })).toEqual([400, "bad-request", PROBLEM]);
    expect(await problem("GET", "/api/join/%E0%A4%A")).toEqual([400, "bad-request", PROBLEM]);
    expect(await problem("POST", "/api/join", { code: "1", name: "x".repeat(1_100_000) })).toEqual([413, "too-large", PROBLEM]);
    expect(await problem("POST", "/api/sessions", {})).toEqual([401, "not-signed-in", PROBLEM]);
    expect(await problem("GET", "/api/sessions", undefined, { Authorization: "Bearer wrong" })).toEqual([
      401,
      "not-signed-in",
      PROBLEM,
    ]);
  });

  it("names every problem of a session file with its field", async () => {
    const answer = await world.manage("POST", "/api/sessions", { ...smallSession(), title: "", language: "fr" });
    expect(answer).toMatchObject({ status: 422, body: { code: "bad-session-file" } });
    expect((answer.body as { problems: { path: string }[] }).problems.map(({ path }) => path).sort()).toEqual([
      "language",
      "title",
    ]);
  });

  it("RI-7 refuses a request of another site", async () => {
    expect(await problem("POST", "/api/join", { code: session.code }, { Origin: "https://elders.example" })).toEqual([
      403,
      "foreign-origin",
      PROBLEM,
    ]);
    const own = await world.call("GET", `/api/join/${session.code}`, undefined, { Origin: `http://127.0.0.1:${world.app.port}` });
    expect(own.status).toBe(200);
  });

  it("sends what keeps a page to itself", async () => {
    const { headers } = await world.call("GET", "/api/health");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect([headers.get("Referrer-Policy"), headers.get("Cache-Control"), headers.get("X-Powered-By")]).toEqual([
      "no-referrer",
      "no-store",
      null,
    ]);
  });

  it("lets somebody in by code, spaces and all, with cookies that never go to the anonymous documents", async () => {
    const { answer, participantId } = await joined({ code: `${session.code.slice(0, 3)} ${session.code.slice(3)}`, tafel: "t1" });
    expect(answer).toMatchObject({ status: 200, body: { sessionId: session.id, tafel: "t1" } });
    expect(Object.keys(answer.body as object).sort()).toEqual([
      "anonymousKey",
      "anonymousSecret",
      "ownKey",
      "participantId",
      "sessionId",
      "tafel",
    ]);
    expect(answer.cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual(["/api", "/live", "/sync"]);
    for (const cookie of answer.cookies) expect(cookie).toMatch(new RegExp(`^ss_p_${participantId}=.*HttpOnly; SameSite=Strict`));
  });

  it("RI-5 a wrong key and an unknown session have one answer", async () => {
    const wrong = { sessionId: session.id, key: session.presenterKey };
    expect(await problem("POST", "/api/facilitate", wrong)).toEqual([403, "wrong-key", PROBLEM]);
    expect(await problem("POST", "/api/facilitate", { ...wrong, sessionId: "nowhere" })).toEqual([403, "wrong-key", PROBLEM]);
    expect(await problem("POST", "/api/present", { sessionId: session.id, key: session.facilitatorKey })).toEqual([
      403,
      "wrong-key",
      PROBLEM,
    ]);
  });

  it("RI-4 keys give the role of their link", async () => {
    const facilitate = (key: string | undefined) =>
      world.call("POST", "/api/facilitate", { sessionId: session.id, key, name: "Fatima" });
    expect((await facilitate(session.facilitatorKey)).body).toMatchObject({ sessionId: session.id, role: "lead" });
    expect((await facilitate(session.tafelKeys.t2?.[0])).body).toMatchObject({ role: "tafel", tafel: "t2" });
    const screen = await world.call("POST", "/api/present", { sessionId: session.id, key: session.presenterKey });
    expect(screen.body).toMatchObject({ role: "presenter" });
  });

  it("RE-1 gives the report to the lead and the organiser only, and not before the end", async () => {
    const lead = cookieOf(await world.call("POST", "/api/facilitate", { sessionId: session.id, key: session.facilitatorKey }));
    const path = `/api/sessions/${session.id}/report`;
    expect(await problem("GET", path, undefined, lead)).toEqual([409, "not-closed", PROBLEM]);
    const tafel = cookieOf(
      await world.call("POST", "/api/facilitate", { sessionId: session.id, key: session.tafelKeys.t1?.[0] }),
    );
    expect(await problem("GET", path, undefined, tafel)).toEqual([403, "forbidden", PROBLEM]);
    expect(await problem("GET", path)).toEqual([401, "not-signed-in", PROBLEM]);
    expect(await problem("GET", `${path}?format=exe`, undefined, lead)).toEqual([400, "bad-request", PROBLEM]);
  });

  it("SE-10 a change of some fields leaves the others, and moves the day of deletion along", async () => {
    const before = (await world.manage("GET", `/api/sessions/${session.id}`)).body as { deleteAt: number };
    const answer = await world.manage("PATCH", `/api/sessions/${session.id}`, {
      title: "Later",
      startsAt: "2096-03-02T19:00:00Z",
    });
    expect(answer).toMatchObject({ status: 200, body: { title: "Later", file: { tafels: [{ id: "t1" }, { id: "t2" }] } } });
    expect((answer.body as { deleteAt: number }).deleteAt).toBeGreaterThan(before.deleteAt);
    expect((await world.manage("PATCH", `/api/sessions/${session.id}`, { language: "fr" })).status).toBe(422);
  });

  it("copies a session without its people, and erases one whole", async () => {
    await joined({ name: "Anna" });
    const copy = (await world.manage("POST", `/api/sessions/${session.id}/copy`, { title: "Nog eens" })).body as SessionLinks;
    expect((await world.manage("GET", `/api/sessions/${copy.id}`)).body).toMatchObject({ title: "Nog eens", joined: 0 });
    expect((await world.manage("DELETE", `/api/sessions/${session.id}`)).status).toBe(204);
    expect((await world.manage("GET", `/api/sessions/${session.id}`)).status).toBe(404);
    expect(await problem("GET", `/api/join/${session.code}`)).toEqual([404, "unknown-code", PROBLEM]);
  });

  it("RE-3 somebody erases themselves with their own cookie, and nobody else", async () => {
    const [anna, bart] = [await joined({ name: "Anna" }), await joined({ name: "Bart" })];
    const path = `/api/sessions/${session.id}/participants/${anna.participantId}`;
    expect(await problem("DELETE", path, undefined, bart.headers)).toEqual([403, "forbidden", PROBLEM]);
    expect((await world.call("DELETE", path, undefined, anna.headers)).status).toBe(204);
    expect(await problem("DELETE", path, undefined, anna.headers)).toEqual([403, "forbidden", PROBLEM]);
    expect((await world.manage("GET", `/api/sessions/${session.id}`)).body).toMatchObject({ joined: 1 });
  });

  it("RI-5 guessing codes is slowed, while a hall that knows its code keeps coming in", async () => {
    expect((await joined()).answer.status).toBe(200);
    const tries = await Promise.all(
      Array.from({ length: 70 }, (_, index) => world.call("GET", `/api/join/0000${String(index).padStart(2, "0")}`)),
    );
    expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([404, 429]));
    const other = await world.createSession();
    expect((await world.call("GET", `/api/join/${other.code}`)).status).toBe(429);
    expect((await joined()).answer.status).toBe(200);
  });
});

describe("accounts", () => {
  let world: HttpWorld;
  beforeAll(async () => {
    world = await HttpWorld.start(startApp);
  });
  afterAll(() => world.stop());

  const fatima = { email: "Fatima@Example.org", name: "Fatima", password: "een lang wachtwoord" };

  it("RI-6 the set-up link makes one account, whoever tries twice at once; then people sign in and out", async () => {
    const setUpToken = world.app.setUpUrl?.split("#")[1] ?? "";
    expect((await world.call("GET", "/api/set-up")).body).toEqual({ needed: true });
    expect((await world.call("POST", "/api/organisers", { ...fatima, setUpToken: "wrong" })).status).toBe(409);
    const tries = await Promise.all(
      ["a", "b"].map((name) => world.call("POST", "/api/organisers", { ...fatima, email: `${name}@example.org`, setUpToken })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await world.call("GET", "/api/set-up")).body).toEqual({ needed: false });

    const signedUp = cookieOf(tries.find(({ status }) => status === 201) ?? tries[0] ?? (await world.call("GET", "/api/set-up")));
    expect((await world.call("POST", "/api/organisers", fatima, signedUp)).status).toBe(201);
    expect((await world.call("POST", "/api/organisers", fatima, signedUp)).body).toMatchObject({
      code: "email-taken",
    });
    const signedIn = await world.call("POST", "/api/sign-in", { email: "fatima@example.org", password: fatima.password });
    expect(signedIn).toMatchObject({ status: 200, body: { name: "Fatima" } });
    expect(signedIn.cookies.every((cookie) => cookie.includes("Path=/api;"))).toBe(true);
    const mine = cookieOf(signedIn);
    const made = (await world.call("POST", "/api/sessions", smallSession(), mine)).body as SessionLinks;
    expect((await world.call("GET", `/api/sessions/${made.id}`, undefined, mine)).status).toBe(200);
    expect((await world.call("GET", `/api/sessions/${made.id}`, undefined, signedUp)).status).toBe(404);
    await world.call("POST", "/api/sign-out", undefined, mine);
    expect((await world.call("GET", "/api/organiser", undefined, mine)).status).toBe(401);
  });

  it("RI-6 wrong passwords are slowed down, also many at once", async () => {
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => world.call("POST", "/api/sign-in", { email: "nobody@example.org", password: "guess" })),
    );
    const statuses = tries.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    expect((await world.manage("GET", "/api/organiser")).body).toMatchObject({ name: "API" });
    expect(TOKEN.length).toBeGreaterThanOrEqual(16);
  });
});
