import { LiveLine } from "@samenspel/server/people/live-line";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RunningServer } from "../running-server.ts";
import { LAST_CALLS, LASTING_CALLS, tryCall } from "./matrix-calls.ts";
import { LIVE_ROLES, type LiveRole, MatrixCast, openAccounts, ROLES, type Role } from "./matrix-cast.ts";
import { COMMANDS, MatrixCommands, MEETING_ORDER } from "./matrix-commands.ts";
import { DOCUMENTS, tryDocument } from "./matrix-documents.ts";
import {
  COMMANDS_CLOSED,
  COMMANDS_RUNNING,
  DOCUMENTS_CLOSED,
  DOCUMENTS_RUNNING,
  HTTP_CLOSED,
  HTTP_RUNNING,
  LIVE_DOOR,
} from "./matrix-expected.ts";
import { type Cells, fillTable, readTable, showTable, withOtherRows } from "./matrix-table.ts";

const expectTable = (actual: Cells, wanted: Cells): void => {
  expect([...wanted.keys()].toSorted(), "every row, and no other").toEqual([...actual.keys()].toSorted());
  const inOrder = new Map([...actual.keys()].map((name) => [name, wanted.get(name) ?? new Map<string, string>()]));
  expect(showTable(actual)).toBe(showTable(inOrder));
};

/** Asks to come in at the live channel: as what they are let in, or why not. */
const tryDoor = async ({ server, links, people, credentials }: MatrixCast, as: string, role: Role): Promise<string> => {
  const { participantId } = role in people ? people[role as keyof typeof people] : people.here;
  const auth = {
    sessionId: links.id,
    as: as as "participant",
    ...(as === "participant" ? { participantId } : {}),
  };
  const line = new LiveLine({ baseUrl: server.baseUrl, auth, cookie: credentials[role].cookie ?? "" });
  try {
    return await line.watched.until(() => (line.state === null ? line.error : line.session?.role), "an answer");
  } finally {
    line.close();
  }
};

describe("who may do what: every role, every document, every command and every call", () => {
  let server: RunningServer;
  let cast: MatrixCast;
  let commands: MatrixCommands;

  beforeAll(async () => {
    server = await RunningServer.start({ environment: { DEMO: "off" } });
    cast = await MatrixCast.open(server, await openAccounts(server));
    commands = new MatrixCommands(cast);
  });
  afterAll(async () => {
    cast.close();
    await server.stop();
  });

  const documents = (): Promise<Cells> =>
    fillTable(DOCUMENTS, ROLES, (document, role) => tryDocument(cast, document, role), "at-once");
  const give = (type: string, role: LiveRole): Promise<string> => commands.give(type, role);
  const call = (name: string, role: Role): Promise<string> => tryCall(cast, name, role);

  test("the live channel lets in whoever it is for", async () => {
    const kinds = ["participant", "facilitator", "presenter"];
    const actual = await fillTable(kinds, ROLES, (as, role) => tryDoor(cast, as, role), "at-once");
    expectTable(actual, readTable(LIVE_DOOR));
  });

  test("every command, in the order of a meeting", async () => {
    expect(MEETING_ORDER.toSorted(), "every command of the protocol").toEqual(COMMANDS.toSorted());
    const [first] = LIVE_ROLES;
    const prepareAndGive = async (type: string, role: LiveRole): Promise<string> => {
      if (role === first) await commands.prepare(type);
      return give(type, role);
    };
    expectTable(await fillTable(MEETING_ORDER, LIVE_ROLES, prepareAndGive, "in-turn"), readTable(COMMANDS_RUNNING));
  });

  test("while it runs: every document, read and written", async () => {
    // It was reopened after the last command; at tafel 1 people group together.
    expect(cast.live("lead").state?.phase).toBe("running");
    expectTable(await documents(), readTable(DOCUMENTS_RUNNING));
  });

  test("while it runs: every call", async () => {
    expectTable(await fillTable(LASTING_CALLS, ROLES, call, "at-once"), readTable(HTTP_RUNNING));
  });

  test("after closing: every document, command and call", async () => {
    const lead = cast.live("lead");
    await lead.command({ type: "close", block: lead.state?.block ?? "" });
    await lead.until(({ phase }) => phase === "closed", "the closing");
    expectTable(await documents(), readTable(DOCUMENTS_CLOSED));
    const given = MEETING_ORDER.filter((type) => type !== "reopen");
    expectTable(await fillTable(given, LIVE_ROLES, give, "at-once"), readTable(COMMANDS_CLOSED));
    const lasting = await fillTable(LASTING_CALLS, ROLES, call, "at-once");
    const last = await fillTable(LAST_CALLS, ROLES, call, "in-turn");
    expectTable(new Map([...lasting, ...last]), withOtherRows(readTable(HTTP_RUNNING), readTable(HTTP_CLOSED)));
  });
});
