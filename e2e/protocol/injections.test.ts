import { createRequire } from "node:module";
import { callHttp, RefusedCall } from "@samenspel/server/people/http-call";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { putRedaction, putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import type { Block } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { REPORT_FORMAT_NAMES } from "@samenspel/shared/protocol/http-api";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAYLOADS } from "../injection-payloads.ts";
import { API_TOKEN, RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { scaleVote, smallSession, talk, write } from "../small-session.ts";
import { openAccounts } from "./matrix-cast.ts";

const fromServer = createRequire(new URL("../../server/package.json", import.meta.url));
/** Strict about tags and entities; both come with the libraries that make the documents. */
const { DOMParser } = createRequire(fromServer.resolve("easy-template-x"))("@xmldom/xmldom") as {
  DOMParser: new (options: object) => { parseFromString(xml: string, type: string): unknown };
};
const { unzipSync, strFromU8 } = fromServer("fflate") as {
  unzipSync(bytes: Uint8Array): Record<string, Uint8Array>;
  strFromU8(bytes: Uint8Array): string;
};

/** Halves of pairs do not get over the wire: what comes out has the sign for a broken letter. */
const overTheWire = (text: string): string => Buffer.from(text).toString();
const counts = (text: string): boolean => text.trim() !== "" && text.length <= LIMITS.note;
const cut = (text: string, most: number): string => overTheWire(text.slice(0, most));
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.filter((_, index) => index % Math.ceil(list.length / most) === 0);

const inBatches = async <T>(list: readonly T[], work: (entry: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < list.length; from += 20) await Promise.all(list.slice(from, from + 20).map(work));
};

/** Every field of a session file in which somebody types, filled with one text. */
const FIELDS: Readonly<Record<string, (text: string) => Partial<SessionFile>>> = {
  title: (text) => ({ title: cut(text, SESSION_LIMITS.title) }),
  intro: (text) => ({ intro: text }),
  influence: (text) => ({ influence: text }),
  organiser: (text) => ({ organisers: [cut(text, SESSION_LIMITS.title)] }),
  perspective: (text) => ({ perspectives: [cut(text, SESSION_LIMITS.label)] }),
  callUrl: (text) => ({ callUrl: text }),
  ankerpunt: (text) => ({ ankerpunten: [{ id: "a", title: cut(text, SESSION_LIMITS.title), explanation: text }] }),
  ankerpuntId: (text) => ({ ankerpunten: [{ id: text, title: "Titel", explanation: "" }] }),
  tafel: (text) => ({
    tafels: [
      {
        id: "tafel-1",
        title: cut(text, SESSION_LIMITS.title),
        question: text,
        intro: text,
        facilitators: [{ role: cut(text, SESSION_LIMITS.title), organisation: cut(text, SESSION_LIMITS.title) }],
      },
    ],
  }),
  tafelId: (text) => ({ tafels: [{ id: text, title: "Titel", question: "Vraag?", facilitators: [] }] }),
  block: (text) => ({ blocks: [{ ...talk("begin"), title: cut(text, SESSION_LIMITS.title), text }] }),
  blockId: (text) => ({ blocks: [talk(text)] }),
  lane: (text) => ({
    blocks: [{ ...write("naam"), question: text, lanes: [{ id: "a", label: cut(text, SESSION_LIMITS.label) }] }],
  }),
  item: (text) => ({ blocks: [{ ...scaleVote("stem"), items: { from: "list", list: [{ id: "a", title: text }] } } as Block] }),
  itemId: (text) => ({
    blocks: [{ ...scaleVote("stem"), items: { from: "list", list: [{ id: text, title: "Titel" }] } } as Block],
  }),
  film: (text) => ({ blocks: [{ ...talk("begin"), kind: "film", videoUrl: text, transcript: text } as Block] }),
};

const VOTES = Array.from({ length: Math.ceil(PAYLOADS.length / SESSION_LIMITS.items) }, (_, index) => ({
  id: `stem-${index}`,
  payloads: PAYLOADS.slice(index * SESSION_LIMITS.items, (index + 1) * SESSION_LIMITS.items),
}));
const BLOCKS: readonly Block[] = [
  talk("begin"),
  write("naam", { identity: "name" }),
  ...VOTES.map(
    ({ id, payloads }) =>
      ({
        ...scaleVote(id, { identity: "name" }),
        items: { from: "list", list: payloads.map((_, index) => ({ id: `i${index}`, title: `Onderdeel ${index}` })) },
      }) as Block,
  ),
  talk("einde"),
];

describe(`${PAYLOADS.length} texts that want to be something else`, () => {
  let server: RunningServer;
  let owner: string;

  beforeAll(async () => {
    server = await RunningServer.start();
    owner = (await openAccounts(server)).owner;
  });
  afterAll(async () => {
    await server.stop();
    // Nothing of it was a surprise.
    expect(server.output.split("\n").filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  /** The answer, or the status with which it was refused; that is never the server's own fault. */
  const call = async (path: string, options: Parameters<typeof callHttp>[2]): Promise<unknown> => {
    try {
      return (await callHttp(server.baseUrl, path, options)).body;
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error;
      expect([400, 403, 404, 409, 422], `${error.message} ${JSON.stringify(options?.body)}`).toContain(error.status);
      return error.status;
    }
  };

  test("come back as they went in from every field of a session file, or are refused with the field", async () => {
    let kept = 0;
    const tries = PAYLOADS.flatMap((payload, index) =>
      Object.entries(FIELDS)
        // Each text through two of the fields in turn, so that every field gets an eighth of them.
        .filter((_, nth) => (index + nth) % 8 === 0)
        .map(([name, fill]) => ({ payload, name, fill })),
    );
    await inBatches(tries, async ({ payload, name, fill }) => {
      const file = { ...smallSession([talk("begin")]), ...fill(payload) };
      const made = await call("/sessions", { method: "POST", body: file, token: API_TOKEN });
      if (typeof made === "number") return;
      const { id } = made as { id: string };
      const detail = (await call(`/sessions/${id}`, { token: API_TOKEN })) as { file: SessionFile };
      expect(detail.file, `${name}: ${payload}`).toMatchObject(JSON.parse(JSON.stringify(fill(payload))));
      kept += 1;
    });
    expect(kept).toBeGreaterThan(PAYLOADS.length / 2);
  });

  test("name nobody wrongly: people, facilitators, organisers", async () => {
    const meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 0 });
    const { id: sessionId, code, facilitatorKey: key } = meeting.links;
    await inBatches([...PAYLOADS.entries()], async ([index, payload]) => {
      const name = cut(payload, LIMITS.name);
      await call("/join", { method: "POST", body: { code, name } });
      if (index % 8 === 0) await call("/join", { method: "POST", body: { code, perspective: payload, tafel: payload } });
      await call("/facilitate", { method: "POST", body: { sessionId, key, name } });
      await call("/facilitate", { method: "POST", body: { sessionId: payload, key: payload } });
      // Wrong codes are counted.
      if (index % 6 === 0) await call(`/join/${encodeURIComponent(overTheWire(payload))}`, {});
      // Passwords take a while on purpose.
      if (index % 20 !== 0 && !payload.includes("\u0000") && !/\p{Surrogate}/u.test(payload)) return;
      const organiser = {
        email: `o${index}@voorbeeld.nl`,
        name: name.slice(0, 80),
        password: `${payload} lang wachtwoord`.slice(0, 200),
      };
      const made = await call("/organisers", { method: "POST", body: organiser, cookie: owner });
      if (typeof made !== "number") expect(made).toMatchObject({ name: organiser.name.trim() });
    });
    const names = (): readonly (string | null)[] => (meeting.lead.tafels?.lobby ?? []).map(({ name }) => name);
    for (const name of ["<b>vet</b>", "__proto__", "=1+1"])
      await meeting.lead.live.watched.until(() => names().includes(name), `somebody called ${name}`);
    meeting.close();
  });

  test("stand as text on the board and in the report, in every format", async () => {
    const meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 4 });
    const { lead } = meeting;
    await meeting.goTo("naam");
    const told: string[] = [];
    for (const [index, payload] of PAYLOADS.entries()) {
      const person = meeting.person((index % 2) * 2);
      person.writeNote("naam", "tafel-1", undefined, payload);
      if (index % 60 === 59) await Promise.all(meeting.people.map((one) => one.saved()));
    }
    await Promise.all(meeting.people.map((one) => one.saved()));
    const wanted = PAYLOADS.map(overTheWire).filter(counts);
    const board = lead.openBoard("tafel-1");
    const notes = await board.until(({ notes: shown }) => shown.size >= wanted.length && shown, "the notes");
    expect([...notes.values()].map(({ text }) => text).toSorted()).toEqual(wanted.toSorted());

    // A writer who makes up keys that mean something to the language.
    const { own } = meeting.person(3);
    own.doc.getMap("notes").set("__proto__", { block: "naam", place: "tafel-2", text: "sleutel", placed: true });
    await expect(own.saved()).rejects.toThrow("not saved: key");
    expect(lead.openBoard("tafel-2").content?.notes.size ?? 0).toBe(0);

    const publicIds = [...notes.keys()];
    const noteOf = (index: number): string => publicIds[index % publicIds.length] ?? "";
    const arrangement = lead.arrangement("tafel-1");
    await arrangement.watched.until(() => arrangement.synced, "the arrangement");
    for (const [index, payload] of PAYLOADS.entries()) {
      lead.putCluster("tafel-1", `groep-${index}`, { block: "naam", title: cut(payload, LIMITS.title), order: index }, [
        noteOf(index),
      ]);
      lead.addHarvestLine("tafel-1", {
        block: "naam",
        kind: cut(payload, 20),
        text: payload,
        sources: [noteOf(index)],
      });
      lead.putOpportunity("tafel-1", `kans-${index}`, {
        block: "naam",
        title: cut(payload, LIMITS.title),
        order: index,
        sources: [],
      });
      // A quarter of them also in what facilitators write beside a note or for the tafel.
      if (index % 4 === 0)
        putScribeNote(arrangement.doc, `s-${index}`, { block: "naam", text: payload, source: "tafel", placed: true });
      if (index % 4 === 1) putRedaction(arrangement.doc, noteOf(index), payload);
      if (index % 15 === 14) await lead.saved();
    }
    await lead.saved();
    for (const payload of spread(PAYLOADS, 12)) {
      const text = overTheWire(payload);
      const ack = await lead.command({ type: "message", text });
      if (!ack.ok) told.push(ack.error.code);
    }
    const other = await ProtocolFacilitator.open({
      baseUrl: server.baseUrl,
      sessionId: meeting.links.id,
      key: meeting.links.facilitatorKey,
    });
    for (const [index, payload] of spread(PAYLOADS, 12).entries()) {
      const ack = await other.command({ type: "hideNote", note: noteOf(index), reason: overTheWire(payload) });
      if (!ack.ok) told.push(ack.error.code);
    }
    other.close();
    // Empty or too long; never the server's fault.
    expect(told.filter((code) => code !== "unknown-command")).toEqual([]);

    for (const { id, payloads } of VOTES) {
      await meeting.goTo(id);
      const whys = Object.fromEntries(payloads.map((payload, index) => [`i${index}`, cut(payload, LIMITS.reason)]));
      for (const person of meeting.people.slice(0, 3))
        person.vote(id, Object.fromEntries(payloads.map((_, index) => [`i${index}`, (index % 5) + 1])), whys);
      await Promise.all(meeting.people.slice(0, 3).map((one) => one.saved()));
    }
    await meeting.goTo("einde");
    await meeting.closeSession();
    const report = await lead.report();
    const inReport = report.outcome.notes.list.map(({ text }) => text);
    for (const text of wanted) expect(inReport).toContain(text);
    const reasons = JSON.stringify(report.outcome.votes);
    for (const payload of PAYLOADS.map((text) => cut(text, LIMITS.reason)).filter(counts))
      expect(reasons).toContain(JSON.stringify(payload.trim()));

    for (const format of REPORT_FORMAT_NAMES.filter((name) => name !== "template")) {
      const answer = await fetch(`${server.baseUrl}/api/sessions/${meeting.links.id}/report?format=${format}`, {
        headers: { Cookie: lead.cookie },
      });
      expect(answer.status, format).toBe(200);
      expect(answer.headers.get("Content-Disposition") ?? "", format).not.toMatch(/[\r\n]|\.\.[/\\]/);
      CHECKS[format]?.(new Uint8Array(await answer.arrayBuffer()));
    }
    meeting.close();
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Each part can be read as XML, and holds nothing that a program would carry out or fetch. */
const checkParts = (bytes: Uint8Array, carriedOut: RegExp): void => {
  const problems: string[] = [];
  const onProblem = (problem: string): void => void problems.push(problem);
  const parser = new DOMParser({ errorHandler: { warning: onProblem, error: onProblem, fatalError: onProblem } });
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels|rdf)$/.test(path));
  expect(parts.length).toBeGreaterThan(3);
  for (const [path, part] of parts) {
    const xml = strFromU8(part);
    expect(CONTROL.exec(xml)?.index ?? null, path).toBeNull();
    parser.parseFromString(xml, "text/xml");
    expect(problems, path).toEqual([]);
    expect(carriedOut.exec(xml)?.[0] ?? null, path).toBeNull();
    for (const [, target = ""] of xml.matchAll(/(?:Target|xlink:href)="([^"]*)"/g))
      expect(target, path).not.toMatch(/kwaad|script:/i);
  }
};

const checkCells = (bytes: Uint8Array): void => {
  const text = new TextDecoder().decode(bytes);
  expect(CONTROL.exec(text)?.index ?? null).toBeNull();
  const cells = text
    .slice(1)
    .match(/"(?:[^"]|"")*"|[^;\r\n]+/g)
    ?.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
  expect(cells?.length ?? 0).toBeGreaterThan(200);
  for (const cell of cells ?? []) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);
};

const CHECKS: Readonly<Record<string, (bytes: Uint8Array) => void>> = {
  json: (bytes) => void JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
  md: (bytes) => {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    expect(CONTROL.exec(text)?.index ?? null).toBeNull();
    const ownAnchors = /<a id="note-\d+"><\/a>/g;
    expect(
      text
        .replace(ownAnchors, "")
        .match(/(?<!\\)<[^\n]{0,30}/g)
        ?.slice(0, 3) ?? [],
    ).toEqual([]);
    expect(text.match(/(?<!\\)\](?:\((?!#note-\d+\))|:)[^\n]{0,30}/g)?.slice(0, 3) ?? []).toEqual([]);
  },
  csv: checkCells,
  "csv-votes": checkCells,
  xlsx: (bytes) => checkParts(bytes, /<f[ >/]/),
  docx: (bytes) => checkParts(bytes, /<w:instrText[^>]*>[^<]*(?:INCLUDE|DDE|kwaad)|<!ENTITY/),
  odt: (bytes) => checkParts(bytes, /<text:(?:dde|script)|<script:|<!ENTITY|table:formula/),
  pdf: (bytes) => {
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile\b/);
  },
};
