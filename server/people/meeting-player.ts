import type { Block } from "@samenspel/shared/domain/block";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { ballotsOf, type Meeting, type MeetingNote, type MeetingPerson, seatAt } from "./meeting.ts";
import { ProtocolFacilitator } from "./protocol-facilitator.ts";
import type { OwnNote } from "./protocol-person.ts";
import { ProtocolPerson } from "./protocol-person.ts";

export interface PlayHooks {
  /** Called in every block, the questionnaire's too, before anybody writes or votes. */
  readonly inBlock?: (player: MeetingPlayer, block: Block) => Promise<void> | void;
  /** Called after everything of the block was acknowledged, before it is left. */
  readonly afterBlock?: (player: MeetingPlayer, block: Block) => Promise<void> | void;
  /** People whom somebody else plays: a browser. */
  readonly playedElsewhere?: readonly string[];
}

export interface PlayOptions extends PlayHooks {
  readonly baseUrl: string;
  readonly links: Pick<SessionLinks, "id" | "code" | "facilitatorKey">;
  /** Keep every byte that arrives at every person. */
  readonly record?: boolean;
}

/**
 * Plays a meeting over the real protocols, at full speed: it goes on as soon as everything is acknowledged. Every
 * person has connections of their own; nothing is asked of the server that a browser would not ask.
 */
export class MeetingPlayer {
  readonly meeting: Meeting;
  readonly people = new Map<string, ProtocolPerson>();
  /** The notes as their writers know them, by the meeting's own note ids. */
  readonly notes = new Map<string, OwnNote>();
  readonly #options: PlayOptions;
  readonly lead: ProtocolFacilitator;
  readonly file: SessionFile;

  private constructor(meeting: Meeting, options: PlayOptions, lead: ProtocolFacilitator, file: SessionFile) {
    this.meeting = meeting;
    this.#options = options;
    this.lead = lead;
    this.file = file;
  }

  static async open(meeting: Meeting, options: PlayOptions): Promise<MeetingPlayer> {
    const { baseUrl, links, record = false } = options;
    const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey, record });
    const session = await lead.live.watched.until(() => lead.live.session, "the session");
    return new MeetingPlayer(meeting, options, lead, session.file);
  }

  /** The whole meeting, from the questionnaire to the closing. */
  async play(): Promise<void> {
    await this.playQuestionnaire();
    await this.lead.must({ type: "start" });
    let clock = 0;
    for (const [index, block] of this.file.blocks.entries()) {
      if (index > 0) await this.leave(this.file.blocks[index - 1]);
      clock += block.minutes * 60;
      await this.arrive(clock);
      await this.playBlock(block);
    }
    const last = this.file.blocks.at(-1);
    if (last !== undefined) await this.lead.must({ type: "close", block: last.id });
    await this.lead.live.until(({ phase }) => phase === "closed", "the closing");
  }

  /** People who answer the questionnaire sign up then; who comes late is away until the time. */
  async playQuestionnaire(): Promise<void> {
    const blocks = this.file.questionnaire?.blocks ?? [];
    if (blocks.length === 0) return;
    if (blocks.some(({ kind }) => kind === "vote")) await this.comeIn(this.#played());
    else await this.arrive(1);
    await this.lead.must({ type: "openQuestionnaire" });
    for (const block of blocks) await this.playBlock(block);
    await this.lead.must({ type: "closeQuestionnaire" });
    for (const { id } of blocks.filter(({ kind }) => kind === "vote")) await this.lead.must({ type: "publishResult", block: id });
    for (const { id, joinsAt } of this.#played()) if (joinsAt > 0) this.people.get(id)?.drop();
  }

  /** Lets in who joins before `until` seconds of the plan. */
  async arrive(until: number): Promise<void> {
    const due = this.#played().filter(({ joinsAt }) => joinsAt < until);
    for (const { id } of due) {
      const person = this.people.get(id);
      if (person !== undefined && !person.live.connected) person.reconnect();
    }
    await this.comeIn(due);
  }

  /** Everybody of these who is not there yet joins, callers by a ticket. */
  async comeIn(people: readonly MeetingPerson[]): Promise<void> {
    const coming = people.filter(({ id }) => !this.people.has(id));
    await Promise.all(coming.map(async (person) => this.people.set(person.id, await this.#join(person))));
  }

  async playBlock(block: Block): Promise<void> {
    await this.#takeSeats(block.id);
    await Promise.all(
      this.#present().map(({ live }) =>
        live.until(({ open, block: at }) => at === block.id || open.includes(block.id), block.id),
      ),
    );
    await this.#options.inBlock?.(this, block);
    if (block.kind === "write") await this.#write(block);
    if (block.kind === "vote") await this.#vote(block.id);
    if (block.kind === "cluster") await this.#cluster(block.id);
    if (block.kind === "harvest") await this.#harvest(block.id);
    await this.#options.afterBlock?.(this, block);
  }

  /** Goes on to the next block; a vote's result is published once it is sealed. */
  async leave(block: Block | undefined): Promise<void> {
    if (block === undefined) return;
    await this.lead.must({ type: "nextBlock", block: block.id });
    if (block.kind === "vote") await this.lead.must({ type: "publishResult", block: block.id });
  }

  close(): void {
    this.lead.close();
    for (const person of this.people.values()) person.close();
  }

  publicIds(notes: readonly string[] = []): string[] {
    return notes.flatMap((id) => this.notes.get(id)?.publicId ?? []);
  }

  #played(): MeetingPerson[] {
    return this.meeting.people.filter(({ id }) => this.#options.playedElsewhere?.includes(id) !== true);
  }

  #present(): ProtocolPerson[] {
    return [...this.people.values()].filter(({ live }) => live.connected);
  }

  async #join(person: MeetingPerson): Promise<ProtocolPerson> {
    const { baseUrl, links, record = false } = this.#options;
    const wishes = { baseUrl, code: links.code, record };
    const { name, perspective, tafel } = person;
    const known = name === null ? {} : { name };
    if (person.joins === "link") return ProtocolPerson.join({ ...wishes, ...known, perspective, tafel });
    const { ticket = "" } = await this.lead.must({ type: "addCaller", ...known, perspective, tafel });
    return ProtocolPerson.join({ ...wishes, ticket });
  }

  /** Moves everybody whose route says so. */
  async #takeSeats(block: string): Promise<void> {
    const order = this.file.blocks.map(({ id }) => id);
    for (const person of this.meeting.people) {
      const here = this.people.get(person.id);
      const tafel = seatAt(person, block, order);
      if (here === undefined || !here.live.connected || here.seat === tafel) continue;
      await this.lead.must({ type: "seat", participantId: here.id, tafel });
      await here.live.until(({ seat }) => seat === tafel, `a seat at ${tafel}`);
    }
  }

  async #write(block: Extract<Block, { kind: "write" }>): Promise<void> {
    const here = this.meeting.input.notes.filter((note) => note.block === block.id);
    const writers = new Set<ProtocolPerson>();
    for (const note of here) {
      const writer = this.people.get(note.participant);
      if (writer === undefined) continue;
      // As it is typed: a draft first, then the whole, then placed.
      const draft = writer.writeNote(note.block, note.tafel, note.lane, note.text.slice(0, 12), { draft: true });
      this.notes.set(note.id, writer.writeNote(note.block, note.tafel, note.lane, note.text, { note: draft }));
      writers.add(writer);
    }
    await Promise.all([...writers].map((writer) => writer.saved()));
    const hidden = here.filter(({ id }) => this.meeting.input.hidden.some(({ note }) => note === id));
    if (block.visibility === "reveal") await this.lead.must({ type: "reveal", block: block.id });
    for (const note of hidden) await this.#hide(note);
  }

  async #hide({ id, tafel }: MeetingNote): Promise<void> {
    const publicId = this.notes.get(id)?.publicId;
    const reason = this.meeting.input.hidden.find(({ note }) => note === id)?.reason;
    if (publicId === undefined || reason === undefined) return;
    const board = this.lead.openBoard(tafel);
    await board.until(({ notes }) => notes.has(publicId), "a note to hide");
    await this.lead.must({ type: "hideNote", note: publicId, reason });
    await board.until(({ notes }) => !notes.has(publicId), "a hidden note to go");
  }

  async #vote(block: string): Promise<void> {
    await Promise.all(
      [...this.people].map(async ([id, person]) => {
        for (const { values, why } of ballotsOf(this.meeting.input, id, block)) {
          person.vote(block, values, why);
          await person.saved();
        }
      }),
    );
  }

  async #cluster(block: string): Promise<void> {
    for (const [order, { id, tafel, title, notes, ...cluster }] of (this.meeting.input.clusters ?? []).entries()) {
      if (cluster.block === block) this.lead.putCluster(tafel, id, { block, title, order }, this.publicIds(notes));
    }
    await this.lead.saved();
  }

  async #harvest(block: string): Promise<void> {
    const { opportunities = [], harvest = [] } = this.meeting.input;
    for (const [order, { id, tafel, title, cluster, notes, ...opportunity }] of opportunities.entries()) {
      if (opportunity.block !== block) continue;
      const sources = this.publicIds(notes);
      this.lead.putOpportunity(tafel ?? PLENARY, id, {
        block,
        title,
        order,
        ...(cluster === undefined ? {} : { cluster }),
        sources,
      });
    }
    for (const { tafel, kind = "summary", text, notes, ...line } of harvest) {
      if (line.block === block) this.lead.addHarvestLine(tafel ?? PLENARY, { block, kind, text, sources: this.publicIds(notes) });
    }
    await this.lead.saved();
  }
}
