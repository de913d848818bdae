import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";
import { ProtocolOrganiser } from "@samenspel/server/people/protocol-organiser";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import { API_TOKEN, RunningServer, type ServerOptions } from "../running-server.ts";
import { Facilitator } from "./facilitator.ts";
import { Participant, type ParticipantWishes } from "./participant.ts";

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

const DUTCH: BrowserContextOptions = { locale: "nl-NL", timezoneId: "Europe/Amsterdam", reducedMotion: "reduce" };

/** A server of its own with one session, and the people who open it in browsers of their own. */
export class MeetingRoom {
  readonly server: RunningServer;
  readonly organiser: ProtocolOrganiser;
  readonly links: SessionLinks;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly #elsewhere = new Set<string>();
  #ahead = 0;

  private constructor(browser: Browser, server: RunningServer, organiser: ProtocolOrganiser, links: SessionLinks) {
    this.#browser = browser;
    this.server = server;
    this.organiser = organiser;
    this.links = links;
  }

  static async open(browser: Browser, file: unknown, options: ServerOptions = {}): Promise<MeetingRoom> {
    const server = await RunningServer.start(options);
    const organiser = new ProtocolOrganiser(server.baseUrl, API_TOKEN);
    return new MeetingRoom(browser, server, organiser, await organiser.createSession(file));
  }

  get baseUrl(): string {
    return this.server.baseUrl;
  }

  /** A link of the session on this server's own address. */
  here(link: string): string {
    const { pathname, search, hash } = new URL(link);
    return `${this.baseUrl}${pathname}${search}${hash}`;
  }

  /** A browser of somebody's own: nothing is shared with anybody else's. */
  async device(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ ...DUTCH, ...options, baseURL: this.baseUrl });
    this.#contexts.push(context);
    context.on("request", (request) => this.#watch(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => this.#watch(socket.url())));
    return context;
  }

  /** Somebody with a phone who stands at the door. */
  async somebody(options: BrowserContextOptions = PHONE): Promise<Participant> {
    const context = await this.device(options);
    return new Participant(await context.newPage());
  }

  /** Somebody who joined with the link. */
  async participant(wishes: ParticipantWishes = {}, options: BrowserContextOptions = PHONE): Promise<Participant> {
    const person = await this.somebody(options);
    await person.joins(this.here(this.links.participantUrl), wishes);
    return person;
  }

  /** Somebody who opened the lead's link. */
  async facilitator(options: BrowserContextOptions = LAPTOP): Promise<Facilitator> {
    const context = await this.device(options);
    return Facilitator.opens(await context.newPage(), this.here(this.links.facilitatorUrl));
  }

  /** Somebody who opened the link of the first facilitator of a tafel. */
  async tafelFacilitator(tafel: string): Promise<Facilitator> {
    const context = await this.device(LAPTOP);
    const link = `${this.here(this.links.facilitatorUrl).split("#")[0]}#${this.links.tafelKeys[tafel]?.[0]}`;
    return Facilitator.opens(await context.newPage(), link);
  }

  /** What any page of any device asked of another host. */
  get askedElsewhere(): readonly string[] {
    return [...this.#elsewhere];
  }

  /** So much later: the server comes back with a clock that is ahead. */
  async later(minutes: number): Promise<void> {
    this.#ahead += minutes * 60_000;
    const clock = `const now = Date.now.bind(Date); Date.now = () => now() + ${this.#ahead};`;
    await this.server.kill();
    await this.server.restart({ environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` } });
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await this.server.stop();
  }

  #watch(url: string): void {
    const { protocol, host } = new URL(url);
    if (!["data:", "blob:"].includes(protocol) && host !== `127.0.0.1:${this.server.port}`) this.#elsewhere.add(url);
  }
}
