import { PLENARY } from "@samenspel/shared/domain/place";
import type { JoinAnswer } from "@samenspel/shared/protocol/http-api";
import { nanoid } from "nanoid";
import type WebSocket from "ws";
import { BoardSocket } from "./board-socket.ts";
import { readBoardTexts } from "./board-texts.ts";
import { DocumentSocket } from "./document-socket.ts";
import { leanCall } from "./lean-http.ts";
import { LiveSocket } from "./live-socket.ts";

export interface LeanWishes {
  readonly baseUrl: string;
  readonly code: string;
  readonly name: string;
  readonly tafel?: string;
  readonly onBoardFrame: (frame: Buffer) => void;
}

/** Bytes that went over somebody's connections so far. */
export interface Traffic {
  /** From both personal documents, and to them. */
  readonly sent: number;
  readonly received: number;
  readonly boards: number;
  readonly live: number;
}

/** A participant with every connection that a browser has, and nothing behind them. */
export class LeanPerson {
  readonly answer: JoinAnswer;
  readonly cookie: string;
  readonly own: DocumentSocket;
  readonly anonymous: DocumentSocket;
  readonly live: LiveSocket;
  readonly #onBoardFrame: (frame: Buffer) => void;
  readonly #boards = new Map<string, BoardSocket>();
  readonly #sync: string;
  #draft: { id: string; length: number } | null = null;

  private constructor(answer: JoinAnswer, cookie: string, { baseUrl, onBoardFrame }: LeanWishes) {
    const { sessionId, participantId, anonymousSecret } = answer;
    const sockets = baseUrl.replace(/^http/, "ws");
    this.answer = answer;
    this.cookie = cookie;
    this.#onBoardFrame = onBoardFrame;
    this.#sync = `${sockets}/sync/${sessionId}`;
    this.own = new DocumentSocket({ url: `${this.#sync}/own/${participantId}`, cookie });
    this.anonymous = new DocumentSocket({ url: `${sockets}/anonymous/${sessionId}`, protocol: anonymousSecret });
    this.live = new LiveSocket(baseUrl, { sessionId, as: "participant", participantId }, cookie);
  }

  /** The call alone; nothing is open yet. */
  static async join(wishes: LeanWishes): Promise<LeanPerson> {
    const { baseUrl, code, name, tafel } = wishes;
    const { body, cookie } = await leanCall(baseUrl, "/join", { code, name, ...(tafel === undefined ? {} : { tafel }) });
    return new LeanPerson(body as JoinAnswer, cookie, wishes);
  }

  get tafel(): string {
    return this.answer.tafel ?? PLENARY;
  }

  /** Everything that a browser opens when somebody comes in; resolves when all of it is there. */
  async comeIn(place: string): Promise<void> {
    await Promise.all([this.live.open(), this.own.open(), this.anonymous.open(), this.openBoard(place)]);
  }

  openBoard(place: string): Promise<number> {
    this.#boards.get(place)?.close();
    const board = new BoardSocket({ url: `${this.#sync}/board/${place}`, cookie: this.cookie }, this.#onBoardFrame);
    this.#boards.set(place, board);
    return board.open();
  }

  closeBoards(): void {
    for (const board of this.#boards.values()) board.close();
    this.#boards.clear();
  }

  /** Places a note with a name; resolves with the ms until it was saved. */
  place(block: string, place: string, text: string): Promise<number> {
    const id = this.#draft?.id ?? nanoid();
    this.#draft = null;
    return this.own.write("notes", id, { block, place, text, placed: true });
  }

  placeAnonymously(block: string, place: string, text: string): Promise<number> {
    return this.anonymous.write("notes", nanoid(), { block, place, text, placed: true });
  }

  /** Types on at the note that is not placed yet. */
  type(block: string, place: string): Promise<number> {
    this.#draft ??= { id: nanoid(), length: 0 };
    this.#draft.length = Math.min(300, this.#draft.length + 6);
    const text = "een buurthuis dat ook open is ".repeat(10).slice(0, this.#draft.length);
    return this.own.write("notes", this.#draft.id, { block, place, text, placed: false });
  }

  /** Resolves when every connection has come back and everything written is saved. */
  async backAgain(): Promise<void> {
    const boards = [...this.#boards.values()];
    await Promise.all([
      this.own.settled(),
      this.anonymous.settled(),
      this.live.settled(),
      ...boards.map((board) => board.settled()),
    ]);
  }

  get traffic(): Traffic {
    return {
      sent: this.own.sent + this.anonymous.sent,
      received: this.own.received + this.anonymous.received,
      boards: [...this.#boards.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      live: this.live.bytes,
    };
  }

  /** The connections as they are now. */
  sockets(): WebSocket[] {
    const lines = [this.live, this.own, this.anonymous, ...this.#boards.values()];
    return lines.flatMap(({ socket }) => socket ?? []);
  }

  /** The network goes: no goodbye, and no coming back before `comeOnline`. What is written meanwhile is kept. */
  goOffline(): void {
    for (const line of [this.live, this.own, this.anonymous, ...this.#boards.values()]) line.close();
  }

  async comeOnline(): Promise<void> {
    await Promise.all([this.live, this.own, this.anonymous, ...this.#boards.values()].map((line) => line.open()));
  }

  /** The texts of the notes on this person's boards, read anew. */
  async boardTexts(): Promise<string[]> {
    const texts = await Promise.all(
      [...this.#boards.keys()].map((place) => readBoardTexts(`${this.#sync}/board/${place}`, this.cookie)),
    );
    return texts.flat();
  }

  close(): void {
    this.closeBoards();
    for (const line of [this.live, this.own, this.anonymous]) line.close();
  }
}
