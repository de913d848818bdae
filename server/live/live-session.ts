import { type Actor, mayLead } from "@samenspel/shared/domain/actor";
import type { Course } from "@samenspel/shared/domain/course";
import type { ClientEvents, LivePresence, LiveSession, LiveTafels, ServerEvents } from "@samenspel/shared/protocol/live-events";
import { cursorSchema } from "@samenspel/shared/protocol/live-requests";
import type { Socket } from "socket.io";
import type { SessionChange, SessionHost } from "../session/session-host.ts";
import { Happenings } from "./happenings.ts";
import { digestFor, digestOf, presenceFor } from "./live-presence.ts";
import { commonState, stateFor, tafelOfActor } from "./live-state.ts";
import { NotePace, PACE_STEP } from "./note-pace.ts";

export interface LiveSocketData {
  actor: Actor;
}
export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, LiveSocketData>;

/** At most this often: presence with joins and signs, the digest for facilitators, and "x of y". In ms. */
const PRESENCE_EVERY = 250;
const DIGEST_EVERY = 1000;
/** How often people learn how many are online, when nobody at their own tafel came or went. */
const ONLINE_EVERY = 1000;
const COUNT_EVERY = 5000;
const CURSOR_EVERY = 50;

/** Runs `work` at most once per `ms`, the first time at once. */
const throttled = (ms: number, work: () => void) => {
  let timer: NodeJS.Timeout | null = null;
  let again = false;
  const run = (): void => {
    again = false;
    timer = setTimeout(() => {
      timer = null;
      if (again) run();
    }, ms);
    work();
  };
  return {
    ask: (): void => {
      if (timer === null) run();
      else again = true;
    },
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
    },
  };
};

/** Everybody who is connected to one session, and what they are told when. */
export class LiveSessionRoom {
  readonly host: SessionHost;
  readonly #sockets = new Set<LiveSocket>();
  readonly #online = new Map<string, number>();
  readonly #now: () => number;
  readonly #presence;
  readonly #digest;
  readonly #counts;
  readonly #states;
  readonly #seatStates;
  readonly #movedStates;
  /** Whose seat changed since the last states. */
  readonly #moved = new Set<string>();
  readonly #stopListening: () => void;
  readonly #describe: (actor: Actor) => LiveSession;
  readonly #lastCursor = new WeakMap<LiveSocket, number>();
  readonly #pace = new NotePace();
  readonly #happenings: Happenings;
  #paceTimer: NodeJS.Timeout | null = null;
  /** Tafel → who was there when its people were last told. */
  readonly #toldHere = new Map<string | null, string>();
  /** Somebody who moved is told, whatever happened at the new tafel. */
  readonly #toldTafel = new WeakMap<LiveSocket, string | null>();
  #toldAllAt = Number.NEGATIVE_INFINITY;
  #toldOnline = -1;
  #voted = new Map<string, number>();

  constructor(host: SessionHost, options: { now: () => number; describe: (host: SessionHost, actor: Actor) => LiveSession }) {
    this.host = host;
    this.#now = options.now;
    this.#happenings = new Happenings(host);
    this.#describe = (actor) => options.describe(host, actor);
    this.#presence = throttled(PRESENCE_EVERY, () => this.#sendPresence());
    this.#digest = throttled(DIGEST_EVERY, () => this.#sendDigest());
    this.#counts = throttled(COUNT_EVERY, () => this.#countVotes());
    this.#states = throttled(PRESENCE_EVERY, () => this.#sendState());
    this.#seatStates = throttled(ONLINE_EVERY, () => this.#sendState());
    this.#movedStates = throttled(PRESENCE_EVERY, () => this.#sendMovedStates());
    this.#stopListening = host.onChange((change) => this.#changed(change));
    this.#refreshVoted();
  }

  get size(): number {
    return this.#sockets.size;
  }

  add(socket: LiveSocket): void {
    const { actor } = socket.data;
    this.#sockets.add(socket);
    if (actor.role === "participant") this.#online.set(actor.id, (this.#online.get(actor.id) ?? 0) + 1);
    socket.emit("session", this.#describe(actor));
    socket.emit("state", stateFor(actor, this.#common(), this.host, this.#now()));
    socket.emit("presence", presenceFor(tafelOfActor(actor, this.host), this.host, this.#online));
    if (actor.role === "lead" || actor.role === "tafel") socket.emit("tafels", digestFor(actor, this.#makeDigest()));
    this.#presence.ask();
    this.#digest.ask();
  }

  remove(socket: LiveSocket): void {
    if (!this.#sockets.delete(socket)) return;
    const { actor } = socket.data;
    if (actor.role === "participant") {
      const left = (this.#online.get(actor.id) ?? 1) - 1;
      if (left > 0) this.#online.set(actor.id, left);
      else this.#online.delete(actor.id);
    }
    this.#presence.ask();
    this.#digest.ask();
  }

  /** Passes a facilitator's cursor on to who may write in the same place. Wrong ones and too many are dropped. */
  showCursor(from: LiveSocket, input: unknown): void {
    const cursor = cursorSchema.safeParse(input);
    const { actor } = from.data;
    if (!cursor.success || !mayLead(actor, cursor.data.place) || !this.#mayMoveCursor(from)) return;
    const name = "name" in actor ? (actor.name ?? null) : null;
    const seen = { ...cursor.data, id: actor.id, name, lead: actor.role === "lead" };
    for (const socket of this.#sockets)
      if (socket !== from && mayLead(socket.data.actor, cursor.data.place)) socket.emit("cursor", seen);
  }

  #mayMoveCursor(socket: LiveSocket): boolean {
    const now = this.#now();
    if (Math.abs(now - (this.#lastCursor.get(socket) ?? 0)) < CURSOR_EVERY) return false;
    this.#lastCursor.set(socket, now);
    return true;
  }

  /** Somebody wrote or voted: counts move, slowly enough that they say nothing about who. */
  documentsChanged(): void {
    this.#digest.ask();
    this.#counts.ask();
  }

  stop(): void {
    this.#stopListening();
    for (const timer of [this.#presence, this.#digest, this.#counts, this.#states, this.#seatStates, this.#movedStates])
      timer.stop();
    if (this.#paceTimer !== null) clearTimeout(this.#paceTimer);
    for (const socket of this.#sockets) socket.disconnect(true);
  }

  #common() {
    const voted = this.#voted.size === 0 ? null : Math.max(...this.#voted.values());
    return commonState(this.host, voted);
  }

  #changed(change: SessionChange): void {
    if (change.kind === "course") this.#courseChanged(change.before);
    if (change.kind === "file") for (const socket of this.#sockets) socket.emit("session", this.#describe(socket.data.actor));
    if (change.kind === "seats") this.#presence.ask();
    if (change.kind === "erased") {
      for (const socket of this.#sockets) if (socket.data.actor.id === change.participantId) socket.disconnect(true);
      this.#presence.ask();
    }
    // A whole hall that joins or is ready must not cost everybody a message for each.
    if (change.kind === "seats") this.#seatsChanged(change.participants);
    else if (change.kind === "signals") this.#states.ask();
    else this.#sendState();
    this.#digest.ask();
  }

  /** What was said is told at once, besides standing in the state; a new block starts its counts anew. */
  #courseChanged(before: Course): void {
    const { block, messages } = this.host.course;
    if (block !== before.block || this.host.course.phase !== before.phase) this.#refreshVoted();
    const told = new Set(before.messages.map(({ id }) => id));
    for (const message of messages.filter(({ id }) => !told.has(id))) {
      for (const socket of this.#sockets) {
        const { actor } = socket.data;
        if (message.tafel === undefined || actor.role === "lead" || tafelOfActor(actor, this.host) === message.tafel)
          socket.emit("message", message);
      }
    }
  }

  /** Who came or moved hears it soon; for everybody else only the count of people moved. */
  #seatsChanged(participants: readonly string[]): void {
    for (const participant of participants) this.#moved.add(participant);
    this.#movedStates.ask();
    this.#seatStates.ask();
  }

  #sendMovedStates(): void {
    const common = this.#common();
    const now = this.#now();
    for (const socket of this.#sockets) {
      if (this.#moved.has(socket.data.actor.id)) socket.emit("state", stateFor(socket.data.actor, common, this.host, now));
    }
    this.#moved.clear();
  }

  #sendState(): void {
    const common = this.#common();
    const now = this.#now();
    for (const socket of this.#sockets) socket.emit("state", stateFor(socket.data.actor, common, this.host, now));
  }

  /** To the tafels where somebody came or went; to everybody only now and then, since elsewhere just the count moves. */
  #sendPresence(): void {
    const now = this.#now();
    const isForAll = Math.abs(now - this.#toldAllAt) >= ONLINE_EVERY;
    const perTafel = new Map<string | null, { readonly presence: LivePresence; readonly isNews: boolean }>();
    let waits = false;
    for (const socket of this.#sockets) {
      const tafel = tafelOfActor(socket.data.actor, this.host);
      const known = perTafel.get(tafel) ?? this.#presenceAt(tafel, isForAll);
      perTafel.set(tafel, known);
      if (known.isNews || this.#toldTafel.get(socket) !== tafel) socket.emit("presence", known.presence);
      else waits = true;
      this.#toldTafel.set(socket, tafel);
    }
    if (isForAll) this.#toldAllAt = now;
    if (waits && this.#online.size !== this.#toldOnline) this.#presence.ask();
    if (isForAll) this.#toldOnline = this.#online.size;
  }

  #presenceAt(tafel: string | null, isForAll: boolean): { presence: LivePresence; isNews: boolean } {
    const presence = presenceFor(tafel, this.host, this.#online);
    const here = JSON.stringify(presence.here);
    const isHereNews = this.#toldHere.get(tafel) !== here;
    this.#toldHere.set(tafel, here);
    return { presence, isNews: isHereNews || (isForAll && this.#online.size !== this.#toldOnline) };
  }

  #sendDigest(): void {
    const facilitators = [...this.#sockets].filter(({ data: { actor } }) => actor.role === "lead" || actor.role === "tafel");
    if (facilitators.length === 0) return;
    const digest = this.#makeDigest();
    for (const socket of facilitators) socket.emit("tafels", digestFor(socket.data.actor, digest));
  }

  #makeDigest(): LiveTafels {
    const now = this.#now();
    const digest = digestOf(this.host, {
      online: this.#online,
      voted: this.#voted,
      facilitators: [...this.#sockets].map(({ data }) => data.actor),
      paceOf: (block, counts) => this.#pace.take(block, counts, now),
      happenings: this.#happenings.look(now),
    });
    this.#paceLater(digest);
    return digest;
  }

  /** Notes grow old without anything changing: the pace is told anew as long as it moves. */
  #paceLater({ tafels }: LiveTafels): void {
    if (this.#paceTimer !== null || !(this.#pace.isMoving || tafels.some(({ notes }) => notes > 0))) return;
    this.#paceTimer = setTimeout(() => {
      this.#paceTimer = null;
      this.#digest.ask();
    }, PACE_STEP);
  }

  #refreshVoted(): void {
    this.#voted = this.host.votedInOpenVotes();
  }

  #countVotes(): void {
    const before = [...this.#voted.entries()].join();
    this.#refreshVoted();
    if ([...this.#voted.entries()].join() !== before) {
      this.#sendState();
      this.#digest.ask();
    }
  }
}
