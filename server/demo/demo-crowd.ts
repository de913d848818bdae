import { setTimeout as sleep } from "node:timers/promises";
import { RefusedCall } from "../people/http-call.ts";
import { ProtocolFacilitator } from "../people/protocol-facilitator.ts";
import { type PersonWishes, ProtocolPerson } from "../people/protocol-person.ts";
import { DemoAutopilot } from "./demo-autopilot.ts";
import { DemoPace, untilBrokenOff } from "./demo-pace.ts";
import { DEMO_PEOPLE, type DemoCharacter } from "./demo-people.ts";
import { DemoPerson } from "./demo-person.ts";
import { DemoTafelLead } from "./demo-tafel-lead.ts";
import { DEMO_TAFELS } from "./demo-tafels.ts";

export interface DemoCrowdOptions {
  /** The server's own address. */
  readonly baseUrl: string;
  readonly sessionId: string;
  readonly code: string;
  readonly facilitatorKey: string;
  /** Per tafel the keys of its facilitators. */
  readonly tafelKeys: Readonly<Record<string, readonly string[]>>;
  /** 1 is human speed; less is faster. */
  readonly pace: number;
  /** When it is over in any case, in ms since 1970. */
  readonly until: number;
}

const LATE_SECONDS = 35;
/** How long somebody without a chair waits on the mat before choosing one, in seconds. */
const ON_THE_MAT = 100;

type Wishes = Omit<PersonWishes, "baseUrl" | "code">;

/** Everybody of one example: its people and its autopilot, over the same protocols as a browser. */
export class DemoCrowd {
  readonly #options: DemoCrowdOptions;
  readonly #stop = new AbortController();
  readonly #pace: DemoPace;
  readonly #people: (DemoPerson | DemoTafelLead)[] = [];
  readonly #onError: (error: unknown) => void;
  #lead: ProtocolFacilitator | null = null;

  constructor(options: DemoCrowdOptions, onError: (error: unknown) => void) {
    this.#options = options;
    this.#onError = onError;
    this.#pace = new DemoPace(options.pace, this.#stop.signal);
  }

  /** Resolves when the session was closed or erased, its time is over, or it was stopped. */
  async run(): Promise<void> {
    const { baseUrl, sessionId, facilitatorKey } = this.#options;
    try {
      const lead = await ProtocolFacilitator.open({ baseUrl, sessionId, key: facilitatorKey });
      this.#lead = lead;
      const session = await lead.live.watched.until(() => lead.live.session, "the session");
      const autopilot = new DemoAutopilot(lead, session.file.blocks, this.#pace);
      void this.#in(() => this.#comeIn(DEMO_PEOPLE));
      void this.#in(() => this.#leadTafels());
      void this.#in(async () => {
        await this.#pace.pause(2);
        await autopilot.open(session.file.questionnaire?.blocks ?? []);
        await autopilot.goOn();
      });
      await this.#untilOver(lead);
    } finally {
      this.stop();
    }
  }

  stop(): void {
    this.#stop.abort();
    for (const person of this.#people.splice(0)) person.close();
    this.#lead?.close();
  }

  #in(work: () => Promise<void>): Promise<void> {
    return untilBrokenOff(this.#stop.signal, work).catch(this.#onError);
  }

  async #untilOver(lead: ProtocolFacilitator): Promise<void> {
    const over = new Promise<void>((resolve) => {
      const look = (): void => {
        const isGone = lead.live.error === "forbidden" || lead.live.error === "not-found";
        if (isGone || lead.live.state?.phase === "closed") resolve();
      };
      lead.live.watched.onChange(look);
      this.#stop.signal.addEventListener("abort", () => resolve());
    });
    const timeIsUp = sleep(Math.max(0, this.#options.until - Date.now()), undefined, { signal: this.#stop.signal }).catch(
      () => {},
    );
    await Promise.race([over, timeIsUp]);
  }

  async #leadTafels(): Promise<void> {
    const { baseUrl, sessionId, tafelKeys } = this.#options;
    for (const tafel of DEMO_TAFELS) {
      const key = tafelKeys[tafel.id]?.[0];
      if (key === undefined || this.#stop.signal.aborted) continue;
      const lead = await ProtocolFacilitator.open({ baseUrl, sessionId, key });
      if (this.#stop.signal.aborted) return lead.close();
      this.#people.push(new DemoTafelLead(lead, tafel, this.#pace, this.#onError));
    }
  }

  async #comeIn(characters: readonly DemoCharacter[]): Promise<void> {
    for (const character of characters.filter(({ tafel }) => tafel !== null)) {
      await this.#pace.pause(0.05, 0.4);
      await this.#join(character);
    }
    await this.#pace.pause(LATE_SECONDS);
    for (const character of characters.filter(({ tafel }) => tafel === null)) await this.#comeLate(character);
  }

  async #join(character: DemoCharacter): Promise<ProtocolPerson> {
    const { baseUrl, code } = this.#options;
    const person = await ProtocolPerson.join({ baseUrl, code, ...(await this.#wishesOf(character)) });
    if (this.#stop.signal.aborted) person.close();
    else this.#people.push(new DemoPerson(person, character, this.#pace, this.#onError));
    return person;
  }

  /** Waits to be given a chair, unless the door is shut; when nobody does, takes one at the last tafel. */
  async #comeLate(character: DemoCharacter): Promise<void> {
    const person = await this.#join(character).catch((error: unknown) => {
      if (error instanceof RefusedCall && error.code === "door-locked") return null;
      throw error;
    });
    if (person === null) return;
    await this.#pace.pause(ON_THE_MAT);
    const tafel = DEMO_TAFELS.at(-1)?.id;
    if (person.seat === null && tafel !== undefined) await person.command({ type: "chooseTafel", tafel });
  }

  /** Who phones in comes with a facilitator's ticket. */
  async #wishesOf({ name, perspective, tafel, joins }: DemoCharacter): Promise<Wishes> {
    const wishes = { ...(name === null ? {} : { name }), perspective, ...(tafel === null ? {} : { tafel }) };
    if (joins === "link" || this.#lead === null || tafel === null) return wishes;
    const { ticket } = await this.#lead.must({ type: "addCaller", ...wishes, tafel });
    return ticket === undefined ? wishes : { ticket };
  }
}
