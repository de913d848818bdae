import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dialoogtafel } from "@samenspel/shared/domain/ready-scripts/dialoogtafel";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionDetail, SessionSummary } from "@samenspel/shared/protocol/http-api";
import { cleanup, configure, render, screen } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { useLanguageStore } from "../../live/language.ts";
import { OrganiserScreen } from "../OrganiserScreen.tsx";

/** When every session of these tests begins. */
export const START = "2026-12-03T15:00:00+01:00";

/** Few enough fields to look through quickly. */
export function smallSession(): SessionFile {
  const file = dialoogtafel(START);
  return { ...file, perspectives: ["inwoner"], tafels: file.tafels.slice(0, 1), blocks: file.blocks.slice(0, 3) };
}
const dewi = { id: "org1", name: "Dewi", email: "dewi@voorbeeld.nl" };

/** The sessions of one organiser, over real HTTP. */
export const desk = {
  signedIn: true,
  sessions: new Map<string, { file: SessionFile; phase: SessionSummary["phase"] }>(),
  made: [] as SessionFile[],
};

function detail(id: string): SessionDetail | null {
  const session = desk.sessions.get(id);
  if (session === undefined) return null;
  const { file, phase } = session;
  const url = "http://localhost";
  return {
    ...{ id, code: "482716", title: file.title, startsAt: file.startsAt, phase, joined: 3, deleteAt: null, demo: false, file },
    links: {
      ...{ id, code: "482716", participantUrl: `${url}/join/482716`, facilitatorUrl: `${url}/leiden/${id}#lead` },
      ...{ presenterUrl: `${url}/scherm/${id}#screen`, facilitatorKey: "lead", presenterKey: "screen" },
      tafelKeys: Object.fromEntries(file.tafels.map((tafel) => [tafel.id, [`key-${tafel.id}`]])),
    },
  };
}

function answerTo(method: string, path: string, body: unknown): [number, unknown] {
  if (path === "/api/organiser") return desk.signedIn ? [200, dewi] : [401, { code: "not-signed-in" }];
  if (path === "/api/set-up") return [200, { needed: false }];
  if (path === "/api/sign-in") {
    desk.signedIn = (body as { password: string }).password === "een lang wachtwoord";
    return desk.signedIn ? [200, dewi] : [401, { code: "wrong-credentials" }];
  }
  if (!desk.signedIn) return [401, { code: "not-signed-in" }];
  if (path === "/api/sessions" && method === "GET") return [200, [...desk.sessions.keys()].map(detail)];
  const parsed = body === undefined ? null : parseSessionFile(body);
  if (parsed?.ok === false) return [422, { code: "bad-session-file", problems: parsed.problems }];
  if (path === "/api/sessions" && parsed !== null) {
    const id = `ses${desk.sessions.size + 1}`;
    desk.made.push(parsed.file);
    desk.sessions.set(id, { file: parsed.file, phase: "planned" });
    return [201, detail(id)?.links];
  }
  const id = path.split("/")[3] ?? "";
  const session = desk.sessions.get(id);
  if (session === undefined) return [404, { code: "not-found" }];
  if (method === "DELETE") return [desk.sessions.delete(id) ? 204 : 404, undefined];
  if (method === "PATCH" && session.phase !== "planned") return [409, { code: "already-running" }];
  if (method === "PATCH" && parsed !== null) desk.sessions.set(id, { ...session, file: parsed.file });
  return [200, detail(id)];
}

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => (text += chunk));
  request.on("end", () => {
    const [status, body] = answerTo(request.method ?? "", request.url ?? "", text === "" ? undefined : JSON.parse(text));
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
});

const page = (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM;

// Looking things up by role in a page of a hundred fields takes seconds here.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

/** To be called by every file that tests these pages: before each test the desk is as it was. */
export function setUpDesk(): void {
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    page.setURL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(() => server.close());

  beforeEach(() => {
    localStorage.clear();
    Object.assign(desk, {
      signedIn: true,
      sessions: new Map([["ses1", { file: smallSession(), phase: "planned" }]]),
      made: [],
    });
    useLanguageStore.setState({ language: "nl", chosen: true });
  });
  afterEach(cleanup);
}

/** Opens the organiser's pages at this path. */
export function open(path: string): void {
  render(
    <Router hook={memoryLocation({ path }).hook}>
      <OrganiserScreen />
    </Router>,
  );
}

/** Opens the one session that is there. */
export const openEditor = async () => {
  open("/organisator/sessies/ses1");
  await screen.findByRole("heading", { level: 1, name: "Dialoogtafel" });
};
