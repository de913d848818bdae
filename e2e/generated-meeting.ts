import { randomUUID } from "node:crypto";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import type { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import { type OwnNote, ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { Block, VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Report } from "@samenspel/shared/report/report-model";

import { invalidBallot, validBallot } from "./generated-ballot.ts";
import { generatedFile } from "./generated-file.ts";
import { type Cast, countVote } from "./independent-count.ts";
import { Seeded } from "./seeded.ts";

/** A note as the test knows it, with what the report must say of it. */
interface Written {
  readonly own: OwnNote;
  readonly writer: Player;
  readonly block: WriteBlock;
  readonly place: string;
  readonly lane: string | undefined;
  readonly text: string;
  counts: boolean;
  late: boolean;
  isTakenBack: boolean;
  hidden?: string;
}

interface Player {
  readonly person: ProtocolPerson;
  tafel: string;
  /** Block → the ballot that stands; null when it must not count. */
  readonly ballots: Map<string, Cast | null>;
}

/** What the report of a generated meeting must say. */
export interface ExpectedReport {
  readonly people: number;
  readonly votes: readonly object[];
  /** In the order of their texts. */
  readonly notes: readonly object[];
}

const TOO_LONG = "x".repeat(401);

/** One meeting that nobody thought of, played over the protocols; it keeps its own account of what must count. */
export class GeneratedMeeting {
  readonly #chance: Seeded;
  readonly #file: SessionFile;
  readonly #lead: ProtocolFacilitator;
  readonly #baseUrl: string;
  readonly #code: string;
  readonly #players: Player[] = [];
  readonly #notes: Written[] = [];
  readonly #votes: object[] = [];
  readonly #revealed = new Set<string>();
  #written = 0;
  #stillToCome: number;

  private constructor(file: SessionFile, chance: Seeded, lead: ProtocolFacilitator, door: { baseUrl: string; code: string }) {
    this.#chance = chance;
    this.#file = file;
    this.#lead = lead;
    this.#baseUrl = door.baseUrl;
    this.#code = door.code;
    this.#stillToCome = chance.whole(3, 8);
  }

  /** Plays the meeting of this seed to its end. */
  static async play(
    seed: number,
    baseUrl: string,
    organiser: ProtocolOrganiser,
  ): Promise<{ report: Report; expected: ExpectedReport }> {
    const chance = new Seeded(seed);
    const file = generatedFile(seed, chance);
    const { id, code, facilitatorKey } = await organiser.createSession(file);
    const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: id, key: facilitatorKey });
    const meeting = new GeneratedMeeting(file, chance, lead, { baseUrl, code });
    try {
      await meeting.#play();
      return { report: await lead.report(), expected: meeting.#expected() };
    } finally {
      lead.close();
      for (const { person } of meeting.#players) person.close();
    }
  }

  async #play(): Promise<void> {
    const { blocks } = this.#file;
    await this.#comeIn(this.#chance.whole(2, this.#stillToCome));
    await this.#lead.must({ type: "start" });
    let at = blocks[0];
    for (const [index, block] of blocks.entries()) {
      if (at !== undefined && at !== block) await this.#goOn(at, block);
      at = block;
      await this.#comeIn(this.#chance.whole(0, Math.min(2, this.#stillToCome)));
      await this.#move();
      await this.#everybodyAt(block.id);
      if (block.kind === "write") await this.#write(block, false);
      if (block.kind === "vote") await this.#vote(block);
      const earlier = blocks.slice(0, index).filter((candidate) => candidate.kind === "write");
      if (earlier.length > 0 && this.#chance.chance(0.3)) await this.#write(this.#chance.pick(earlier), true);
      if (earlier.length > 0 && this.#chance.chance(0.2)) at = await this.#goBack(block, this.#chance.pick(earlier));
    }
    if (at?.kind === "vote") this.#count(at);
    await this.#lead.must({ type: "close", block: at?.id ?? "" });
  }

  /** Another block, by a command that arrives twice; nothing may be skipped. */
  async #goOn(from: Block, to: Block): Promise<void> {
    if (from.kind === "vote") this.#count(from);
    const id = randomUUID();
    const { blocks } = this.#file;
    const isNext = blocks[blocks.indexOf(from) + 1] === to;
    const go = () =>
      isNext
        ? this.#lead.must({ id, type: "nextBlock", block: from.id })
        : this.#lead.must({ id, type: "goToBlock", block: to.id, from: from.id });
    await Promise.all([go(), go()]);
    await this.#everybodyAt(to.id);
    if (from.kind === "vote" && this.#chance.chance(0.4)) await this.#voteTooLate(from);
  }

  /**
   * Back to write on: what stands in the documents counts anew. What came late is in time after all, and what was taken
   * back too late goes.
   */
  async #goBack(from: Block, to: WriteBlock): Promise<WriteBlock> {
    await this.#goOn(from, to);
    for (const note of this.#notes.filter(({ block }) => block === to)) {
      note.late = false;
      if (note.isTakenBack) note.counts = false;
    }
    await this.#write(to, false);
    return to;
  }

  async #comeIn(people: number): Promise<void> {
    const wishes = Array.from({ length: people }, () => ({
      name: `Deelnemer ${this.#stillToCome--}`,
      perspective: this.#chance.pick(this.#file.perspectives),
      tafel: this.#chance.pick(this.#file.tafels).id,
    }));
    const joined = await Promise.all(
      wishes.map(async (wish): Promise<Player> => {
        const person = await ProtocolPerson.join({ baseUrl: this.#baseUrl, code: this.#code, ...wish });
        return { person, tafel: wish.tafel, ballots: new Map() };
      }),
    );
    this.#players.push(...joined);
  }

  async #move(): Promise<void> {
    if (!this.#chance.chance(0.3)) return;
    const player = this.#chance.pick(this.#players);
    player.tafel = this.#chance.pick(this.#file.tafels).id;
    await this.#lead.must({ type: "seat", participantId: player.person.id, tafel: player.tafel });
    await player.person.live.until(({ seat }) => seat === player.tafel, "a new seat");
  }

  async #everybodyAt(block: string): Promise<void> {
    await Promise.all(this.#players.map(({ person }) => person.live.until((state) => state.block === block, `block ${block}`)));
  }

  async #saved(): Promise<void> {
    await Promise.all(this.#players.map(({ person }) => person.saved()));
  }

  /** Everybody writes; afterwards some notes change, go, or are hidden. `late`: the block was left already. */
  async #write(block: WriteBlock, late: boolean): Promise<void> {
    const [away, ...present] = this.#chance.shuffled(this.#players);
    const offline = this.#chance.chance(0.2) ? away : undefined;
    offline?.person.drop();
    for (const player of [...(away === undefined ? [] : [away]), ...present]) {
      for (let left = this.#chance.whole(0, late ? 1 : 3); left > 0; left -= 1) this.#writeNote(player, block, late);
    }
    offline?.person.reconnect();
    await this.#saved();
    for (const note of this.#notes.filter(({ block: { id }, counts }) => id === block.id && counts)) this.#change(note, late);
    await this.#saved();
    if (!late) await this.#reveal(block);
  }

  #writeNote(player: Player, block: WriteBlock, late: boolean): void {
    const chance = this.#chance;
    const place = block.scope === "plenary" ? "plenary" : player.tafel;
    const lane = block.lanes.length > 0 && chance.chance(0.8) ? chance.pick(block.lanes).id : undefined;
    const text = `briefje ${String(++this.#written).padStart(3, "0")} ✎`;
    const options = { anonymous: chance.chance(0.5) };
    const { person } = player;
    const draft = person.writeNote(block.id, place, lane, text.slice(0, 5), { ...options, draft: true });
    const written = { own: draft, writer: player, block, place, lane, text };
    if (chance.chance(0.1)) return;
    const [atPlace, asText, inLane] = chance.pick<[string, string, string | undefined]>([
      [place === "plenary" ? "tafel-1" : "plenary", text, lane],
      [place, TOO_LONG, lane],
      [place, " \n ", lane],
      [place, text, "no-such-lane"],
    ]);
    const isWrong = chance.chance(0.15);
    if (isWrong) person.writeNote(block.id, atPlace, inLane, asText, { ...options, note: draft });
    else person.writeNote(block.id, place, lane, text, { ...options, note: draft });
    this.#notes.push({ ...written, counts: !isWrong, late, isTakenBack: false });
  }

  /** Taken back: gone while its block is open or when it came late; a sealed note stays as it was. */
  #change(note: Written, late: boolean): void {
    if (!this.#chance.chance(0.15)) return;
    note.writer.person.withdraw(note.own);
    note.isTakenBack = true;
    if (note.late === late) note.counts = false;
  }

  async #reveal(block: WriteBlock): Promise<void> {
    if (block.visibility !== "reveal" || this.#revealed.has(block.id) || this.#chance.chance(0.4)) return;
    this.#revealed.add(block.id);
    await this.#lead.must({ type: "reveal", block: block.id });
    const shown = this.#notes.filter((note) => note.block.id === block.id && note.counts);
    if (shown.length === 0 || this.#chance.chance(0.5)) return;
    const note = this.#chance.pick(shown);
    await this.#lead.openBoard(note.place).until(({ notes }) => notes.has(note.own.publicId), "the revealed notes");
    note.hidden = "Hoort hier niet";
    await this.#lead.must({ type: "hideNote", note: note.own.publicId, reason: note.hidden });
  }

  async #vote(block: VoteBlock): Promise<void> {
    for (const player of this.#players) {
      for (let times = this.#chance.pick([0, 1, 1, 1, 2]); times > 0; times -= 1) this.#cast(player, block);
    }
    await this.#saved();
  }

  #cast(player: Player, block: VoteBlock): void {
    const items = block.items.from === "list" ? block.items.list.map(({ id }) => id) : [];
    const isValid = this.#chance.chance(0.8);
    const values = isValid ? validBallot(block, items, this.#chance) : invalidBallot(block, items, this.#chance);
    const why = this.#chance.chance(0.3) ? { [items[0] ?? ""]: `reden ${++this.#written}` } : {};
    player.person.vote(block.id, values, why);
    const isEmpty = Object.values(values).every((value) => block.method === "dots" && value === 0);
    player.ballots.set(block.id, isValid && !isEmpty ? { values, why, tafel: player.tafel } : null);
  }

  /** After the seal: it does not count, and its writer is told. */
  async #voteTooLate(block: VoteBlock): Promise<void> {
    const { person } = this.#chance.pick(this.#players);
    const items = block.items.from === "list" ? block.items.list.map(({ id }) => id) : [];
    person.vote(block.id, validBallot(block, items, this.#chance), { [items[0] ?? ""]: "te laat" });
    const document = block.identity === "anonymous" ? person.anonymous : person.own;
    await document.watched.until(
      () => document.notCounted.get(`votes/${block.id}`) === "closed",
      "being told that it is too late",
    );
  }

  /** What the test itself says the result is, as things stand when the vote is sealed. */
  #count(block: VoteBlock): void {
    const items = block.items.from === "list" ? block.items.list.map(({ id }) => id) : [];
    const isAnonymous = block.identity === "anonymous";
    const casts = this.#players.flatMap(({ ballots, tafel }) => {
      const ballot = ballots.get(block.id);
      // An anonymous ballot names its tafel; a named one counts where its voter sits now.
      return ballot === undefined || ballot === null ? [] : [isAnonymous ? ballot : { ...ballot, tafel }];
    });
    const seats = this.#file.tafels.map(({ id }): [string, number] => [
      id,
      this.#players.filter(({ tafel }) => tafel === id).length,
    ]);
    this.#votes.push(countVote(block, items, casts, new Map(seats)));
  }

  #expected(): ExpectedReport {
    const notes = this.#notes
      .filter(({ counts }) => counts)
      .map(({ text, block, place, lane, late, hidden }) => ({
        text,
        block: block.id,
        place,
        ...(lane === undefined ? {} : { lane }),
        ...(late ? { late: true } : {}),
        ...(hidden === undefined ? {} : { hidden }),
      }));
    return { people: this.#players.length, votes: this.#votes, notes };
  }
}
