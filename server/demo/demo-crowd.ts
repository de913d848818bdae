import { setTimeout as sleep } from "node:timers/promises";
import { ProtocolFacilitator } from "../people/protocol-facilitator.ts";
import { ProtocolPerson } from "../people/protocol-person.ts";
import { DemoAutopilot } from "./demo-autopilot.ts";
import { DemoPace, untilBrokenOff } from "./demo-pace.ts";
import { DEMO_PEOPLE, type DemoCharacter } from "./demo-people.ts";
import { DemoPerson } from "./demo-person.ts";

export interface DemoCrowdOptions {
  /** The server's own address. */
  readonly baseUrl: string;
  readonly sessionId: string;
  readonly code: string;
  readonly facilitatorKey: string;
  /** 1 is human speed; less is faster. */
  readonly pace: number;
  /** When it is over in any case, in ms since 1970. */
  readonly until: number;
}

const LATE_SECONDS = 45;

/** Everybody of one example: its people and its autopilot, over the same protocols as a browser. */
export class DemoCrowd {
  readonly #options: DemoCrowdOptions;
  readonly #stop = new AbortController();
  readonly #pace: DemoPace;
  readonly #people: DemoPerson[] = [];
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
      void this.#in(async () => {
        await this.#pace.pause(4);
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

  async #comeIn(characters: readonly DemoCharacter[]): Promise<void> {
    for (const character of characters.filter(({ late }) => !late)) {
      await this.#pace.pause(0.1, 0.6);
      await this.#join(character);
    }
    await this.#pace.pause(LATE_SECONDS);
    for (const character of characters.filter(({ late }) => late)) await this.#join(character);
  }

  async #join(character: DemoCharacter): Promise<void> {
    const { baseUrl, code } = this.#options;
    const person = await ProtocolPerson.join({ baseUrl, code, ...(await this.#wishesOf(character)) });
    if (this.#stop.signal.aborted) return person.close();
    this.#people.push(new DemoPerson(person, character, this.#pace, this.#onError));
  }

  /** Who phones in comes with a facilitator's ticket. */
  async #wishesOf({
    name,
    perspective,
    tafel,
    joins,
  }: DemoCharacter): Promise<{ ticket: string } | { perspective: string; tafel: string }> {
    const known = name === null ? {} : { name };
    const wishes = { ...known, perspective, tafel };
    if (joins === "link" || this.#lead === null) return wishes;
    const { ticket } = await this.#lead.must({ type: "addCaller", ...wishes });
    return ticket === undefined ? wishes : { ticket };
  }
}
