import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { dialoogtafel } from "@samenspel/shared/domain/ready-scripts/dialoogtafel";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionDetail, SessionSummary } from "@samenspel/shared/protocol/http-api";
import { clockText } from "@samenspel/shared/text/moment";
import { cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { useLanguageStore } from "../live/language.ts";
import { OrganiserScreen } from "./OrganiserScreen.tsx";

const START = "2026-12-03T15:00:00+01:00";

/** Few enough fields to look through quickly. */
function smallSession(): SessionFile {
  const file = dialoogtafel(START);
  return { ...file, perspectives: ["inwoner"], tafels: file.tafels.slice(0, 1), blocks: file.blocks.slice(0, 3) };
}
const dewi = { id: "org1", name: "Dewi", email: "dewi@voorbeeld.nl" };

/** The sessions of one organiser, over real HTTP. */
const desk = {
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

function open(path: string) {
  const memory = memoryLocation({ path, record: true });
  render(
    <Router hook={memory.hook}>
      <OrganiserScreen />
    </Router>,
  );
  return memory;
}

const openEditor = async () => {
  open("/organisator/sessies/ses1");
  await screen.findByRole("heading", { level: 1, name: "Dialoogtafel" });
};

/** The clock times of the script, from top to bottom. */
const times = () => {
  const script = screen.getByRole("region", { name: "Draaiboek" });
  return within(script)
    .getAllByRole("listitem")
    .map((row) => /^\d\d\.\d\d/.exec(row.textContent ?? "")?.[0])
    .filter(Boolean);
};

it("every time after a block moves along while its minutes are typed, and the end too", async () => {
  const user = userEvent.setup();
  await openEditor();
  const before = times();
  expect(before[0]).toBe("15.00");
  const [minutes] = screen.getAllByRole<HTMLInputElement>("spinbutton", { name: /^Minuten voor/ });
  if (minutes === undefined) throw new Error("a script has minutes");
  const first = Number(minutes.value);
  await user.clear(minutes);
  await user.type(minutes, String(first + 15));
  expect(times()[0]).toBe("15.00");
  expect(times()[1]).not.toBe(before[1]);
  const minutesNow = smallSession().blocks.reduce((total, block) => total + block.minutes, 15);
  const end = clockText("nl", Date.parse(START) + minutesNow * 60_000, "Europe/Amsterdam");
  expect(screen.getByText(`Klaar om ${end} uur`)).toBeDefined();
});

it("a block that goes down takes its time along", async () => {
  const user = userEvent.setup();
  await openEditor();
  const titles = () =>
    screen
      .getAllByRole("spinbutton", { name: /^Minuten voor/ })
      .map((field) => field.id && (field as HTMLInputElement).labels?.[0]?.textContent);
  const [one, two] = titles();
  const [down] = within(screen.getByRole("region", { name: "Draaiboek" })).getAllByRole("button", { name: /omlaag$/ });
  if (down === undefined) throw new Error("a script has rows");
  await user.click(down);
  expect(titles().slice(0, 2)).toEqual([two, one]);
  expect(times()[0]).toBe("15.00");
});

it("says beside the field what is wrong, in the reader's language, and keeps what was typed", async () => {
  const user = userEvent.setup();
  await openEditor();
  const name = screen.getByLabelText<HTMLInputElement>("Naam van de sessie");
  const call = screen.getByRole<HTMLInputElement>("textbox", { name: /^Link naar het videogesprek/ });
  await user.clear(name);
  await user.type(call, "geen link");
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect(name.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(`${name.id}-error`)?.textContent).toBe("Dit is nog leeg. Vul het in.");
  expect(document.getElementById(`${call.id}-error`)?.textContent).toContain("Begin met https://");
  expect(screen.getByRole("heading", { name: "Er kloppen nog 2 dingen niet" })).toBeDefined();
  useLanguageStore.getState().choose("en");
  expect(await screen.findByRole("heading", { name: "2 things are not right yet" })).toBeDefined();
  expect(call.value).toBe("geen link");
  expect(desk.sessions.get("ses1")?.file.callUrl).toBeUndefined();
});

it("leads from the list of problems into the form of a closed block", async () => {
  const user = userEvent.setup();
  const file = smallSession();
  const blocks = file.blocks.map((block, index) => (index === 1 ? { ...block, title: "" } : block));
  await openEditor();
  cleanup();
  localStorage.setItem(
    "samenspel-session-draft/org1/ses1",
    JSON.stringify({ file: { ...file, blocks }, base: JSON.stringify(file), skipped: {}, keptAt: 1 }),
  );
  await openEditor();
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  await user.click(await screen.findByRole("button", { name: /^blok 2/ }));
  await waitFor(() => expect(document.activeElement?.id).toBe("at-blocks[1].title"));
  expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
});

it("unsaved changes survive a reload, and can be thrown away", async () => {
  const user = userEvent.setup();
  await openEditor();
  const intro = () => screen.getByLabelText<HTMLTextAreaElement>(/^Inleiding/);
  const before = intro().value;
  await user.type(intro(), " Welkom in de wijk.");
  cleanup();
  await openEditor();
  expect(intro().value).toBe(`${before} Welkom in de wijk.`);
  expect(screen.getByText(/wijzigingen van eerder staan er weer/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Gooi mijn wijzigingen weg" }));
  expect(intro().value).toBe(before);
  cleanup();
  await openEditor();
  expect(screen.queryByText(/wijzigingen van eerder/)).toBeNull();
});

it("being signed out in the middle keeps what was typed until after signing in", async () => {
  const user = userEvent.setup();
  await openEditor();
  await user.type(screen.getByLabelText("Naam van de sessie"), " in de buurt");
  desk.signedIn = false;
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect(await screen.findByText(/Je was afgemeld/)).toBeDefined();
  await user.type(screen.getByRole("textbox", { name: "E-mailadres" }), "dewi@voorbeeld.nl");
  await user.type(screen.getByLabelText("Wachtwoord"), "een lang wachtwoord");
  await user.click(screen.getByRole("button", { name: "Meld je aan" }));
  await screen.findByRole("heading", { level: 1, name: "Dialoogtafel in de buurt" });
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  await waitFor(() => expect(desk.sessions.get("ses1")?.file.title).toBe("Dialoogtafel in de buurt"));
});

it("a session that has begun can be read, not changed", async () => {
  desk.sessions.set("ses1", { file: smallSession(), phase: "running" });
  await openEditor();
  expect(screen.getByText(/De sessie is al begonnen/)).toBeDefined();
  expect(screen.queryByRole("button", { name: "Bewaar" })).toBeNull();
  expect(screen.queryByRole("button", { name: /omlaag$|^Voeg|^Verwijder/ })).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>("Naam van de sessie").readOnly).toBe(true);
});

it("a change that comes too late says so and loses nothing", async () => {
  const user = userEvent.setup();
  await openEditor();
  await user.type(screen.getByLabelText("Naam van de sessie"), " laat");
  desk.sessions.set("ses1", { file: smallSession(), phase: "running" });
  await user.click(screen.getByRole("button", { name: "Bewaar" }));
  expect((await screen.findByRole("alert")).textContent).toContain("al begonnen");
  expect(screen.getByLabelText<HTMLInputElement>("Naam van de sessie").value).toBe("Dialoogtafel laat");
});

it("moving the start takes the questionnaire's days along", async () => {
  const user = userEvent.setup();
  open("/organisator/nieuw");
  await user.click(await screen.findByRole("button", { name: "Kies dit draaiboek: Dialoogsessie" }));
  const start = await screen.findByLabelText<HTMLInputElement>("Begint op");
  await user.clear(start);
  await user.type(start, "2027-04-08T19:30");
  await user.click(screen.getByRole("button", { name: "Zet de sessie klaar" }));
  await waitFor(() => expect(desk.made).toHaveLength(1));
  expect(desk.made[0]).toMatchObject({
    startsAt: "2027-04-08T19:30:00+02:00",
    questionnaire: { opensAt: "2027-04-01T15:00:00+02:00", closesAt: "2027-04-07T15:00:00+02:00" },
  });
});

const folder = join(import.meta.dirname, "../../fixtures/sessions");

it.each(readdirSync(folder).filter((name) => name.endsWith(".json")))(
  "%s can be uploaded, looked at and saved unchanged",
  async (name) => {
    const user = userEvent.setup();
    const text = readFileSync(join(folder, name), "utf8");
    open("/organisator/nieuw");
    await user.upload(
      await screen.findByLabelText("Kies een bestand", { selector: "input" }),
      new File([text], name, { type: "application/json" }),
    );
    await user.click(await screen.findByRole("button", { name: "Zet de sessie klaar" }));
    await waitFor(() => expect(desk.made).toEqual([JSON.parse(text)]));
    expect((await screen.findAllByText("482 716")).length).toBeGreaterThan(0);
  },
);

it("says everything that is wrong with an uploaded file and where", async () => {
  const user = userEvent.setup();
  const file = { ...smallSession(), title: "", language: "fr" };
  open("/organisator/nieuw");
  await user.upload(
    await screen.findByLabelText("Kies een bestand", { selector: "input" }),
    new File([JSON.stringify(file)], "fout.json", { type: "application/json" }),
  );
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("In fout.json kloppen 2 dingen niet");
  expect(
    within(alert)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["titelDit is nog leeg. Vul het in.", '"fr" kan hier niet. Kies uit: nl, en.'.replace(/^/, "taal")]);
});

it("deleting says what goes, and what was kept here of it goes too", async () => {
  const user = userEvent.setup();
  localStorage.setItem(
    "samenspel-session-draft/org1/ses1",
    JSON.stringify({ file: smallSession(), base: "", skipped: {}, keptAt: 1 }),
  );
  open("/organisator");
  await user.click(await screen.findByRole("button", { name: "Meer met Dialoogtafel" }));
  await user.click(await screen.findByRole("menuitem", { name: "Verwijder" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("de plek van 3 deelnemers");
  await user.click(within(dialog).getByRole("button", { name: "Verwijder alles" }));
  expect(await screen.findByRole("heading", { name: "Hier komen je sessies" })).toBeDefined();
  expect(desk.sessions.size).toBe(0);
  expect(localStorage.getItem("samenspel-session-draft/org1/ses1")).toBeNull();
});

it("wrong words at the door are told apart from a server that is away", async () => {
  const user = userEvent.setup();
  desk.signedIn = false;
  open("/organisator");
  await user.type(await screen.findByRole("textbox", { name: "E-mailadres" }), "dewi@voorbeeld.nl");
  await user.type(screen.getByLabelText("Wachtwoord"), "fout");
  await user.click(screen.getByRole("button", { name: "Meld je aan" }));
  expect((await screen.findByRole("alert")).textContent).toContain("horen niet bij elkaar");
});
