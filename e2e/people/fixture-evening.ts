import type { Browser } from "@playwright/test";
import { ballotsOf, type Meeting, type MeetingInput } from "@samenspel/server/people/meeting";
import { MeetingPlayer } from "@samenspel/server/people/meeting-player";
import type { Block, VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import { fixtureMeeting } from "../fixture-meeting.ts";
import type { Facilitator } from "./facilitator.ts";
import { type FixturePerson, writesNotes } from "./fixture-person.ts";
import { MeetingRoom } from "./meeting-room.ts";

/** From now on the ballots of the block name their items by these ids. */
type Renaming = (block: string, ids: ReadonlyMap<string, string>) => void;

/** The meeting with what the browsers make left out; the ids of that are only known once it is made. */
const withoutGroups = (meeting: Meeting) => {
  const ballots = [...meeting.input.ballots];
  const input: MeetingInput = { ...meeting.input, clusters: [], opportunities: [], ballots };
  const renamed: Renaming = (block, ids) => {
    for (const [at, ballot] of ballots.entries())
      if (ballot.block === block) ballots[at] = { ...ballot, item: ids.get(ballot.item) ?? ballot.item };
  };
  return { played: { ...meeting, input }, renamed };
};

/** Everybody of one evening: a lead and a facilitator on laptops, some people on phones, the rest without a screen. */
export class FixtureEvening {
  readonly meeting: Meeting;
  readonly room: MeetingRoom;
  readonly others: MeetingPlayer;
  readonly people: FixturePerson[] = [];
  /** Id in the meeting → id in the session, of groups and kansen. */
  readonly ids = new Map<string, string>();
  readonly #renamed: Renaming;
  lead: Facilitator;

  private constructor(meeting: Meeting, room: MeetingRoom, others: MeetingPlayer, lead: Facilitator, renamed: Renaming) {
    this.meeting = meeting;
    this.room = room;
    this.others = others;
    this.lead = lead;
    this.#renamed = renamed;
  }

  /** `withPhone`: ids of the people who get a real phone. */
  static async begins(browser: Browser, name: string, withPhone: readonly string[]): Promise<FixtureEvening> {
    const meeting = fixtureMeeting(name);
    const { played, renamed } = withoutGroups(meeting);
    const room = await MeetingRoom.open(browser, meeting.file);
    const { baseUrl, links } = room;
    const others = await MeetingPlayer.open(played, { baseUrl, links, playedElsewhere: withPhone });
    return new FixtureEvening(meeting, room, others, await room.facilitator(), renamed);
  }

  block(id: string): Block {
    const block = findBlock(this.others.file, id);
    if (block === undefined) throw new Error(`there is no ${id}`);
    return block;
  }

  write(id: string): WriteBlock {
    const block = this.block(id);
    if (!isWrite(block)) throw new Error(`${id} is no write block`);
    return block;
  }

  vote(id: string): VoteBlock {
    const block = this.block(id);
    if (!isVote(block)) throw new Error(`${id} is no vote`);
    return block;
  }

  rename(block: string): void {
    this.#renamed(block, this.ids);
  }

  async goesOnTo(...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.lead.goesOnTo(this.block(id).title);
  }

  onPhones(does: (person: FixturePerson) => Promise<void>): Promise<unknown> {
    return Promise.all(this.people.map(does));
  }

  /** Everybody writes; the notes are turned over in the browser, so not by the player. */
  async writes(id: string): Promise<void> {
    const block = this.write(id);
    await this.onPhones((person) => writesNotes(person, block, this.meeting));
    await this.others.playBlock({ ...block, visibility: "open" });
  }

  async comeIn(withPhone: readonly string[]): Promise<void> {
    await this.others.arrive(1);
    // Two at a time: a small machine opens more of them no sooner, and then the last one waits for all.
    for (let at = 0; at < withPhone.length; at += 2) {
      this.people.push(...(await Promise.all(withPhone.slice(at, at + 2).map((id) => this.#withPhone(id)))));
    }
  }

  async #withPhone(id: string): Promise<FixturePerson> {
    const known = this.meeting.people.find((person) => person.id === id);
    if (known === undefined) throw new Error(`nobody is called ${id}`);
    const perspective = `${known.perspective.charAt(0).toUpperCase()}${known.perspective.slice(1)}`;
    const phone = await this.room.participant({ name: known.name ?? undefined, perspective, tafel: known.tafel });
    return { known, phone };
  }

  /** What somebody's ballot is in the end, by the ids of the meeting. */
  lastBallot(person: string, block: string): Readonly<Record<string, unknown>> {
    return ballotsOf(this.meeting.input, person, block).at(-1)?.values ?? {};
  }

  textsOf(notes: readonly string[]): string[] {
    return notes.flatMap((id) => this.meeting.input.notes.find((note) => note.id === id)?.text ?? []);
  }

  async close(): Promise<void> {
    this.others.close();
    await this.room.close();
  }
}
