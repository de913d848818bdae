import { callHttp } from "@samenspel/server/people/http-call";
import { LiveLine } from "@samenspel/server/people/live-line";
import type { JoinAnswer, SessionLinks } from "@samenspel/shared/protocol/http-api";
import { API_TOKEN, type RunningServer } from "../running-server.ts";
import { scaleVote, smallSession, talk, write } from "../small-session.ts";

/**
 * Everybody who may knock at the door of one session, from the least to the most: `here` and `there` sit at tafel 1 and 2,
 * `else` in another session; `caller` was added at tafel 1; `t-own` and `t-other` are the facilitators of tafel 1 and 2;
 * `t-else` leads another session; `owner` made the session, `colleague` is another organiser; `erased` erased themselves.
 */
export const ROLES = [
  ...(["nobody", "here", "there", "else", "erased", "caller", "screen", "t-own", "t-other", "t-else"] as const),
  ...(["lead", "colleague", "owner", "token"] as const),
] as const;
export type Role = (typeof ROLES)[number];

/** Who gets a live connection to the session. */
export const LIVE_ROLES = ["here", "there", "caller", "screen", "t-own", "t-other", "lead"] as const satisfies readonly Role[];
export type LiveRole = (typeof LIVE_ROLES)[number];

export interface Credentials {
  readonly cookie?: string;
  readonly token?: string;
}

export interface Joined extends JoinAnswer {
  readonly cookie: string;
}

const file = () => ({
  ...smallSession([
    talk("begin"),
    write("naam", { identity: "name" }),
    write("stil", { visibility: "reveal" }),
    scaleVote("stem"),
    talk("einde"),
  ]),
  startsAt: "2036-03-02T19:00:00+01:00",
  questionnaire: {
    opensAt: "2036-02-01T09:00:00+01:00",
    closesAt: "2036-03-01T09:00:00+01:00",
    blocks: [write("vooraf", { scope: "plenary" })],
  },
});

/** One session with everybody, and what they hold in their hands to prove who they are. */
export class MatrixCast {
  readonly server: RunningServer;
  readonly links: SessionLinks;
  readonly people: Readonly<Record<"here" | "there" | "caller" | "erased" | "else", Joined>>;
  readonly credentials: Readonly<Record<Role, Credentials>>;
  readonly #lines = new Map<LiveRole, LiveLine>();

  private constructor(
    server: RunningServer,
    links: SessionLinks,
    people: MatrixCast["people"],
    credentials: Readonly<Record<Role, Credentials>>,
  ) {
    this.server = server;
    this.links = links;
    this.people = people;
    this.credentials = credentials;
  }

  static async open(
    server: RunningServer,
    organisers: { readonly owner: string; readonly colleague: string },
  ): Promise<MatrixCast> {
    const { baseUrl } = server;
    const make = async (): Promise<SessionLinks> =>
      (await callHttp(baseUrl, "/sessions", { method: "POST", body: file(), cookie: organisers.owner })).body as SessionLinks;
    const [links, other] = [await make(), await make()];
    const join = async (code: string, wishes: Record<string, string>): Promise<Joined> => {
      const { body, cookie } = await callHttp(baseUrl, "/join", { method: "POST", body: { code, ...wishes } });
      return { ...(body as JoinAnswer), cookie };
    };
    const key = async (path: string, sessionId: string, given: string): Promise<string> =>
      (await callHttp(baseUrl, path, { method: "POST", body: { sessionId, key: given } })).cookie;
    const lead = await key("/facilitate", links.id, links.facilitatorKey);
    const line = new LiveLine({ baseUrl, auth: { sessionId: links.id, as: "facilitator" }, cookie: lead });
    const added = await line.command({ type: "addCaller", name: "Henk", tafel: "tafel-1" });
    line.close();
    const people = {
      here: await join(links.code, { name: "Hier", tafel: "tafel-1" }),
      there: await join(links.code, { name: "Daar", tafel: "tafel-2" }),
      caller: await join(links.code, { ticket: (added.ok ? added.result?.ticket : undefined) ?? "" }),
      erased: await join(links.code, { name: "Weg", tafel: "tafel-1" }),
      else: await join(other.code, { name: "Elders", tafel: "tafel-1" }),
    };
    await callHttp(baseUrl, `/sessions/${links.id}/participants/${people.erased.participantId}`, {
      method: "DELETE",
      cookie: people.erased.cookie,
    });
    return new MatrixCast(server, links, people, {
      nobody: {},
      here: { cookie: people.here.cookie },
      there: { cookie: people.there.cookie },
      else: { cookie: people.else.cookie },
      erased: { cookie: people.erased.cookie },
      caller: { cookie: people.caller.cookie },
      screen: { cookie: await key("/present", links.id, links.presenterKey) },
      "t-own": { cookie: await key("/facilitate", links.id, links.tafelKeys["tafel-1"]?.[0] ?? "") },
      "t-other": { cookie: await key("/facilitate", links.id, links.tafelKeys["tafel-2"]?.[0] ?? "") },
      "t-else": { cookie: await key("/facilitate", other.id, other.facilitatorKey) },
      lead: { cookie: lead },
      colleague: { cookie: organisers.colleague },
      owner: { cookie: organisers.owner },
      token: { token: API_TOKEN },
    });
  }

  /** The live connection of somebody who gets one; opened when first asked for. */
  live(role: LiveRole): LiveLine {
    const known = this.#lines.get(role);
    if (known !== undefined) return known;
    const as = role === "screen" ? "presenter" : role === "lead" || role.startsWith("t-") ? "facilitator" : "participant";
    const person = role === "here" || role === "there" || role === "caller" ? this.people[role] : undefined;
    const line = new LiveLine({
      baseUrl: this.server.baseUrl,
      auth: { sessionId: this.links.id, as, ...(person === undefined ? {} : { participantId: person.participantId }) },
      cookie: this.credentials[role].cookie ?? "",
    });
    this.#lines.set(role, line);
    return line;
  }

  close(): void {
    for (const line of this.#lines.values()) line.close();
  }
}

/** The first organiser, with the set-up link that the start printed, and a colleague. */
export const openAccounts = async ({ baseUrl, output }: RunningServer): Promise<{ owner: string; colleague: string }> => {
  const setUpToken = /instellen#([\w-]+)/.exec(output)?.[1];
  const password = "een lang wachtwoord";
  const owner = { email: "eigenaar@voorbeeld.nl", name: "Eigenaar", password };
  const { cookie } = await callHttp(baseUrl, "/organisers", { method: "POST", body: { ...owner, setUpToken } });
  const colleague = { email: "collega@voorbeeld.nl", name: "Collega", password };
  await callHttp(baseUrl, "/organisers", { method: "POST", body: colleague, cookie });
  const signedIn = await callHttp(baseUrl, "/sign-in", { method: "POST", body: { email: colleague.email, password } });
  return { owner: cookie, colleague: signedIn.cookie };
};
