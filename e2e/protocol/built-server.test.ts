import { readFileSync } from "node:fs";
import { request } from "node:http";
import { RawSocket } from "@samenspel/server/people/raw-socket";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { talk, write } from "../small-session.ts";

const BLOCKS = [talk("begin"), write("naam", { identity: "name" }), talk("einde")];

/** `name value` and `name{label="x"} value` lines, as a scraper reads them. */
const samplesOf = (metrics: string): Map<string, number> =>
  new Map(
    metrics
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]),
  );

describe("the built server, from outside", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  const sockets: RawSocket[] = [];

  beforeAll(async () => {
    server = await RunningServer.start({ environment: { PUBLIC_URL: "https://samenspel.example" } });
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 2 });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.close();
    meeting.close();
    await server.stop();
  });

  const policyOf = async (path: string): Promise<ReadonlyMap<string, readonly string[]>> => {
    const response = await fetch(`${server.baseUrl}${path}`);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    return new Map(policy.split(";").map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1)]));
  };
  const assetOf = async (): Promise<string> => {
    const page = await (await fetch(`${server.baseUrl}/`)).text();
    return /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "/assets/none.js";
  };

  describe("headers", () => {
    test("every screen's page names files of its own beforehand, and they are there", async () => {
      for (const path of ["/", "/join/123456", "/s/x", "/leiden/x", "/scherm/x", "/organisator"]) {
        const { headers } = await fetch(`${server.baseUrl}${path}`);
        const named = [...(headers.get("Link") ?? "").matchAll(/<([^>]+)>/g)].map(([, file]) => file ?? "");
        expect(named, path).not.toEqual([]);
        for (const file of named) expect((await fetch(`${server.baseUrl}${file}`)).status, `${path} ${file}`).toBe(200);
      }
    });
    test("everywhere a policy that lets nothing in from elsewhere and no script or style from the page itself", async () => {
      const own = server.baseUrl.replace("http://", "");
      for (const path of ["/", "/nergens", "/api/health", "/api/docs", await assetOf()]) {
        const policy = await policyOf(path);
        expect(policy.get("default-src"), path).toEqual(["'none'"]);
        for (const directive of ["script-src", "style-src", "font-src", "manifest-src", "form-action"])
          expect(policy.get(directive), `${path} ${directive}`).toEqual(["'self'"]);
        expect(policy.get("img-src"), path).toEqual(["'self'", "data:"]);
        expect(policy.get("connect-src"), path).toEqual(["'self'", `ws://${own}`, `wss://${own}`]);
        for (const directive of ["base-uri", "frame-ancestors"]) expect(policy.get(directive), path).toEqual(["'none'"]);
        expect([...policy.values()].flat().join(" "), path).not.toMatch(/unsafe|\*/);
      }
    });

    test("a made-up host puts nothing in the policy", async () => {
      const policy = await new Promise<string>((resolve, reject) => {
        const headers = { host: "x; script-src *" };
        request(`${server.baseUrl}/api/health`, { headers }, (answer) => {
          answer.resume();
          resolve(String(answer.headers["content-security-policy"] ?? ""));
        })
          .on("error", reject)
          .end();
      });
      expect(policy).not.toContain("*");
      expect(policy).toContain("default-src 'none'");
    });

    test("tell no other site where somebody came from, and no browser to guess what a file is", async () => {
      for (const path of ["/", "/api/health", await assetOf()]) {
        const { headers } = await fetch(`${server.baseUrl}${path}`);
        expect(headers.get("Referrer-Policy"), path).toBe("no-referrer");
        expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff");
        expect(headers.get("Strict-Transport-Security"), path).toMatch(/max-age=\d{7,}/);
        expect(headers.get("Cross-Origin-Opener-Policy"), path).toBe("same-origin");
        expect(headers.get("X-Powered-By"), path).toBeNull();
      }
    });

    test("the page has no script and no style of its own", async () => {
      const page = await (await fetch(`${server.baseUrl}/`)).text();
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    });

    test("cookies stay with this site, out of scripts, on https, and off the anonymous documents", async () => {
      const { id, facilitatorKey, presenterKey } = meeting.links;
      const body = (content: unknown) => ({
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(content),
      });
      const answers = [
        await fetch(`${server.baseUrl}/api/join`, body({ code: meeting.links.code })),
        await fetch(`${server.baseUrl}/api/facilitate`, body({ sessionId: id, key: facilitatorKey })),
        await fetch(`${server.baseUrl}/api/present`, body({ sessionId: id, key: presenterKey })),
      ];
      for (const answer of answers) {
        const cookies = answer.headers.getSetCookie();
        expect(cookies.map((cookie) => /Path=([^;]+)/.exec(cookie)?.[1])).toEqual(["/api", "/live", "/sync"]);
        for (const cookie of cookies)
          for (const mark of ["HttpOnly", "SameSite=Strict", "Secure"]) expect(cookie.split("; ")).toContain(mark);
      }
    });
  });

  describe("limits", () => {
    test("a body and a frame over the limit are turned away", async () => {
      const large = await fetch(`${server.baseUrl}/api/join`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ code: "1".repeat(LIMITS.bodyBytes) }),
      });
      expect(large.status).toBe(413);
      const { id, cookie } = meeting.person(0);
      const address = `${server.baseUrl.replace("http", "ws")}/sync/${meeting.links.id}`;
      const socket = new RawSocket(`${address}/own/${id}`, { cookie });
      sockets.push(socket);
      await socket.opened();
      socket.send(new Uint8Array(LIMITS.frameBytes + 1).fill(2));
      // One over the limit, or over what the socket takes at all.
      expect([CLOSE.tooLarge, CLOSE.refused, 1009]).toContain((await socket.closed()).code);
    });
  });

  test("security.txt says where to report, and runs out within a year of the build", async () => {
    const answer = await fetch(`${server.baseUrl}/.well-known/security.txt`);
    expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    const fields = new Map(
      (await answer.text()).split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
    );
    const publiccode = readFileSync(new URL("../../publiccode.yml", import.meta.url), "utf8");
    expect(`${/^url: (.*?)(\.git)?$/m.exec(publiccode)?.[1]}`).toBe(fields.get("Contact"));
    expect(fields.get("Canonical")).toBe("https://samenspel.example/.well-known/security.txt");
    const days = (Date.parse(fields.get("Expires") ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeLessThanOrEqual(365);
    expect(days).toBeGreaterThan(0);
  });

  test("the metrics count what happens, under names that a scraper expects, and name nobody", async () => {
    const read = async (): Promise<string> =>
      (await fetch(`${server.baseUrl}/api/metrics`, { headers: { Authorization: `Bearer ${API_TOKEN}` } })).text();
    const before = samplesOf(await read());
    await meeting.goTo("naam");
    for (const person of meeting.people) person.writeNote("naam", person.seat ?? "", undefined, "Een briefje");
    await Promise.all(meeting.people.map((person) => person.saved()));
    await meeting.lead.openBoard("tafel-1").until(({ notes }) => notes.size > 0, "a note");
    expect(await meeting.person(0).command({ type: "start" })).toMatchObject({ ok: false });
    expect((await fetch(`${server.baseUrl}/api/join/000000`)).status).toBe(404);

    const text = await read();
    const after = samplesOf(text);
    const grown = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(after.get("samenspel_live_connections")).toBe(3);
    expect(after.get("samenspel_live_sessions")).toBe(1);
    expect(after.get("samenspel_sync_connections")).toBeGreaterThanOrEqual(5);
    expect(after.get('samenspel_rooms{kind="document"}')).toBeGreaterThanOrEqual(2);
    expect(after.get('samenspel_rooms{kind="board"}')).toBe(1);
    for (const name of ["frames_received", "frames_sent", "received_bytes", "sent_bytes", "updates_stored"])
      expect(grown(`samenspel_sync_${name}_total`), name).toBeGreaterThan(0);
    expect(grown("samenspel_commands_total")).toBeGreaterThanOrEqual(3);
    expect(grown('samenspel_refused_total{by="command",code="forbidden"}')).toBe(1);
    expect(grown('samenspel_refused_total{by="http",code="unknown-code"}')).toBe(1);
    expect(grown("samenspel_commit_duration_seconds_count")).toBeGreaterThan(0);
    expect(after.get('samenspel_commit_duration_seconds_bucket{le="+Inf"}')).toBe(
      after.get("samenspel_commit_duration_seconds_count"),
    );
    for (const name of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes", "process_cpu_seconds_total"])
      expect(after.has(name), name).toBe(true);

    const types = [...text.matchAll(/^# TYPE (samenspel_\S+) (\S+)$/gm)].map(([, name = "", type = ""]) => ({ name, type }));
    expect(types.length).toBeGreaterThan(12);
    for (const { name, type } of types) {
      expect(name).toMatch(/^samenspel_[a-z_]+$/);
      expect(name.endsWith("_total"), `${name} is a ${type}`).toBe(type === "counter");
      if (type === "histogram") expect(name).toMatch(/_seconds$/);
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, "m"));
    }
    for (const secret of [meeting.links.id, meeting.links.code, meeting.person(0).id, "Naam-1"])
      expect(text).not.toContain(secret);
  });
});
