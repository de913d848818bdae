import type { RoleAnswer, SessionLinks } from "@samenspel/shared/protocol/http-api";
import { API_TOKEN } from "../running-server.ts";
import { leanCall } from "./lean-http.ts";
import { LeanPerson } from "./lean-person.ts";
import { LiveSocket } from "./live-socket.ts";

const base = (id: string, kind: string, scope: "plenary" | "tafel") => ({ id, kind, title: `Blok ${id}`, minutes: 5, scope });

const ITEMS = Array.from({ length: 5 }, (_, index) => ({ id: `i${index}`, title: `Punt ${index}` }));

const BLOCKS = {
  tafels: { ...base("tafels", "write", "tafel"), lanes: [], identity: "name", visibility: "open" },
  plenary: { ...base("plenary", "write", "plenary"), lanes: [], identity: "name", visibility: "open" },
  anonymous: { ...base("anonymous", "write", "tafel"), lanes: [], identity: "anonymous", visibility: "reveal" },
  vote: {
    ...base("vote", "vote", "plenary"),
    text: "Hoe belangrijk?",
    method: "scale",
    min: 1,
    max: 10,
    labels: { "1": "niet", "10": "zeer" },
    items: { from: "list", list: ITEMS },
    identity: "anonymous",
  },
  talk: base("talk", "talk", "plenary"),
} as const;
export type LoadBlock = keyof typeof BLOCKS;

export const ITEM_IDS = ITEMS.map(({ id }) => id);

export const loadFile = (tafels: number, blocks: readonly LoadBlock[]) => ({
  format: "samenspel/session@1",
  title: "Een volle zaal",
  language: "nl",
  startsAt: "2030-05-01T18:00:00Z",
  organisers: ["Gemeente"],
  perspectives: ["inwoner", "professional"],
  ankerpunten: [],
  tafels: Array.from({ length: tafels }, (_, index) => ({
    id: `t${index + 1}`,
    title: `Tafel ${index + 1}`,
    question: "Wat is hier nodig?",
    facilitators: [],
  })),
  blocks: blocks.map((block) => BLOCKS[block]),
});

export interface CrowdOptions {
  readonly people: number;
  /** How many come in at the same time. */
  readonly atOnce: number;
  readonly placeOf: (person: LeanPerson) => string;
  readonly onBoardFrame: (frame: Buffer) => void;
  readonly onIn?: (ms: number) => void;
}

/** A session for a crowd, with its lead. */
export class LeanSession {
  readonly links: SessionLinks;
  readonly lead: LiveSocket;
  readonly leadCookie: string;
  readonly people: LeanPerson[] = [];
  readonly #baseUrl: string;
  readonly #tafels: number;

  private constructor(baseUrl: string, links: SessionLinks, leadCookie: string, tafels: number) {
    this.#baseUrl = baseUrl;
    this.#tafels = tafels;
    this.links = links;
    this.leadCookie = leadCookie;
    this.lead = new LiveSocket(baseUrl, { sessionId: links.id, as: "facilitator" }, leadCookie);
  }

  static async open(baseUrl: string, tafels: number, blocks: readonly LoadBlock[], file: object = loadFile(tafels, blocks)) {
    const { body } = await leanCall(baseUrl, "/sessions", file, { Authorization: `Bearer ${API_TOKEN}` });
    const links = body as SessionLinks;
    const lead = await leanCall(baseUrl, "/facilitate", { sessionId: links.id, key: links.facilitatorKey });
    if ((lead.body as RoleAnswer).role !== "lead") throw new Error("not the lead");
    const session = new LeanSession(baseUrl, links, lead.cookie, tafels);
    await session.lead.open();
    return session;
  }

  /** Lets people in, each at a tafel in turn; resolves when all of them have everything open. */
  async fill({ people, atOnce, placeOf, onBoardFrame, onIn }: CrowdOptions): Promise<void> {
    let next = this.people.length;
    const last = next + people;
    const come = async (): Promise<void> => {
      while (next < last) {
        const index = next++;
        const from = performance.now();
        const tafel = this.#tafels === 0 ? {} : { tafel: `t${(index % this.#tafels) + 1}` };
        const person = await LeanPerson.join({
          baseUrl: this.#baseUrl,
          code: this.links.code,
          name: `D${index}`,
          ...tafel,
          onBoardFrame,
        });
        this.people.push(person);
        await person.comeIn(placeOf(person));
        onIn?.(performance.now() - from);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, people) }, come));
  }

  close(): void {
    this.lead.close();
    for (const person of this.people) person.close();
  }
}
