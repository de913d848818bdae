import { BoardLine } from "@samenspel/server/people/board-line";
import type { GivenCommand } from "@samenspel/server/people/live-line";
import { writeNote } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import { courseCommandSchema, seatCommandSchema, signalCommandSchema } from "@samenspel/shared/domain/command";
import { MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import { vi } from "vitest";
import * as Y from "yjs";
import type { LiveRole, MatrixCast } from "./matrix-cast.ts";
import { socketFor } from "./matrix-documents.ts";

/** Every command that the protocol knows. */
export const COMMANDS = [courseCommandSchema, seatCommandSchema, signalCommandSchema].flatMap(({ def }) =>
  def.options.map(({ shape }) => shape.type.def.values[0]),
);

/** Each command where a meeting has use for it, so that whoever may give it can. */
export const MEETING_ORDER = [
  ...["openQuestionnaire", "closeQuestionnaire", "start", "nextBlock", "extend", "pause", "resume"],
  ...["message", "expect", "lockDoor", "seat", "seatAll", "chooseTafel", "addCaller"],
  ...["ready", "raiseHand", "askHelp", "answerHelp", "lowerHand"],
  ...["hideNote", "showNote", "spotlight", "groupTogether", "goToBlock", "reveal", "toPlenary"],
  ...["closeVote", "publishResult", "voteAgain", "sendToVote", "close", "reopen"],
];

/** Gives commands in one session, and brings it to where the next command is of use. */
export class MatrixCommands {
  readonly #cast: MatrixCast;
  /** A note on the board of tafel 1, for the commands that are about one. */
  #note = "none";

  constructor(cast: MatrixCast) {
    this.#cast = cast;
  }

  /** Gives a command as this role: `ok`, `-` when it is forbidden, or the code of another refusal. */
  give(type: string, role: LiveRole): Promise<string> {
    const line = this.#cast.live(role);
    // Nobody may give more than a few a second: whoever was too fast tries again until they are heard.
    return vi.waitUntil(
      async () => {
        const ack = await line.command(this.#commandOf(type, role) as GivenCommand);
        if (ack.ok) return "ok";
        return ack.error.code !== "too-fast" && (ack.error.code === "forbidden" ? "-" : ack.error.code);
      },
      { timeout: 30_000, interval: 100 },
    );
  }

  /** What must have happened before this command. */
  async prepare(type: string): Promise<void> {
    const lead = this.#cast.live("lead");
    const goTo = (block: string) => lead.command({ type: "goToBlock", block, from: lead.state?.block ?? null });
    if (type === "extend") await this.#writeNote();
    if (type === "closeVote") await goTo("stem");
    if (type === "close") await goTo("einde");
  }

  /** The same of everybody, except that people choose the tafel where they sit. */
  #commandOf(type: string, role: LiveRole): Record<string, unknown> {
    const tafel = "tafel-1";
    const participantId = this.#cast.people.here.participantId;
    const note = this.#note;
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
      seat: { participantId, tafel },
      seatAll: { strategy: "same" },
      chooseTafel: { tafel: role === "there" ? "tafel-2" : tafel },
      addCaller: { name: "Gerda", tafel },
      answerHelp: { tafel },
      lowerHand: { participantId },
    };
    return { type, ...fields[type] };
  }

  async #writeNote(): Promise<void> {
    const { server, links, people, credentials } = this.#cast;
    const socket = socketFor(this.#cast, "own/here", "here");
    await socket.opened();
    const doc = new Y.Doc();
    writeNote(doc, "een", { block: "naam", place: "tafel-1", text: "Een briefje", placed: true });
    socket.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc)));
    socket.send(savedMessage(1));
    await socket.frame(([type]) => type === MESSAGE.saved, "saved");
    socket.close();
    const note = publicIdOf(people.here.ownKey, "een");
    const board = new BoardLine({
      address: `${server.baseUrl.replace("http", "ws")}/sync/${links.id}`,
      room: "board/tafel-1",
      channel: "sync board",
      cookie: credentials.lead.cookie ?? "",
    });
    await board.until(({ notes }) => notes.has(note), "the note");
    board.close();
    this.#note = note;
  }
}
