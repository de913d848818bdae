import { BoardLine } from "@samenspel/server/people/board-line";
import { callHttp } from "@samenspel/server/people/http-call";
import { LiveLine } from "@samenspel/server/people/live-line";
import { RawSocket } from "@samenspel/server/people/raw-socket";
import { putScribeNote } from "@samenspel/shared/documents/arrangement-document";
import { writeNote } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import { courseCommandSchema, seatCommandSchema, signalCommandSchema } from "@samenspel/shared/domain/command";
import { HTTP_CALLS } from "@samenspel/shared/protocol/http-calls";
import { CLOSE, MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { nanoid } from "nanoid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { RunningServer } from "../running-server.ts";
import { smallSession, talk } from "../small-session.ts";
import { LIVE_ROLES, type LiveRole, MatrixCast, openAccounts, ROLES, type Role } from "./matrix-cast.ts";
import {
  COMMANDS_CLOSED,
  COMMANDS_RUNNING,
  DOCUMENTS_CLOSED,
  DOCUMENTS_RUNNING,
  HTTP_CLOSED,
  HTTP_RUNNING,
  LIVE_DOOR,
} from "./matrix-expected.ts";
import { type Cells, readTable, showTable } from "./matrix-table.ts";

const COMMANDS = [courseCommandSchema, seatCommandSchema, signalCommandSchema].flatMap(({ def }) =>
  def.options.map(({ shape }) => shape.type.def.values[0]),
);

/** Each command where a meeting has use for it, so that whoever may give it can. */
const MEETING_ORDER = [
  ...["openQuestionnaire", "closeQuestionnaire", "start", "nextBlock", "extend", "pause", "resume"],
  ...["message", "expect", "lockDoor", "seat", "seatAll", "chooseTafel", "addCaller"],
  ...["ready", "raiseHand", "askHelp", "answerHelp", "lowerHand"],
  ...["hideNote", "showNote", "spotlight", "groupTogether", "goToBlock", "reveal", "toPlenary"],
  ...["closeVote", "publishResult", "voteAgain", "sendToVote", "close", "reopen"],
];

const ACCOUNT = { name: "Nieuw", password: "een lang wachtwoord" };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Errors that their status alone tells. */
const USUAL = new Set(["not-signed-in", "forbidden", "not-found"]);

const DOCUMENTS = [
  ...["own/here", "own/there", "own/caller", "own/erased", "own/nobody", "anonymous"],
  ...["grouping", "arrangement", "board"].flatMap((kind) =>
    ["tafel-1", "tafel-2", "plenary", "nowhere"].map((place) => `${kind}/${place}`),
  ),
];

/**
 * Everybody tries everything; what came of it stands in the cells. In one row all at the same time, unless who comes first
 * makes a difference.
 */
const grid = async <Column extends string>(
  rows: readonly string[],
  columns: readonly Column[],
  ask: (row: string, column: Column) => Promise<string>,
  inTurn: (row: string) => boolean = () => false,
): Promise<Cells> => {
  const cells = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const line = new Map<string, string>();
    const tryOne = async (column: Column): Promise<void> => void line.set(column, await ask(row, column));
    if (inTurn(row)) for (const column of columns) await tryOne(column);
    else await Promise.all(columns.map(tryOne));
    cells.set(row, new Map(columns.map((column) => [column, line.get(column) ?? ""])));
  }
  return cells;
};

const expectTable = (actual: Cells, expected: string): void => {
  const wanted = readTable(expected);
  expect([...wanted.keys()].toSorted(), "every row, and no other").toEqual([...actual.keys()].toSorted());
  const inOrder = new Map([...actual.keys()].map((name) => [name, wanted.get(name) ?? new Map<string, string>()]));
  expect(showTable(actual)).toBe(showTable(inOrder));
};

describe("who may do what: every role, every document, every command and every call", () => {
  let server: RunningServer;
  let accounts: { owner: string; colleague: string };
  let cast: MatrixCast;

  beforeAll(async () => {
    server = await RunningServer.start({ environment: { DEMO: "off" } });
    accounts = await openAccounts(server);
    cast = await MatrixCast.open(server, accounts);
  });
  afterAll(async () => {
    cast.close();
    await server.stop();
  });

  const socketFor = (room: string, role: Role): RawSocket => {
    const base = server.baseUrl.replace("http", "ws");
    const { id } = cast.links;
    if (room === "anonymous") {
      const person =
        role === "here" || role === "there" || role === "caller" || role === "erased" || role === "else"
          ? cast.people[role]
          : undefined;
      // Whoever has no secret of their own tries without one.
      return new RawSocket(`${base}/anonymous/${id}`, person === undefined ? {} : { protocols: [person.anonymousSecret] });
    }
    const [kind, of = ""] = room.split("/");
    const name = kind === "own" ? `own/${of === "nobody" ? "AAAAAAAAAA" : cast.people[of as "here"].participantId}` : room;
    const { cookie } = cast.credentials[role];
    return new RawSocket(`${base}/sync/${id}/${name}`, cookie === undefined ? {} : { cookie });
  };

  /** A change that the document's shape allows. */
  const changeOf = (room: string): Uint8Array => {
    const doc = new Y.Doc();
    const [kind] = room.split("/");
    if (kind === "grouping") doc.getMap("clusters").set("c1", { block: "stil", title: "Groep", order: 0 });
    else if (kind === "arrangement") putScribeNote(doc, "s1", { block: "naam", text: "Van de tafel", source: "tafel" });
    else if (kind === "board") doc.getMap("notes").set("n1", { text: "Vals" });
    else writeNote(doc, "n1", { block: "naam", place: "tafel-1", text: "Tekst", placed: false });
    return Y.encodeStateAsUpdate(doc);
  };

  /** Reads, then writes: what the server made of both. */
  const tryDocument = async (room: string, role: Role): Promise<string> => {
    const socket = socketFor(room, role);
    try {
      const isAnswer = ([type, kind]: Uint8Array): boolean => type === MESSAGE.sync && kind === SYNC.step2;
      const isSaved = ([type]: Uint8Array): boolean => type === MESSAGE.saved;
      const ended = socket.closed().then(({ code }) => code);
      await Promise.race([socket.opened(), ended]);
      socket.send(syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())));
      const read = await Promise.race([socket.frame(isAnswer, "the document").then(() => 0), ended]);
      if (read !== 0) return CLOSED[read] ?? String(read);
      socket.send(syncMessage(SYNC.step2, new Uint8Array([0, 0])));
      socket.send(syncMessage(SYNC.update, changeOf(room)));
      socket.send(savedMessage(1));
      const written = await Promise.race([socket.frame(isSaved, "saved").then(() => 0), ended]);
      return written === 0 ? "write" : written === CLOSE.refused ? "read" : String(written);
    } finally {
      socket.close();
    }
  };
  const CLOSED: Readonly<Record<number, string>> = {
    [CLOSE.notAllowed]: "-",
    [CLOSE.sessionClosed]: "closed",
    [CLOSE.erased]: "erased",
  };

  const tryDoor = async (as: string, role: Role): Promise<string> => {
    const { cookie = "" } = cast.credentials[role];
    const person = role in cast.people ? cast.people[role as "here"].participantId : cast.people.here.participantId;
    const auth = {
      sessionId: cast.links.id,
      as: as as "participant",
      ...(as === "participant" ? { participantId: person } : {}),
    };
    const line = new LiveLine({ baseUrl: server.baseUrl, auth, cookie });
    try {
      return await line.watched.until(() => (line.state === null ? line.error : line.session?.role), "an answer");
    } finally {
      line.close();
    }
  };

  test("the live channel lets in whoever it is for", async () => {
    expectTable(await grid(["participant", "facilitator", "presenter"], ROLES, tryDoor), LIVE_DOOR);
  });

  /** What each command says; the same of everybody, except that people choose the tafel where they sit. */
  const commandOf = (type: string, role: LiveRole): Record<string, unknown> => {
    const tafel = "tafel-1";
    const person = cast.people.here.participantId;
    const fields: Readonly<Record<string, Record<string, unknown>>> = {
      nextBlock: { block: "begin" },
      goToBlock: { block: "stil", from: "naam" },
      close: { block: "einde" },
      extend: { seconds: 60, tafel },
      toPlenary: { inSeconds: 600 },
      reveal: { block: "stil", tafel },
      closeVote: { block: "stem" },
      publishResult: { block: "stem" },
      voteAgain: { block: "stem" },
      sendToVote: { block: "naam", title: "Wat telt?" },
      lockDoor: { locked: false },
      hideNote: { note, reason: "dubbel" },
      showNote: { note },
      groupTogether: { on: true, tafel },
      spotlight: { place: tafel, note },
      expect: { people: 40 },
      message: { text: "Nog een minuut", tafel },
      seat: { participantId: person, tafel },
      seatAll: { strategy: "same" },
      chooseTafel: { tafel: role === "there" ? "tafel-2" : tafel },
      addCaller: { name: "Gerda", tafel },
      answerHelp: { tafel },
      lowerHand: { participantId: person },
    };
    return { type, ...fields[type] };
  };

  const give = async (type: string, role: LiveRole): Promise<string> => {
    const line = cast.live(role);
    for (;;) {
      const ack = await line.command(commandOf(type, role) as Parameters<typeof line.command>[0]);
      if (ack.ok) return "ok";
      if (ack.error.code !== "too-fast") return ack.error.code === "forbidden" ? "-" : ack.error.code;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };

  /** A note on the board of tafel 1, for the commands that are about one. */
  let note = "none";
  const writeOne = async (): Promise<void> => {
    const socket = socketFor("own/here", "here");
    await socket.opened();
    const doc = new Y.Doc();
    writeNote(doc, "een", { block: "naam", place: "tafel-1", text: "Een briefje", placed: true });
    socket.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc)));
    socket.send(savedMessage(1));
    await socket.frame(([type]) => type === MESSAGE.saved, "saved");
    socket.close();
    note = publicIdOf(cast.people.here.ownKey, "een");
    const board = new BoardLine({
      address: `${server.baseUrl.replace("http", "ws")}/sync/${cast.links.id}`,
      room: "board/tafel-1",
      channel: "sync board",
      cookie: cast.credentials.lead.cookie ?? "",
    });
    await board.until(({ notes }) => notes.has(note), "the note");
    board.close();
  };

  /** Somebody tries something: `name` by `role`. */
  const goOn = async (type: string): Promise<void> => {
    const lead = cast.live("lead");
    const goTo = (block: string) => lead.command({ type: "goToBlock", block, from: lead.state?.block ?? null });
    if (type === "extend") await writeOne();
    if (type === "closeVote") await goTo("stem");
    if (type === "close") await goTo("einde");
  };

  test("every command, in the order of a meeting", async () => {
    const actual = await grid(
      MEETING_ORDER,
      LIVE_ROLES,
      async (type, role) => {
        if (role === LIVE_ROLES[0]) await goOn(type);
        return give(type, role);
      },
      () => true,
    );
    expect(MEETING_ORDER.toSorted(), "every command of the protocol").toEqual(COMMANDS.toSorted());
    expectTable(actual, COMMANDS_RUNNING);
  });

  test("while it runs: every document, read and written", async () => {
    // It was reopened after the last command; at tafel 1 people group together.
    expect(cast.live("lead").state?.phase).toBe("running");
    expectTable(await grid(DOCUMENTS, ROLES, tryDocument), DOCUMENTS_RUNNING);
  });

  interface Call {
    readonly path?: string;
    readonly body?: unknown;
    readonly bytes?: string;
  }

  const OWNERS = new Set<Role>(["owner", "colleague", "token"]);
  const copy = async (): Promise<string> => {
    const { cookie = "" } = cast.credentials.owner;
    const made = await callHttp(server.baseUrl, `/sessions/${cast.links.id}/copy`, { method: "POST", body: {}, cookie });
    return (made.body as { id: string }).id;
  };

  const callOf = async (name: string, role: Role): Promise<Call> => {
    const { links, people } = cast;
    const calls: Readonly<Record<string, () => Call | Promise<Call>>> = {
      "POST /api/join": () => ({ body: { code: links.code } }),
      "POST /api/facilitate": () => ({ body: { sessionId: links.id, key: links.facilitatorKey } }),
      "POST /api/present": () => ({ body: { sessionId: links.id, key: links.presenterKey } }),
      "POST /api/organisers": () => ({ body: { ...ACCOUNT, email: `${nanoid()}@voorbeeld.nl` } }),
      // Without a password: looking at one takes long on purpose, and anybody may try.
      "POST /api/sign-in": () => ({ body: { email: "eigenaar@voorbeeld.nl" } }),
      "POST /api/sessions": () => ({ body: smallSession([talk("begin")]) }),
      "POST /api/sessions/import-report": () => ({ body: { format: "nothing" } }),
      "PATCH /api/sessions/:id": () => ({ body: { title: "Anders" } }),
      "PUT /api/sessions/:id/narrative": () => ({ body: { revision: -1, narrative: {} } }),
      "POST /api/sessions/:id/versions": () => ({ body: { state: "nonsense" } }),
      "PUT /api/house-style": () => ({ body: { primary: null, logo: null } }),
      "PUT /api/house-style/template": () => ({ bytes: "no Word file" }),
      // Organisers try it on a copy, so that there is still something for the next.
      "DELETE /api/sessions/:id": async () => ({ path: `/api/sessions/${OWNERS.has(role) ? await copy() : links.id}` }),
      "DELETE /api/sessions/:id/participants/:participantId": () => ({
        path: `/api/sessions/${links.id}/participants/${people.caller.participantId}`,
      }),
    };
    return (await calls[name]?.()) ?? {};
  };

  /** The status, or the code of an error that says more. */
  const tryCall = async (name: string, role: Role): Promise<string> => {
    const [method = "GET", pattern = ""] = name.split(" ");
    const { path, body, bytes } = await callOf(name, role);
    const address = (path ?? pattern).replace(":id", cast.links.id).replace(":code", cast.links.code);
    const { cookie, token } = cast.credentials[role];
    const response = await fetch(`${server.baseUrl}${address}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(bytes === undefined ? {} : { "Content-Type": WORD }),
        ...(cookie === undefined ? {} : { Cookie: cookie }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
    });
    const text = await response.text();
    if (response.ok) return String(response.status);
    const { code } = JSON.parse(text) as { code: string };
    return USUAL.has(code) ? String(response.status) : code;
  };

  /** Whoever signs out or is erased can try nothing after it; whoever reopens ends what the others try. */
  const LAST = ["POST /api/sessions/:id/reopen", "DELETE /api/sessions/:id/participants/:participantId", "POST /api/sign-out"];
  const CALLS = HTTP_CALLS.map(({ method, path }) => `${method} ${path}`);
  const inTurn = (name: string): boolean => LAST.includes(name);

  test("while it runs: every call", async () => {
    const lasting = CALLS.filter((name) => !LAST.includes(name));
    expectTable(await grid(lasting, ROLES, tryCall, inTurn), HTTP_RUNNING);
  });

  test("after closing: every document, command and call", async () => {
    const lead = cast.live("lead");
    await lead.command({ type: "close", block: lead.state?.block ?? "" });
    await lead.until(({ phase }) => phase === "closed", "the closing");
    expectTable(await grid(DOCUMENTS, ROLES, tryDocument), DOCUMENTS_CLOSED);
    const commands = MEETING_ORDER.filter((type) => type !== "reopen");
    expectTable(await grid(commands, LIVE_ROLES, give), COMMANDS_CLOSED);
    const calls = [...CALLS.filter((name) => !LAST.includes(name)), ...LAST];
    expectTable(await grid(calls, ROLES, tryCall, inTurn), HTTP_CLOSED);
  });
});
