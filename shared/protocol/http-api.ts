import * as z from "zod/mini";
import { LIMITS } from "./limits.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const secret = z.string().check(z.regex(/^[A-Za-z0-9_.-]{1,256}$/));
const name = z.string().check(z.trim(), z.maxLength(LIMITS.name));
const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200), z.regex(/^\S+@\S+$/));
const password = z.string().check(z.minLength(10), z.maxLength(200));

/** Bodies of the HTTP calls, and what they answer. `docs/api.md` is generated from this. */
export const joinBody = z.object({
  /** Six digits; spaces are allowed. */
  code: z.string().check(z.maxLength(16)),
  name: z.exactOptional(name),
  perspective: z.exactOptional(z.string().check(z.maxLength(80))),
  tafel: z.exactOptional(id),
  ticket: z.exactOptional(secret),
});
export type JoinBody = z.infer<typeof joinBody>;

/** What the join screen shows before somebody joins: `GET /api/join/:code`. */
export interface JoinView {
  sessionId: string;
  title: string;
  startsAt: string;
  minutes: number;
  language: "nl" | "en";
  perspectives: string[];
  phase: "planned" | "questionnaire" | "running" | "closed";
  doorLocked: boolean;
  tafels: { id: string; title: string; free: boolean }[];
  /** Blocks in which names are shown exist in this session. */
  usesNames: boolean;
  /** Days after which everything is deleted. */
  retentionDays: number;
}

export interface JoinAnswer {
  sessionId: string;
  participantId: string;
  /** Key of the public ids of notes in the own document. */
  ownKey: string;
  /** Opens the anonymous document: sent as WebSocket subprotocol, never as a cookie. */
  anonymousSecret: string;
  anonymousKey: string;
  tafel?: string;
}

export const facilitateBody = z.object({ sessionId: id, key: secret, name: z.exactOptional(name) });
export type FacilitateBody = z.infer<typeof facilitateBody>;
export interface RoleAnswer {
  sessionId: string;
  role: "lead" | "tafel" | "presenter";
  tafel?: string;
}

export const presentBody = z.object({ sessionId: id, key: secret });

/** The links of a session, given once at creation and again by `POST /api/sessions/:id/links` (which makes new keys). */
export interface SessionLinks {
  id: string;
  code: string;
  participantUrl: string;
  facilitatorUrl: string;
  presenterUrl: string;
  facilitatorKey: string;
  presenterKey: string;
  /** Per tafel the keys of its facilitators (one each, at least one). */
  tafelKeys: Record<string, string[]>;
}

export interface SessionSummary {
  id: string;
  code: string | null;
  title: string;
  startsAt: string;
  phase: "planned" | "questionnaire" | "running" | "closed";
  joined: number;
  deleteAt: number | null;
  demo: boolean;
}

/** `GET /api/sessions/:id`: the summary with the session file and, for whoever made it, the links. */
export interface SessionDetail extends SessionSummary {
  file: unknown;
  links: SessionLinks;
}

/** `POST /api/organisers`: the first with the one-time set-up token, others by somebody signed in. */
export const organiserBody = z.object({ email, name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)), password, setUpToken: z.exactOptional(secret) });
export const signInBody = z.object({ email, password: z.string().check(z.maxLength(200)) });
export interface OrganiserView {
  id: string;
  name: string;
  email: string;
}

/** `POST /api/demo`: an example session with simulated people. */
export interface DemoAnswer {
  id: string;
  code: string;
  facilitatorUrl: string;
  participantUrl: string;
  presenterUrl: string;
  deleteAt: number;
}

export const reportQuery = z.object({
  format: z._default(z.enum(["json", "md"]), "json"),
  language: z.exactOptional(z.enum(["nl", "en"])),
});
