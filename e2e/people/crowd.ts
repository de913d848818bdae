import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import { validBallot } from "../generated-ballot.ts";
import { Seeded } from "../seeded.ts";
import type { MeetingRoom } from "./meeting-room.ts";

const PEOPLE = [
  { name: "Loes", perspective: "inwoner", tafel: "tafel-1" },
  { name: "Omar", perspective: "inwoner", tafel: "tafel-1" },
  { name: "Sanne", perspective: "professional", tafel: "tafel-1" },
  { name: "Henk", perspective: "vrijwilliger", tafel: "tafel-2" },
  { name: "Mina", perspective: "inwoner", tafel: "tafel-2" },
  { perspective: "professional", tafel: "tafel-2" },
] as const;

const SENTENCES = [
  "Een bank op het plein, zodat je even kunt zitten",
  "Elkaar groeten op straat",
  "De bus moet vaker komen. Nu is hij om zeven uur al weg.",
  "Een plek waar jongeren naar binnen kunnen als het regent",
  "Meer licht in het park",
  "Iemand die de weg wijst als je nieuw bent",
  "Samen eten op vrijdag",
  "Minder brieven, meer bellen",
];

/** People without a screen: they fill the table, so that a screen shows what it shows on an evening. */
export class Crowd {
  readonly people: readonly ProtocolPerson[];
  readonly #chance = new Seeded(7);

  private constructor(people: readonly ProtocolPerson[]) {
    this.people = people;
  }

  static async joins({ baseUrl, links }: MeetingRoom): Promise<Crowd> {
    return new Crowd(await Promise.all(PEOPLE.map((wishes) => ProtocolPerson.join({ baseUrl, code: links.code, ...wishes }))));
  }

  /** Everybody places a note or two. */
  async writes(block: WriteBlock): Promise<void> {
    for (const [index, person] of this.people.entries()) {
      const place = block.scope === "plenary" ? "plenary" : (person.seat ?? "tafel-1");
      for (const at of index % 2 === 0 ? [index, index + 2] : [index]) {
        const lane = block.lanes[at % Math.max(1, block.lanes.length)]?.id;
        person.writeNote(block.id, place, lane, SENTENCES[at % SENTENCES.length] ?? "");
      }
    }
    await this.saved();
  }

  async votes(block: VoteBlock, items: readonly string[]): Promise<void> {
    for (const person of this.people) person.vote(block.id, validBallot(block, items, this.#chance));
    await this.saved();
  }

  async saved(): Promise<void> {
    await Promise.all(this.people.map((person) => person.saved()));
  }

  close(): void {
    for (const person of this.people) person.close();
  }
}
