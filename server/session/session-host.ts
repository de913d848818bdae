import type { Actor } from "@samenspel/shared/domain/actor";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { CourseCommand, SeatCommand, SignalCommand } from "@samenspel/shared/domain/command";
import { type Course, isOpen } from "@samenspel/shared/domain/course";
import type { Seat, Seats } from "@samenspel/shared/domain/seat";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { decideSignals, NO_SIGNALS, type Signals, signalsForNewBlock, withoutPerson } from "@samenspel/shared/domain/signals";
import { type Verdict, yes } from "@samenspel/shared/domain/verdict";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import type { DocumentSource } from "../board/document-source.ts";
import { closes } from "../board/sealing.ts";
import { SessionBoard } from "../board/session-board.ts";
import type { Storage, StoredSession, Write } from "../storage/storage.ts";
import { chance, shuffle } from "./chance.ts";
import { finishClosing } from "./closing.ts";
import { CommandAnswers } from "./command-answers.ts";
import { courseDecision, type DecidingSession } from "./course-decision.ts";
import { Door } from "./door.ts";
import type { Keyring } from "./keyring.ts";
import { type ParticipantSecrets, Participants } from "./participants.ts";
import { seatDecision } from "./seat-decision.ts";
import { type CourseRecord, type LoadedSession, loadedSession } from "./session-record.ts";

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
  readonly #participants: Participants;
  readonly #answers: CommandAnswers;
  readonly #listeners = new Set<(change: SessionChange) => void>();
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
    this.#participants = new Participants(loaded.seats, loaded.secrets, stored.tombstones);
    this.#keysVersion = loaded.keysVersion;
    this.#deleteAt = stored.deleteAt;
    this.#answers = new CommandAnswers(
      {
        course: (command, actor, key) => this.board.alone(() => this.#carryOutCourse(command, actor, key)),
        seats: (command, actor, key) => this.#carryOutSeats(command, actor, key),
        signals: (command, actor) => this.#giveSignal(command, actor),
      },
      () => this.#record.acks,
      options.onError,
    );
    this.door = new Door(this);
    this.board = new SessionBoard({
      sessionId: this.id,
      storage: options.storage,
      documents: options.documents,
      keys: {
        ownKey: (participantId) => this.#participants.secrets(participantId)?.ownKey ?? null,
        anonymousKey: (anonymousId) => options.keyring.anonymousKey(this.id, anonymousId),
        scribeKey: options.keyring.scribeKey(this.id),
        writer: (participantId) => this.#participants.writer(participantId),
      },
      view: () => ({ file: this.#file, course: this.course, seats: [...this.seats.values()] }),
      now: options.now,
      shuffle,
      chance,
      someone: options.someone(loaded.file.language),
      onError: options.onError,
    });
  }

  static async load(stored: StoredSession, options: SessionHostOptions): Promise<SessionHost> {
    const host = new SessionHost(stored, loadedSession(stored), options);
    await finishClosing(host.id, host.course, options.storage);
    await host.board.load();
    return host;
  }

  get file(): SessionFile {
    return this.#file;
  }
  get course(): Course {
    return this.#record.course;
  }
  get seats(): Seats {
    return this.#participants.seats;
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
    return this.#participants.secrets(participantId)?.cookieHash ?? null;
  }

  /** Did the holder of this cookie erase themselves? */
  wasErased(cookie: string): boolean {
    return this.#participants.wasErased(cookie);
  }

  onChange(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries out a command from outside. Never rejects: what goes wrong is in the answer. */
  execute(input: unknown, actor: Actor): Promise<CommandAck> {
    return this.#inTurn(() => this.#answers.answer(input, actor));
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
  admit(seat: Seat, secrets: ParticipantSecrets, record: CourseRecord): void {
    this.#participants.admit(seat, secrets);
    this.#record = record;
    this.#tell({ kind: "seats", participants: [seat.participantId] });
  }

  /** After a durable change: somebody erased themselves. */
  dismiss(participantId: string, tombstone: string, record: CourseRecord): void {
    this.#record = record;
    this.#participants.dismiss(participantId, tombstone);
    this.#signals = withoutPerson(this.#signals, participantId);
    this.#tell({ kind: "erased", participantId });
  }

  /** After a durable change: an organiser edited the session before it ran; `seats` are those whose tafel is gone. */
  replaceFile(file: SessionFile, record: CourseRecord, seats: readonly Seat[], deleteAt: number | null): void {
    this.#file = file;
    this.#record = record;
    this.#deleteAt = deleteAt;
    this.#participants.reseat(seats);
    this.board.courseChanged();
    this.#tell({ kind: "file" });
    this.#tellSeats(seats);
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

  #tellSeats(seats: readonly Seat[]): void {
    if (seats.length > 0) this.#tell({ kind: "seats", participants: seats.map(({ participantId }) => participantId) });
  }

  /** The session as it stands, for who decides in it. */
  #deciding(): DecidingSession {
    const { id, file, seats, board } = this;
    return { id, file, seats, board, record: this.#record, now: this.#options.now() };
  }

  async #carryOutCourse(command: CourseCommand, actor: Actor, key: string): Promise<Verdict<CommandAck>> {
    const [before, fileBefore] = [this.course, this.#file];
    const verdict = courseDecision(command, actor, key, this.#deciding());
    if (!verdict.ok) return verdict;
    const { ack, writes, record, file, sealing } = verdict.part;
    await this.#options.storage.commit(writes);
    this.#record = record;
    this.#file = file;
    sealing.apply();
    if (file !== fileBefore) this.#tell({ kind: "file" });
    if (this.course.block !== before.block) this.#signals = signalsForNewBlock(this.#signals);
    if (closes(this.course, before)) this.#signals = NO_SIGNALS;
    this.#tell({ kind: "course", before });
    return yes(ack);
  }

  async #carryOutSeats(command: SeatCommand, actor: Actor, key: string): Promise<Verdict<CommandAck>> {
    const verdict = seatDecision(command, actor, key, this.#deciding());
    if (!verdict.ok) return verdict;
    const { ack, writes, record, seats } = verdict.part;
    await this.#options.storage.commit(writes);
    this.#record = record;
    this.#participants.reseat(seats);
    for (const { participantId } of seats) this.board.writerChanged(participantId);
    this.#tellSeats(seats);
    return yes(ack);
  }

  #giveSignal(command: SignalCommand, actor: Actor): Verdict<CommandAck> {
    const verdict = decideSignals(this.#signals, command, actor, {
      now: this.#options.now(),
      tafelOf: (participantId) => this.seats.get(participantId)?.tafel ?? null,
    });
    if (!verdict.ok) return verdict;
    this.#signals = verdict.part;
    this.#tell({ kind: "signals" });
    return yes({ ok: true });
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
