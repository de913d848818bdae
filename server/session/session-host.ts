import type { Writer } from "@samenspel/shared/board/contribution";
import type { Actor } from "@samenspel/shared/domain/actor";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import {
  type Command,
  type CourseCommand,
  courseCommandSchema,
  type SeatCommand,
  type SignalCommand,
  seatCommandSchema,
  signalCommandSchema,
} from "@samenspel/shared/domain/command";
import { type Course, isOpen } from "@samenspel/shared/domain/course";
import { decideCourse } from "@samenspel/shared/domain/decide-course";
import { decideSeats } from "@samenspel/shared/domain/decide-seats";
import type { Seat, Seats } from "@samenspel/shared/domain/seat";
import { withVoteFor } from "@samenspel/shared/domain/send-to-vote";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { decideSignals, NO_SIGNALS, type Signals, signalsForNewBlock, withoutPerson } from "@samenspel/shared/domain/signals";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import type { DocumentSource } from "../board/document-source.ts";
import { SessionBoard } from "../board/session-board.ts";
import type { Storage, StoredSession, Write } from "../storage/storage.ts";
import { chance, shuffle } from "./chance.ts";
import { closingWrites } from "./closing.ts";
import { Door } from "./door.ts";
import { hashOf, type Keyring, newSecret } from "./keyring.ts";
import { type CourseRecord, courseJson, type LoadedSession, loadedSession, type Ticket, withAck } from "./session-record.ts";

export interface SessionHostOptions {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly documents: DocumentSource;
  readonly now: () => number;
  /** What somebody without a name is called, in this language. */
  readonly someone: (language: SessionFile["language"]) => string;
  readonly onError: (error: unknown) => void;
}

/** What changed, for whoever tells people about it. */
export type SessionChange =
  | { readonly kind: "course"; readonly before: Course }
  | { readonly kind: "seats"; readonly participants: readonly string[] }
  | { readonly kind: "signals" }
  | { readonly kind: "file" }
  | { readonly kind: "erased"; readonly participantId: string };

/** How many answers are remembered in memory only. */
const FLEETING_ACKS = 1000;

const refused = (code: ErrorCode): CommandAck => ({ ok: false, error: { code, message: code } });

/** The code of a failure that the domain does not know: the store is full, or it did not work at all. */
const storageCode = (error: unknown): ErrorCode =>
  typeof error === "object" && error !== null && "code" in error && error.code === "storage-full"
    ? "storage-full"
    : "unavailable";

/**
 * One running session: course, seats and signs, and the only place that changes them. Commands are carried out one
 * after the other; each is decided by the pure rules, made durable, and only then seen by anybody.
 */
export class SessionHost {
  readonly id: string;
  readonly stored: StoredSession;
  readonly board: SessionBoard;
  readonly door: Door;
  readonly #options: SessionHostOptions;
  readonly #seats: Map<string, Seat>;
  readonly #ownKeys: Map<string, string>;
  readonly #cookieHashes: Map<string, string>;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  readonly #tombstones: Set<string>;
  readonly #fleetingAcks = new Map<string, CommandAck>();
  #file: SessionFile;
  #record: CourseRecord;
  #signals: Signals = NO_SIGNALS;
  #keysVersion: number;
  #deleteAt: number | null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(stored: StoredSession, loaded: LoadedSession, options: SessionHostOptions) {
    this.id = stored.id;
    this.stored = stored;
    this.#options = options;
    this.#file = loaded.file;
    this.#record = loaded.record;
    this.#seats = loaded.seats;
    this.#ownKeys = loaded.ownKeys;
    this.#cookieHashes = loaded.cookieHashes;
    this.#keysVersion = loaded.keysVersion;
    this.#deleteAt = stored.deleteAt;
    this.#tombstones = new Set(stored.tombstones);
    this.door = new Door(this);
    this.board = new SessionBoard({
      sessionId: this.id,
      storage: options.storage,
      documents: options.documents,
      keys: {
        ownKey: (participantId) => this.#ownKeys.get(participantId) ?? null,
        anonymousKey: (anonymousId) => options.keyring.anonymousKey(this.id, anonymousId),
        scribeKey: options.keyring.scribeKey(this.id),
        writer: (participantId) => this.writer(participantId),
      },
      view: () => ({ file: this.#file, course: this.course, seats: [...this.#seats.values()] }),
      now: options.now,
      shuffle,
      chance,
      someone: options.someone(loaded.file.language),
      onError: options.onError,
    });
  }

  static async load(stored: StoredSession, options: SessionHostOptions): Promise<SessionHost> {
    const host = new SessionHost(stored, loadedSession(stored), options);
    await host.#finishClosing();
    await host.board.load();
    return host;
  }

  /** When the server stopped right after a closing, something anonymous that came in meanwhile may have stayed. */
  async #finishClosing(): Promise<void> {
    const { storage } = this.#options;
    if (this.course.phase !== "closed" || (await storage.documentNames(this.id, "anonymous")).length === 0) return;
    await storage.commit([{ type: "deleteDocuments", sessionId: this.id, kind: "anonymous" }]);
    await storage.checkpoint();
  }

  get file(): SessionFile {
    return this.#file;
  }
  get course(): Course {
    return this.#record.course;
  }
  get seats(): Seats {
    return this.#seats;
  }
  get signals(): Signals {
    return this.#signals;
  }
  /** When retention erases the session, in ms since 1970. */
  get deleteAt(): number | null {
    return this.#deleteAt;
  }
  get keysVersion(): number {
    return this.#keysVersion;
  }

  cookieHash(participantId: string): string | null {
    return this.#cookieHashes.get(participantId) ?? null;
  }

  /** Did the holder of this cookie erase themselves? */
  wasErased(cookie: string): boolean {
    return this.#tombstones.has(hashOf(cookie));
  }

  writer(participantId: string): Writer | null {
    const seat = this.#seats.get(participantId);
    if (seat === undefined) return null;
    const { name, perspective, tafel, sat, caller } = seat;
    return { participantId, name, perspective, tafel, sat, caller };
  }

  onChange(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries out a command from outside. Never rejects: what goes wrong is in the answer. */
  execute(input: unknown, actor: Actor): Promise<CommandAck> {
    return this.#inTurn(() => this.#execute(input, actor)).catch((error: unknown) => {
      this.#options.onError(error);
      return refused(storageCode(error));
    });
  }

  /** A command of the server's own, for the few things that happen by the clock. */
  byTheClock(command: { readonly type: CourseCommand["type"]; readonly inSeconds?: number }): Promise<CommandAck> {
    return this.execute({ ...command, id: nanoid() }, { role: "clock", id: "clock" });
  }

  /** Makes `change` durable and true, in its turn. For what is no command: joining, erasing, editing the file. */
  change<T>(
    work: (tools: { commit: (writes: readonly Write[]) => Promise<void>; record: CourseRecord }) => Promise<T>,
  ): Promise<T> {
    return this.#inTurn(() => work({ commit: (writes) => this.#options.storage.commit(writes), record: this.#record }));
  }

  /** After a durable change: somebody joined. */
  admit(seat: Seat, secrets: { ownKey: string; cookieHash: string }, record: CourseRecord): void {
    this.#seats.set(seat.participantId, seat);
    this.#ownKeys.set(seat.participantId, secrets.ownKey);
    this.#cookieHashes.set(seat.participantId, secrets.cookieHash);
    this.#record = record;
    this.#tell({ kind: "seats", participants: [seat.participantId] });
  }

  /** After a durable change: somebody erased themselves. */
  dismiss(participantId: string, tombstone: string, record: CourseRecord): void {
    this.#record = record;
    this.#tombstones.add(tombstone);
    this.#seats.delete(participantId);
    this.#ownKeys.delete(participantId);
    this.#cookieHashes.delete(participantId);
    this.#signals = withoutPerson(this.#signals, participantId);
    this.#tell({ kind: "erased", participantId });
  }

  /** After a durable change: an organiser edited the session before it ran; `seats` are those whose tafel is gone. */
  replaceFile(file: SessionFile, record: CourseRecord, seats: readonly Seat[], deleteAt: number | null): void {
    this.#file = file;
    this.#record = record;
    this.#deleteAt = deleteAt;
    for (const seat of seats) this.#seats.set(seat.participantId, seat);
    this.board.courseChanged();
    this.#tell({ kind: "file" });
    if (seats.length > 0) this.#tell({ kind: "seats", participants: seats.map(({ participantId }) => participantId) });
  }

  replaceKeys(version: number): void {
    this.#keysVersion = version;
  }

  stop(): void {
    this.board.stop();
    this.#listeners.clear();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #tell(change: SessionChange): void {
    // What is durable stays true even when telling about it goes wrong.
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#options.onError(error);
      }
    }
  }

  async #execute(input: unknown, actor: Actor): Promise<CommandAck> {
    const course = courseCommandSchema.safeParse(input);
    if (course.success)
      return this.#once(course.data, actor, (key) => this.board.alone(() => this.#decideCourse(course.data, actor, key)));
    const seats = seatCommandSchema.safeParse(input);
    if (seats.success) return this.#once(seats.data, actor, (key) => this.#decideSeats(seats.data, actor, key));
    const signal = signalCommandSchema.safeParse(input);
    return signal.success
      ? this.#once(signal.data, actor, async () => this.#decideSignal(signal.data, actor))
      : refused("unknown-command");
  }

  /**
   * A repeated id of the same person gets the first answer. What changed nothing that is kept (refusals, signs) is
   * remembered in memory only.
   */
  async #once(command: Command, actor: Actor, work: (key: string) => Promise<CommandAck>): Promise<CommandAck> {
    const key = `${actor.id}/${command.id}`;
    const first = this.#record.acks.get(key) ?? this.#fleetingAcks.get(key);
    if (first !== undefined) return first;
    const ack = await work(key);
    if (!this.#record.acks.has(key)) this.#fleetingAcks.set(key, ack);
    if (this.#fleetingAcks.size > FLEETING_ACKS) this.#fleetingAcks.delete(this.#fleetingAcks.keys().next().value ?? "");
    return ack;
  }

  #courseWrite(record: CourseRecord): Write {
    return { type: "putCourse", sessionId: this.id, revision: record.course.revision, courseJson: courseJson(record) };
  }

  async #decideCourse(command: CourseCommand, actor: Actor, key: string): Promise<CommandAck> {
    const before = this.course;
    const file = command.type === "sendToVote" ? withVoteFor(before, this.#file, command) : this.#file;
    const verdict = decideCourse(before, command, actor, {
      file,
      now: this.#options.now(),
      items: (block) => this.board.voteItems(block, file),
      placeOfNote: (publicId) => this.board.placeOfNote(publicId),
    });
    if (!verdict.ok) return refused(verdict.error);
    const ack: CommandAck = verdict.result === undefined ? { ok: true } : { ok: true, result: verdict.result };
    const record = withAck({ ...this.#record, course: verdict.part }, key, ack);
    const sealing = this.board.prepareSeals(verdict.part);
    const isClosing = verdict.part.phase === "closed" && before.phase !== "closed";
    const extra = isClosing ? closingWrites(this, verdict.part, sealing.records) : [];
    const added = file !== this.#file;
    const fileWrite: Write[] = added ? [{ type: "updateSessionFile", id: this.id, fileJson: JSON.stringify(file) }] : [];
    await this.#options.storage.commit([this.#courseWrite(record), ...fileWrite, ...sealing.writes, ...extra]);
    this.#record = record;
    this.#file = file;
    sealing.apply();
    this.board.courseChanged();
    if (added) this.#tell({ kind: "file" });
    if (verdict.part.block !== before.block) this.#signals = signalsForNewBlock(this.#signals);
    if (isClosing) this.#signals = NO_SIGNALS;
    this.#tell({ kind: "course", before });
    return ack;
  }

  async #decideSeats(command: SeatCommand, actor: Actor, key: string): Promise<CommandAck> {
    const verdict = decideSeats(this.#seats, command, actor, {
      file: this.#file,
      doorLocked: this.course.doorLocked,
      closed: this.course.phase === "closed",
      shuffle,
    });
    if (!verdict.ok) return refused(verdict.error);
    const issued = command.type === "addCaller" ? this.#issueTicket(command) : null;
    const ack: CommandAck = issued === null ? { ok: true } : { ok: true, result: { ticket: issued.secret } };
    const record = withAck(issued?.record ?? this.#record, key, ack);
    const rows = verdict.part.map(
      (seat): Write => ({
        type: "putSeat",
        sessionId: this.id,
        participantId: seat.participantId,
        seatJson: JSON.stringify(seat),
      }),
    );
    await this.#options.storage.commit([this.#courseWrite(record), ...rows]);
    this.#record = record;
    for (const seat of verdict.part) this.#seats.set(seat.participantId, seat);
    for (const { participantId } of verdict.part) this.board.writerChanged(participantId);
    if (verdict.part.length > 0)
      this.#tell({ kind: "seats", participants: verdict.part.map(({ participantId }) => participantId) });
    return ack;
  }

  #issueTicket(command: Extract<SeatCommand, { type: "addCaller" }>): { secret: string; record: CourseRecord } {
    const secret = newSecret();
    const ticket: Ticket = {
      name: command.name ?? null,
      perspective: command.perspective ?? null,
      tafel: command.tafel,
      usedBy: null,
    };
    return { secret, record: { ...this.#record, tickets: { ...this.#record.tickets, [hashOf(secret)]: ticket } } };
  }

  #decideSignal(command: SignalCommand, actor: Actor): CommandAck {
    const verdict = decideSignals(this.#signals, command, actor, {
      now: this.#options.now(),
      tafelOf: (participantId) => this.#seats.get(participantId)?.tafel ?? null,
    });
    if (!verdict.ok) return refused(verdict.error);
    this.#signals = verdict.part;
    this.#tell({ kind: "signals" });
    return { ok: true };
  }

  /** How many cast a ballot that counts, per open vote. */
  votedInOpenVotes(): Map<string, number> {
    const open = Object.keys(this.course.blocks).filter((id) => {
      const block = findBlock(this.#file, id);
      return block !== undefined && takesBallot(block) && isOpen(this.course, id);
    });
    return new Map(open.map((id): [string, number] => [id, this.board.openBallots(id).length]));
  }
}
