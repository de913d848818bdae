import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { JoinBody, JoinView } from "@samenspel/shared/protocol/http-api";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { useLanguageStore } from "../live/language.ts";
import { becomeParticipant, currentParticipant, forgetSecrets, keepSecrets } from "../live/secrets.ts";
import { JoinScreen } from "./JoinScreen.tsx";

const view: JoinView = {
  sessionId: "ses1",
  title: "Betekenisvol contact in de wijk",
  startsAt: "2026-12-03T15:00:00+01:00",
  minutes: 120,
  language: "nl",
  perspectives: ["inwoner", "buurtvader"],
  phase: "planned",
  doorLocked: false,
  tafels: [{ id: "t1", title: "Tafel 1", free: true }],
  usesNames: true,
  retentionDays: 90,
};

/** A door that knows one code, over real HTTP. */
const door = { joins: [] as JoinBody[], full: false, view };
const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  if (request.method === "GET") {
    const known = request.url === "/api/join/482716";
    return answer(known ? 200 : 404, known ? door.view : { code: "unknown-code", status: 404 });
  }
  let text = "";
  request.on("data", (chunk) => (text += chunk));
  request.on("end", () => {
    if (door.full) return answer(409, { code: "session-full", status: 409 });
    door.joins.push(JSON.parse(text) as JoinBody);
    answer(200, {
      sessionId: "ses1",
      participantId: `p${door.joins.length}`,
      ownKey: "own",
      anonymousSecret: "secret",
      anonymousKey: "anonymous",
    });
  });
});

/** The page's address, which a real browser would take from where the product runs. */
const page = (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM;
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page.setURL(`${origin}/`);
});
afterAll(() => server.close());

beforeEach(() => {
  Object.assign(door, { joins: [], full: false, view });
  useLanguageStore.setState({ language: "nl", chosen: true });
});
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  for (const participantId of ["p1", "earlier"]) await forgetSecrets("ses1", participantId);
  page.setURL(`${origin}/`);
});

function open(code: string) {
  const memory = memoryLocation({ path: `/join/${code}`, record: true });
  render(
    <Router hook={memory.hook}>
      <JoinScreen code={code} />
    </Router>,
  );
  return memory;
}

it("takes a seat with a name and a perspective, and keeps the secrets before going in", async () => {
  const user = userEvent.setup();
  const memory = open("482716");
  await user.type(await screen.findByRole("textbox", { name: /voornaam/ }), " Joke ");
  await user.click(screen.getByRole("radio", { name: "Buurtvader" }));
  await user.click(screen.getByRole("button", { name: "Schuif aan" }));
  await waitFor(() => expect(memory.history?.at(-1)).toBe("/s/ses1"));
  expect(door.joins).toEqual([{ code: "482716", name: "Joke", perspective: "buurtvader" }]);
  expect(await currentParticipant("ses1")).toMatchObject({ participantId: "p1", ownKey: "own", name: "Joke", caller: false });
});

it("a device with no room to remember anything takes a seat too", async () => {
  const user = userEvent.setup();
  const setItem = vi.fn(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  for (const name of ["sessionStorage", "localStorage"])
    vi.stubGlobal(name, { getItem: () => null, setItem, removeItem: () => {} });
  const memory = open("482716");
  await user.click(await screen.findByRole("button", { name: "Schuif aan" }));
  await waitFor(() => expect(memory.history?.at(-1)).toBe("/s/ses1"));
  expect(setItem).toHaveBeenCalledTimes(2);
  expect(await currentParticipant("ses1")).toMatchObject({ participantId: "p1" });
});

it("asks for nothing: an empty form takes a seat too, and a chosen chip can be let go", async () => {
  const user = userEvent.setup();
  open("482716");
  await user.click(await screen.findByRole("radio", { name: "Inwoner" }));
  await user.click(screen.getByRole("radio", { name: "Inwoner" }));
  await user.click(screen.getByRole("button", { name: "Schuif aan" }));
  await waitFor(() => expect(door.joins).toEqual([{ code: "482716" }]));
});

it("says in the reader's language why it failed and keeps what was typed", async () => {
  const user = userEvent.setup();
  door.full = true;
  open("482716");
  await user.type(await screen.findByRole("textbox", { name: /voornaam/ }), "Fatima");
  await user.click(screen.getByRole("button", { name: "Schuif aan" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Deze sessie zit vol");
  useLanguageStore.getState().choose("en");
  expect((await screen.findByText(/This session is full/)).closest('[role="alert"]')).not.toBeNull();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: /first name/ }).value).toBe("Fatima");
});

it("keeps an unknown code in the field, with what is wrong beside it", async () => {
  open("999999");
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: /code/ });
  expect(field.value).toBe("999 999");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("Deze code kennen we niet");
});

it("offers a device that was here before to go on, before joining anew", async () => {
  const user = userEvent.setup();
  const earlier = {
    sessionId: "ses1",
    participantId: "earlier",
    ownKey: "o",
    anonymousSecret: "s",
    anonymousKey: "a",
    name: "Marijke",
    caller: false,
    joinedAt: 1,
  };
  await keepSecrets(earlier);
  becomeParticipant(earlier);
  const memory = open("482716");
  await user.click(await screen.findByRole("button", { name: "Verder als Marijke" }));
  expect(memory.history?.at(-1)).toBe("/s/ses1");
  expect(door.joins).toEqual([]);
});

it("a caller's ticket seats the caller in this tab, through a locked door", async () => {
  const user = userEvent.setup();
  door.view = { ...view, doorLocked: true };
  page.setURL(`${origin}/join/482716#ticket=abc`);
  open("482716");
  await user.click(await screen.findByRole("button", { name: "Schuif aan" }));
  await waitFor(() => expect(door.joins).toEqual([{ code: "482716", ticket: "abc" }]));
  await waitFor(async () => expect((await currentParticipant("ses1"))?.caller).toBe(true));
  expect(localStorage.getItem("samenspel-participant-ses1")).toBeNull();
});

it("says beforehand that the door is locked, and asks again when pressed", async () => {
  const user = userEvent.setup();
  door.view = { ...view, doorLocked: true };
  open("482716");
  expect(await screen.findByText(/deur dichtgedaan/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Schuif aan" }));
  await waitFor(() => expect(door.joins).toEqual([{ code: "482716" }]));
});
