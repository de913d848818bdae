import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { Block } from "@samenspel/shared/domain/block";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { API_TOKEN } from "./running-server.ts";
import { smallSession } from "./small-session.ts";

export interface SmallMeetingOptions {
  readonly blocks: readonly Block[];
  /** How many join, in turn at tafel 1 and tafel 2. */
  readonly people: number;
  /** Keep every byte that arrives at anybody. */
  readonly record?: boolean;
}

/** A session with a lead and some people, everybody connected. */
export class SmallMeeting {
  readonly baseUrl: string;
  readonly links: SessionLinks;
  readonly lead: ProtocolFacilitator;
  readonly people: readonly ProtocolPerson[];

  private constructor(baseUrl: string, links: SessionLinks, lead: ProtocolFacilitator, people: readonly ProtocolPerson[]) {
    this.baseUrl = baseUrl;
    this.links = links;
    this.lead = lead;
    this.people = people;
  }

  static async open(baseUrl: string, { blocks, people, record = false }: SmallMeetingOptions): Promise<SmallMeeting> {
    const links = await new ProtocolOrganiser(baseUrl, API_TOKEN).createSession(smallSession(blocks));
    const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey, record });
    const joined = await Promise.all(
      Array.from({ length: people }, (_, index) => {
        const wishes = { name: `Naam-${index + 1}-Achternaam`, perspective: "inwoner", tafel: `tafel-${(index % 2) + 1}` };
        return ProtocolPerson.join({ baseUrl, code: links.code, record, ...wishes });
      }),
    );
    return new SmallMeeting(baseUrl, links, lead, joined);
  }

  /** The person at this place in the row; throws when there is none. */
  person(index: number): ProtocolPerson {
    const person = this.people[index];
    if (person === undefined) throw new Error(`there are only ${this.people.length} people`);
    return person;
  }

  /** Brings everybody to this block, starting the session when it must. */
  async goTo(block: string): Promise<void> {
    if (this.lead.live.state?.phase === "planned") await this.lead.must({ type: "start" });
    await this.lead.live.until(({ phase }) => phase === "running", "the start");
    const from = this.lead.block;
    if (from !== block) await this.lead.must({ type: "goToBlock", block, from });
    await Promise.all(
      [this.lead, ...this.people].map(({ live }) => live.until((state) => state.block === block, `block ${block}`)),
    );
  }

  async closeSession(): Promise<void> {
    await this.lead.must({ type: "close", block: this.lead.block ?? "" });
    await this.lead.live.until(({ phase }) => phase === "closed", "the closing");
  }

  close(): void {
    this.lead.close();
    for (const person of this.people) person.close();
  }
}
