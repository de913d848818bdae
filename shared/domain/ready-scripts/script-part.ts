import type { Ankerpunt } from "../ankerpunt.ts";
import type { Block, FilmBlock, Lane, WriteBlock } from "../block.ts";
import { SESSION_FORMAT, type SessionFile } from "../session-file.ts";
import type { Tafel } from "../tafel.ts";

/** What an organiser may already have: everything else gets words that can be edited afterwards. */
export interface ReadyScriptTexts {
  title?: string;
  organisers?: string[];
  perspectives?: string[];
  ankerpunten?: Ankerpunt[];
  tafels?: Tafel[];
  film?: Pick<FilmBlock, "videoUrl" | "transcript">;
}

const PERSPECTIVES = ["inwoner", "vrijwilliger", "professional", "beleid", "bestuur", "ondernemer", "onderzoek/onderwijs"];

const DAY = 86_400_000;

/** Another moment as ISO 8601 with the same offset as `moment`, so many days later (negative: earlier). */
export const daysFrom = (moment: string, days: number): string => {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(moment)?.[0] ?? "Z";
  const [hours = 0, minutes = 0] = offset === "Z" ? [] : offset.slice(1).split(":").map(Number);
  const ahead = (hours * 60 + minutes) * 60_000 * (offset.startsWith("-") ? -1 : 1);
  const local = new Date(Date.parse(moment) + ahead + days * DAY).toISOString().slice(0, 19);
  return `${local}${offset}`;
};

/** A tafel with a number, a question, and two facilitators to fill in. */
export const numberedTafel = (number: number, question: string, seats: number): Tafel => ({
  id: `tafel-${number}`,
  title: `Tafel ${number}`,
  question,
  facilitators: [
    { role: "gespreksleider", organisation: "" },
    { role: "verslaglegger", organisation: "" },
  ],
  seats,
});

type Scope = Block["scope"];

/** A block without options of its own. */
export const plainBlock = (
  kind: "talk" | "discuss" | "break" | "confirm" | "harvest" | "evaluate",
  id: string,
  scope: Scope,
  minutes: number,
  title: string,
  text: string,
): Block => ({ id, kind, title, minutes, scope, text });

/** Stil schrijven: anonymous and revealed together, unless asked otherwise. */
export const writeBlock = (
  id: string,
  scope: Scope,
  minutes: number,
  title: string,
  question: string,
  lanes: Lane[],
  how: Pick<WriteBlock, "identity" | "visibility"> = { identity: "anonymous", visibility: "reveal" },
): WriteBlock => ({ id, kind: "write", title, minutes, scope, question, lanes, ...how });

export const OPEN_BY_PERSPECTIVE = { identity: "perspective", visibility: "open" } as const;
export const OPEN_BY_NAME = { identity: "name", visibility: "open" } as const;

/** The session file around the blocks of a ready script. */
export const scriptFile = (
  startsAt: string,
  texts: ReadyScriptTexts,
  own: Pick<SessionFile, "title" | "intro" | "tafels" | "blocks"> & Partial<Pick<SessionFile, "ankerpunten" | "questionnaire">>,
): SessionFile => ({
  format: SESSION_FORMAT,
  language: "nl",
  startsAt,
  organisers: texts.organisers ?? [],
  perspectives: texts.perspectives ?? PERSPECTIVES,
  ankerpunten: texts.ankerpunten ?? [],
  ...own,
  title: texts.title ?? own.title,
  tafels: texts.tafels ?? own.tafels,
});
