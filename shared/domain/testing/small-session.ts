import { parseSessionFile, type SessionFile } from "../session-file.ts";

const PLENARY = { scope: "plenary" } as const;
const AT_TAFELS = { scope: "tafel" } as const;

/** One block of every sort that decisions treat differently, at two tafels with three chairs each. */
const FILE = {
  format: "samenspel/session@1",
  title: "Samen in de wijk",
  language: "nl",
  startsAt: "2026-03-02T19:00:00Z",
  organisers: ["Gemeente"],
  perspectives: ["inwoner", "professional", "bestuur"],
  ankerpunten: [{ id: "a1", title: "Nabij", explanation: "Dichtbij huis" }],
  tafels: [
    {
      id: "t1",
      title: "Tafel 1",
      question: "Wat helpt?",
      facilitators: [{ role: "gespreksleider", organisation: "Gemeente" }],
      seats: 3,
    },
    { id: "t2", title: "Tafel 2", question: "Wat hindert?", facilitators: [], seats: 3 },
  ],
  blocks: [
    { id: "welcome", kind: "talk", title: "Welkom", minutes: 5, ...PLENARY },
    {
      id: "ideas",
      kind: "write",
      title: "Ideeën",
      minutes: 6,
      ...AT_TAFELS,
      lanes: [{ id: "now", label: "Nu" }],
      identity: "name",
      visibility: "open",
    },
    {
      id: "secret",
      kind: "write",
      title: "Stil",
      minutes: 6,
      ...AT_TAFELS,
      lanes: [],
      identity: "anonymous",
      visibility: "reveal",
    },
    {
      id: "drip",
      kind: "write",
      title: "Zonder naam",
      minutes: 6,
      ...AT_TAFELS,
      lanes: [],
      identity: "anonymous",
      visibility: "open",
    },
    { id: "groups", kind: "cluster", title: "Groeperen", minutes: 6, ...AT_TAFELS, from: "secret" },
    {
      ...{ id: "dots", kind: "vote", title: "Stippen", minutes: 4, ...AT_TAFELS, text: "Wat eerst?", method: "dots" },
      ...{ items: { from: "notes", block: "secret" }, identity: "anonymous", dots: 3, maxPerItem: 2 },
    },
    {
      ...{ id: "named", kind: "vote", title: "Met naam", minutes: 4, ...PLENARY, text: "Belangrijk?", method: "importance" },
      ...{ items: { from: "ankerpunten" }, identity: "name", why: true },
    },
    {
      id: "shared",
      kind: "write",
      title: "Samen",
      minutes: 0,
      ...PLENARY,
      lanes: [],
      identity: "perspective",
      visibility: "open",
    },
    { id: "summary", kind: "confirm", title: "Klopt dit?", minutes: 5, ...AT_TAFELS },
    { id: "end", kind: "evaluate", title: "Evaluatie", minutes: 1, ...PLENARY },
  ],
  questionnaire: {
    opensAt: "2026-02-20T09:00:00Z",
    closesAt: "2026-03-01T09:00:00Z",
    blocks: [
      {
        id: "before",
        kind: "write",
        title: "Vooraf",
        minutes: 5,
        ...PLENARY,
        lanes: [],
        identity: "anonymous",
        visibility: "reveal",
      },
      {
        ...{ id: "weigh", kind: "vote", title: "Wegen", minutes: 5, ...PLENARY, text: "Hoe belangrijk?", method: "scale" },
        ...{ items: { from: "ankerpunten" }, identity: "anonymous", min: 1, max: 5 },
      },
    ],
  },
};

/** A small session for tests, checked like any other. Throws with the first problem. */
export const smallSession = (changes: Record<string, unknown> = {}): SessionFile => {
  const parsed = parseSessionFile({ ...FILE, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.file;
};
