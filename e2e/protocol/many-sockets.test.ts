import { RawSocket } from "@samenspel/server/people/raw-socket";
import { MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { RunningServer } from "../running-server.ts";
import { SmallMeeting } from "../small-meeting.ts";
import { talk, write } from "../small-session.ts";

const IDLE = 2_000;
const BACK_AT_ONCE = 500;
/** The machine connects so many at a time; a hall is not one process. */
const AT_ONCE = 250;

const BLOCKS = [talk("begin"), write("naam", { identity: "name", scope: "plenary" }), talk("einde")];

describe("a very full hall", () => {
  let server: RunningServer;
  let meeting: SmallMeeting;
  let sockets: RawSocket[] = [];

  beforeAll(async () => {
    server = await RunningServer.start();
    meeting = await SmallMeeting.open(server.baseUrl, { blocks: BLOCKS, people: 2 });
    await meeting.goTo("naam");
  });
  afterAll(async () => {
    for (const socket of sockets) socket.close();
    meeting.close();
    await server.stop();
  });

  const isState = ([type, kind]: Uint8Array): boolean => type === MESSAGE.sync && kind === SYNC.step2;

  /** Opens a board and gets all of it, as every phone does. */
  const open = async (): Promise<RawSocket> => {
    const address = `${server.baseUrl.replace("http", "ws")}/sync/${meeting.links.id}/board/plenary`;
    const socket = new RawSocket(address, { cookie: meeting.lead.cookie });
    await socket.opened();
    socket.send(syncMessage(SYNC.step1, Y.encodeStateVector(new Y.Doc())));
    await socket.frame(isState, "the board");
    return socket;
  };
  const openMany = async (count: number, atOnce: number): Promise<RawSocket[]> => {
    const opened: RawSocket[] = [];
    for (let left = count; left > 0; left -= atOnce)
      opened.push(...(await Promise.all(Array.from({ length: Math.min(left, atOnce) }, open))));
    return opened;
  };

  /** Somebody writes, is told that it is kept, and somebody else sees it. */
  const writes = async (text: string): Promise<void> => {
    const [writer, reader] = [meeting.person(0), meeting.person(1)];
    writer.writeNote("naam", "plenary", undefined, text);
    await writer.saved();
    await reader.openBoard("plenary").until(({ notes }) => [...notes.values()].some((note) => note.text === text), text);
  };

  test("two thousand idle connections stand in nobody's way, and each gets what is written", async () => {
    sockets = await openMany(IDLE, AT_ONCE);
    const before = sockets.map(({ frames }) => frames.length);
    await writes("in een volle zaal");
    await Promise.all(
      sockets.map((socket, index) => socket.frame((frame) => socket.frames.indexOf(frame) >= (before[index] ?? 0), "the note")),
    );
    expect((await fetch(`${server.baseUrl}/api/health`)).status).toBe(200);
  });

  test("five hundred that fall away and come back at the same moment all get the board, while somebody writes", async () => {
    for (const socket of sockets.splice(0, BACK_AT_ONCE)) socket.close();
    const [back] = await Promise.all([openMany(BACK_AT_ONCE, BACK_AT_ONCE), writes("terwijl iedereen terugkomt")]);
    sockets.push(...back);
    expect(back).toHaveLength(BACK_AT_ONCE);
    await writes("en daarna");
  });
});
