import type { Actor } from "@samenspel/shared/domain/actor";
import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import { z } from "zod";
import { hashOf, type Keyring, sameText } from "./keyring.ts";
import type { SessionHost } from "./session-host.ts";

/** Where cookies go: never to `/anonymous`, whose connections must carry nothing that names a person. */
const COOKIE_PATHS = ["/api", "/live", "/sync"] as const;

const PARTICIPANT_COOKIE = "ss_p_";
export const participantCookieName = (participantId: string): string => PARTICIPANT_COOKIE + participantId;
export const roleCookieName = (sessionId: string, role: "facilitator" | "presenter"): string => `ss_${role}_${sessionId}`;
export const ORGANISER_COOKIE = "ss_organiser";

/** The cookies of a request by name; anything unreadable is left out. */
export const readCookies = (header: string | undefined): Map<string, string> =>
  new Map(
    (header ?? "").split(";").flatMap((pair): [string, string][] => {
      const at = pair.indexOf("=");
      const name = pair.slice(0, Math.max(0, at)).trim();
      return name === "" ? [] : [[name, pair.slice(at + 1).trim()]];
    }),
  );

/** `Set-Cookie` headers, one per path. `secure` over https. */
export const setCookies = (
  name: string,
  value: string,
  options: { secure: boolean; maxAgeSeconds: number; paths?: readonly string[] },
): string[] =>
  (options.paths ?? COOKIE_PATHS).map(
    (path) =>
      `${name}=${value}; Path=${path}; HttpOnly; SameSite=Strict; Max-Age=${options.maxAgeSeconds}${options.secure ? "; Secure" : ""}`,
  );

const roleSchema = z.object({
  session: z.string(),
  version: z.number(),
  role: z.enum(["lead", "tafel", "presenter"]),
  tafel: z.string().optional(),
  /** Tells two facilitators apart. */
  id: z.string(),
  name: z.string().optional(),
});
export type RoleCookie = z.infer<typeof roleSchema>;

export const signRole = (keyring: Keyring, role: RoleCookie): string => keyring.sign("role", JSON.stringify(role));

const openRole = (keyring: Keyring, signed: string | undefined, host: SessionHost): Actor | null => {
  const text = signed === undefined ? null : keyring.open("role", signed);
  if (text === null) return null;
  const parsed = roleSchema.safeParse(JSON.parse(text));
  if (!parsed.success || parsed.data.session !== host.id || parsed.data.version !== host.keysVersion) return null;
  const { role, id, name, tafel } = parsed.data;
  const named = name === undefined ? {} : { name };
  if (role === "presenter") return { role, id };
  if (role === "lead") return { role, id, ...named };
  return tafel !== undefined && tafelOf(host.file, tafel) !== undefined ? { role, id, tafel, ...named } : null;
};

/** The participant that the cookies prove, or null. */
export const participantOf = (cookies: ReadonlyMap<string, string>, participantId: string, host: SessionHost): Actor | null => {
  const cookie = cookies.get(participantCookieName(participantId));
  const hash = host.cookieHash(participantId);
  return cookie !== undefined && hash !== null && sameText(hashOf(cookie), hash)
    ? { role: "participant", id: participantId }
    : null;
};

/** The facilitator or presenter that the cookies prove, or null. */
export const roleOf = (
  cookies: ReadonlyMap<string, string>,
  as: "facilitator" | "presenter",
  host: SessionHost,
  keyring: Keyring,
): Actor | null => openRole(keyring, cookies.get(roleCookieName(host.id, as)), host);

/** Everybody that these cookies prove for this session, the one with most rights first. */
export const actorsOf = (cookies: ReadonlyMap<string, string>, host: SessionHost, keyring: Keyring): Actor[] => {
  // From the cookies, of which there are few, not from the people.
  const ids = [...cookies.keys()]
    .filter((name) => name.startsWith(PARTICIPANT_COOKIE))
    .map((name) => name.slice(PARTICIPANT_COOKIE.length));
  const people = ids.flatMap((id) => (host.seats.has(id) ? (participantOf(cookies, id, host) ?? []) : []));
  const roles = (["facilitator", "presenter"] as const).flatMap((as) => roleOf(cookies, as, host, keyring) ?? []);
  return [...roles, ...people];
};
