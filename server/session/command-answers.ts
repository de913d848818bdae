import type { Actor } from "@samenspel/shared/domain/actor";
import {
  type Command,
  type CourseCommand,
  courseCommandSchema,
  type SeatCommand,
  type SignalCommand,
  seatCommandSchema,
  signalCommandSchema,
} from "@samenspel/shared/domain/command";
import type { Verdict } from "@samenspel/shared/domain/verdict";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { CommandAck } from "@samenspel/shared/protocol/live-events";

/** How many answers are remembered in memory only. */
const FLEETING = 1000;

const refused = (code: ErrorCode): CommandAck => ({ ok: false, error: { code, message: code } });

/** The code of a failure that the domain does not know: the store is full, or it did not work at all. */
const storageCode = (error: unknown): ErrorCode =>
  typeof error === "object" && error !== null && "code" in error && error.code === "storage-full"
    ? "storage-full"
    : "unavailable";

/** What carries commands out; `key`: under which an answer that is kept is kept. */
export interface CommandHands {
  readonly course: (command: CourseCommand, actor: Actor, key: string) => Promise<Verdict<CommandAck>>;
  readonly seats: (command: SeatCommand, actor: Actor, key: string) => Promise<Verdict<CommandAck>>;
  readonly signals: (command: SignalCommand, actor: Actor) => Verdict<CommandAck>;
}

/** Answers commands from outside: each is read, carried out once, and always answered. */
export class CommandAnswers {
  readonly #hands: CommandHands;
  /** The answers that are kept with what their commands changed. */
  readonly #kept: () => ReadonlyMap<string, CommandAck>;
  readonly #onError: (error: unknown) => void;
  readonly #fleeting = new Map<string, CommandAck>();

  constructor(hands: CommandHands, kept: () => ReadonlyMap<string, CommandAck>, onError: (error: unknown) => void) {
    this.#hands = hands;
    this.#kept = kept;
    this.#onError = onError;
  }

  /** Never rejects: what goes wrong is in the answer. */
  async answer(input: unknown, actor: Actor): Promise<CommandAck> {
    try {
      return await this.#answer(input, actor);
    } catch (error) {
      this.#onError(error);
      return refused(storageCode(error));
    }
  }

  async #answer(input: unknown, actor: Actor): Promise<CommandAck> {
    const course = courseCommandSchema.safeParse(input);
    if (course.success) return this.#once(course.data, actor, (key) => this.#hands.course(course.data, actor, key));
    const seats = seatCommandSchema.safeParse(input);
    if (seats.success) return this.#once(seats.data, actor, (key) => this.#hands.seats(seats.data, actor, key));
    const signal = signalCommandSchema.safeParse(input);
    return signal.success
      ? this.#once(signal.data, actor, async () => this.#hands.signals(signal.data, actor))
      : refused("unknown-command");
  }

  /**
   * A repeated id of the same person gets the first answer. What changed nothing that is kept (refusals, signs) is
   * remembered in memory only.
   */
  async #once(command: Command, actor: Actor, work: (key: string) => Promise<Verdict<CommandAck>>): Promise<CommandAck> {
    const key = `${actor.id}/${command.id}`;
    const first = this.#kept().get(key) ?? this.#fleeting.get(key);
    if (first !== undefined) return first;
    const verdict = await work(key);
    const ack = verdict.ok ? verdict.part : refused(verdict.error);
    if (!this.#kept().has(key)) this.#fleeting.set(key, ack);
    if (this.#fleeting.size > FLEETING) this.#fleeting.delete(this.#fleeting.keys().next().value ?? "");
    return ack;
  }
}
