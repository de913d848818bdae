import * as z from "zod/mini";
import { PHASES } from "../domain/course.ts";
import { sessionFileSchema } from "../domain/session-file.ts";
import { EDITION_STATES, narrativeSchema } from "../report/narrative.ts";
import { LIMITS } from "./limits.ts";

const LANGUAGES = ["nl", "en"] as const;

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
export const joinView = z.object({
  sessionId: z.string(),
  title: z.string(),
  startsAt: z.string(),
  minutes: z.number(),
  language: z.enum(LANGUAGES),
  perspectives: z.array(z.string()),
  phase: z.enum(PHASES),
  doorLocked: z.boolean(),
  tafels: z.array(z.object({ id: z.string(), title: z.string(), free: z.boolean() })),
  /** Blocks in which names are shown exist in this session. */
  usesNames: z.boolean(),
  /** Days after which everything is deleted. */
  retentionDays: z.number(),
});
export type JoinView = z.infer<typeof joinView>;

export const joinAnswer = z.object({
  sessionId: z.string(),
  participantId: z.string(),
  /** Key of the public ids of notes in the own document. */
  ownKey: z.string(),
  /** Opens the anonymous document: sent as WebSocket subprotocol, never as a cookie. */
  anonymousSecret: z.string(),
  anonymousKey: z.string(),
  tafel: z.exactOptional(z.string()),
});
export type JoinAnswer = z.infer<typeof joinAnswer>;

export const facilitateBody = z.object({ sessionId: id, key: secret, name: z.exactOptional(name) });
export const roleAnswer = z.object({
  sessionId: z.string(),
  role: z.enum(["lead", "tafel", "presenter"]),
  tafel: z.exactOptional(z.string()),
});
export type RoleAnswer = z.infer<typeof roleAnswer>;

export const presentBody = z.object({ sessionId: id, key: secret });

/** The links of a session. Keys stand in the fragment, so that they reach no log. */
export const sessionLinks = z.object({
  id: z.string(),
  code: z.string(),
  participantUrl: z.string(),
  facilitatorUrl: z.string(),
  presenterUrl: z.string(),
  facilitatorKey: z.string(),
  presenterKey: z.string(),
  /** Per tafel the keys of its facilitators (one each, at least one). */
  tafelKeys: z.record(z.string(), z.array(z.string())),
});
export type SessionLinks = z.infer<typeof sessionLinks>;

export const sessionSummary = z.object({
  id: z.string(),
  code: z.nullable(z.string()),
  title: z.string(),
  startsAt: z.string(),
  phase: z.enum(PHASES),
  joined: z.number(),
  deleteAt: z.nullable(z.number()),
  demo: z.boolean(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

/** `GET /api/sessions/:id`: the summary with the session file and, for whoever made it, the links. */
export const sessionDetail = z.extend(sessionSummary, { file: sessionFileSchema, links: sessionLinks });
export type SessionDetail = z.infer<typeof sessionDetail>;

/** `POST /api/organisers`: the first with the one-time set-up token, others by somebody signed in. */
export const organiserBody = z.object({
  email,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  password,
  setUpToken: z.exactOptional(secret),
});
export const signInBody = z.object({ email, password: z.string().check(z.maxLength(200)) });
export const organiserView = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type OrganiserView = z.infer<typeof organiserView>;

/** `POST /api/demo`: an example session with simulated people. */
export const demoAnswer = z.object({
  id: z.string(),
  code: z.string(),
  facilitatorUrl: z.string(),
  participantUrl: z.string(),
  presenterUrl: z.string(),
  deleteAt: z.number(),
});
export type DemoAnswer = z.infer<typeof demoAnswer>;

/** The formats of a report: data, text, and documents. */
export const REPORT_FORMAT_NAMES = ["json", "md", "csv", "csv-votes", "xlsx", "docx", "odt", "pdf", "template"] as const;

export const reportQuery = z.object({
  format: z._default(z.enum(REPORT_FORMAT_NAMES), "json"),
  /** Puts words that come back in the document, marked as a suggestion. */
  themes: z.exactOptional(z.literal("suggested")),
  language: z.exactOptional(z.enum(LANGUAGES)),
  /** A kept version; without it the report as it stands now. */
  version: z.exactOptional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
});

/** A kept version of the report, numbered from 1 within its session whatever its state. */
export const editionView = z.object({
  number: z.number(),
  state: z.enum(EDITION_STATES),
  /** Milliseconds since 1970. */
  savedAt: z.number(),
  /** The name of whoever kept it, or null. */
  by: z.nullable(z.string()),
});
export type EditionView = z.infer<typeof editionView>;

/** Notes that seem to be about the same, until a person confirms or rejects it. */
export const themeSuggestion = z.object({
  key: z.string(),
  words: z.array(z.string()),
  notes: z.array(z.string()),
  tafels: z.array(z.string()),
});
export type ThemeSuggestion = z.infer<typeof themeSuggestion>;

/** `GET /api/sessions/:id/narrative`. */
export const narrativeView = z.object({
  revision: z.number(),
  narrative: narrativeSchema,
  suggestions: z.array(themeSuggestion),
  versions: z.array(editionView),
});
export type NarrativeView = z.infer<typeof narrativeView>;

export const narrativeBody = z.object({ revision: z.number(), narrative: narrativeSchema });
export const narrativeAnswer = z.object({ revision: z.number() });

/** `POST /api/sessions/:id/versions`. */
export const editionBody = z.object({ state: z.enum(EDITION_STATES) });

/** A picture as a data URL: PNG or SVG. */
const logo = z
  .string()
  .check(
    z.maxLength(Math.ceil((LIMITS.logoBytes * 4) / 3) + 40),
    z.regex(/^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/),
  );
const primary = z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/));

/** `PUT /api/house-style`: null takes the colour or the logo away. */
export const houseStyleBody = z.object({ primary: z.nullable(primary), logo: z.nullable(logo) });
export type HouseStyleBody = z.infer<typeof houseStyleBody>;

/** `GET /api/house-style`: `template` tells whether there is one. */
export const houseStyleView = z.extend(houseStyleBody, { template: z.boolean() });
export type HouseStyleView = z.infer<typeof houseStyleView>;

/** What is wrong with a placeholder of a Word template, in the `problems` of `bad-template`. */
export const templateProblem = z.object({
  placeholder: z.string(),
  problem: z.enum(["unknown", "unclosed", "unopened", "not-word"]),
});
export type TemplateProblem = z.infer<typeof templateProblem>;

export const copyBody = z._default(z.object({ title: z.exactOptional(z.string()), startsAt: z.exactOptional(z.string()) }), {});
export const healthAnswer = z.object({ status: z.enum(["ok", "unavailable"]), version: z.string() });
export const setUpAnswer = z.object({ needed: z.boolean() });
export const presenterAnswer = z.object({ presenterUrl: z.string() });
