import { type WrittenNote, withdrawNote, writeBallot, writeNote, writeReaction } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { Place } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import type { JoinAnswer, JoinBody } from "@samenspel/shared/protocol/http-api";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import type { NotCountedCode } from "@samenspel/shared/protocol/sync-messages";
import { nanoid } from "nanoid";
import { BoardLine } from "./board-line.ts";
import { DocumentLine } from "./document-line.ts";
import { callHttp } from "./http-call.ts";
import { type GivenCommand, LiveLine } from "./live-line.ts";
import { socketAddress } from "./person-socket.ts";
import { WireRecorder } from "./wire-recorder.ts";

export interface PersonWishes extends JoinBody {
  readonly baseUrl: string;
  /** Keep every byte that arrives. */
  readonly record?: boolean;
}

/** A note as its writer knows it, and as everybody else does. */
export interface OwnNote {
  readonly noteId: string;
  readonly publicId: string;
  readonly isAnonymous: boolean;
}

export interface NoteOptions {
  /** Stays with the writer until it is placed. */
  readonly draft?: boolean;
  /** The same note again: its text changes, or a draft is placed. */
  readonly note?: OwnNote;
  /** In a block where the writer chooses. */
  readonly anonymous?: boolean;
  readonly on?: string;
}

/** A participant as the browser is one: the same calls, connections and documents, and nothing else. */
export class ProtocolPerson {
  readonly answer: JoinAnswer;
  readonly recorder: WireRecorder | null;
  readonly live: LiveLine;
  readonly own: DocumentLine;
  readonly anonymous: DocumentLine;
  readonly cookie: string;
  readonly #baseUrl: string;
  readonly #boards = new Map<Place, BoardLine>();

  private constructor(answer: JoinAnswer, cookie: string, baseUrl: string, recorder: WireRecorder | null) {
    this.answer = answer;
    this.cookie = cookie;
    this.recorder = recorder;
    this.#baseUrl = baseUrl;
    const { sessionId, participantId } = answer;
    const address = `${socketAddress(baseUrl)}/sync/${sessionId}`;
    this.live = new LiveLine({ baseUrl, auth: { sessionId, as: "participant", participantId }, cookie, recorder });
    this.own = new DocumentLine({ address, room: `own/${participantId}`, cookie, recorder, channel: "sync own" });
    this.anonymous = new DocumentLine({
      address: `${socketAddress(baseUrl)}/anonymous`,
      room: sessionId,
      protocols: [answer.anonymousSecret],
      recorder,
      channel: "sync anonymous",
    });
  }

  /** Joins with the code and opens every connection. Rejects with RefusedCall when the door stays shut. */
  static async join({ baseUrl, record, ...body }: PersonWishes): Promise<ProtocolPerson> {
    const recorder = record === true ? new WireRecorder() : null;
    const { body: answer, cookie } = await callHttp(baseUrl, "/join", { method: "POST", body, recorder });
    const person = new ProtocolPerson(answer as JoinAnswer, cookie, baseUrl, recorder);
    await person.live.watched.until(
      () => person.live.session !== null && person.live.state !== null,
      "the live channel of a participant",
    );
    return person;
  }

  get id(): string {
    return this.answer.participantId;
  }

  get file(): SessionFile {
    const file = this.live.session?.file;
    if (file === undefined) throw new Error("the session has not come in yet");
    return file;
  }

  get seat(): string | null {
    return this.live.state?.seat ?? null;
  }

  /** Why things of this person do not count, of both documents. */
  get notCounted(): ReadonlyMap<string, NotCountedCode> {
    return new Map([...this.own.notCounted, ...this.anonymous.notCounted]);
  }

  command(command: GivenCommand): Promise<CommandAck> {
    return this.live.command(command);
  }

  /** Resolves when everything that this person wrote so far is durable. */
  async saved(): Promise<void> {
    await Promise.all([this.own.saved(), this.anonymous.saved()]);
  }

  writeNote(block: string, place: Place, lane: string | undefined, text: string, options: NoteOptions = {}): OwnNote {
    const note = options.note ?? this.#newNote(this.#isAnonymous(block, options.anonymous === true));
    const written: WrittenNote = {
      block,
      place,
      ...(lane === undefined ? {} : { lane }),
      text,
      placed: options.draft !== true,
      ...(options.on === undefined ? {} : { on: options.on }),
    };
    writeNote(this.#document(note.isAnonymous).doc, note.noteId, written);
    return note;
  }

  withdraw({ noteId, isAnonymous }: OwnNote): void {
    withdrawNote(this.#document(isAnonymous).doc, noteId);
  }

  /** Casts or changes the ballot of one block. `tafel` is where an anonymous tafel vote counts: the own one when absent. */
  vote(block: string, values: Readonly<Record<string, unknown>>, why?: Readonly<Record<string, string>>, tafel?: string): void {
    const found = findBlock(this.file, block);
    const isAnonymous = this.#isAnonymous(block, false);
    const at = found?.scope === "tafel" && isAnonymous ? (tafel ?? this.seat) : null;
    writeBallot(this.#document(isAnonymous).doc, block, {
      ...(at === null ? {} : { tafel: at }),
      values: { ...values },
      ...(why === undefined || Object.keys(why).length === 0 ? {} : { why: { ...why } }),
    });
  }

  /** Says "eens" to a note of this block, in the document that the block asks for. */
  react(block: string, publicId: string, agree: boolean): void {
    writeReaction(this.#document(this.#isAnonymous(block, false)).doc, publicId, { agree });
  }

  openBoard(place: Place): BoardLine {
    const known = this.#boards.get(place);
    if (known !== undefined) return known;
    const board = new BoardLine({
      address: `${socketAddress(this.#baseUrl)}/sync/${this.answer.sessionId}`,
      room: `board/${place}`,
      cookie: this.cookie,
      recorder: this.recorder,
      channel: `sync board ${place}`,
    });
    this.#boards.set(place, board);
    return board;
  }

  closeBoard(place: Place): void {
    this.#boards.get(place)?.close();
    this.#boards.delete(place);
  }

  /** Every connection breaks, as when the phone has no network. */
  drop(): void {
    for (const line of this.#lines()) line.drop();
  }

  reconnect(): void {
    for (const line of this.#lines()) line.reconnect();
  }

  close(): void {
    for (const line of this.#lines()) line.close();
  }

  #lines(): (LiveLine | DocumentLine | BoardLine)[] {
    return [this.live, this.own, this.anonymous, ...this.#boards.values()];
  }

  #document(isAnonymous: boolean): DocumentLine {
    return isAnonymous ? this.anonymous : this.own;
  }

  #isAnonymous(blockId: string, chosen: boolean): boolean {
    const block = findBlock(this.file, blockId);
    if (block === undefined) return chosen;
    if (takesBallot(block)) return ballotIdentity(block) === "anonymous";
    return block.kind === "write" && (block.identity === "choice" ? chosen : block.identity === "anonymous");
  }

  #newNote(isAnonymous: boolean): OwnNote {
    const noteId = nanoid();
    const { ownKey, anonymousKey } = this.answer;
    return { noteId, publicId: publicIdOf(isAnonymous ? anonymousKey : ownKey, noteId), isAnonymous };
  }
}
