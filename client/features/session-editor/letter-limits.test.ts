import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import { expect, it } from "vitest";
import { lettersAt } from "./letter-limits.ts";

const block = { minutes: 5, scope: "plenary", title: "Blok" };
const vote = { ...block, kind: "vote", identity: "anonymous", items: { from: "ankerpunten" } };
const axis = { label: "Moeite", min: 1, max: 5 };
/** A file with every text that the editor has a field for. */
const file = {
  format: "samenspel/session@1",
  title: "Sessie",
  language: "nl",
  startsAt: "2026-12-03T15:00:00+01:00",
  organisers: ["Gemeente"],
  intro: "Welkom",
  influence: "Veel",
  callUrl: "https://example.org/",
  perspectives: ["inwoner"],
  ankerpunten: [{ id: "a", title: "Elkaar kennen", explanation: "Dat is fijn" }],
  tafels: [{ id: "t", title: "Tafel", question: "Hoe?", facilitators: [{ role: "Gespreksleider", organisation: "Gemeente" }] }],
  blocks: [
    { ...block, id: "f", kind: "film", videoUrl: "https://example.org/film.mp4", transcript: "Tekst", text: "Uitleg" },
    {
      ...{ ...block, id: "w", kind: "write", question: "Wat?", lanes: [{ id: "nu", label: "Nu" }] },
      ...{ identity: "anonymous", visibility: "open" },
    },
    { ...vote, id: "s", method: "scale", min: 1, max: 5, labels: { "1": "weinig" } },
    { ...vote, id: "m", method: "matrix", x: axis, y: { ...axis } },
    { ...vote, id: "l", method: "dots", dots: 3, maxPerItem: 1, items: { from: "list", list: [{ id: "a", title: "Een bank" }] } },
  ],
};

const PATHS = [
  ...["title", "organisers[0]", "intro", "influence", "perspectives[0]", "ankerpunten[0].title", "ankerpunten[0].explanation"],
  ...["tafels[0].title", "tafels[0].question", "tafels[0].facilitators[0].role", "tafels[0].facilitators[0].organisation"],
  ...["blocks[0].title", "blocks[0].text", "blocks[0].transcript", "blocks[1].question", "blocks[1].lanes[0].label"],
  ...["blocks[2].labels.1", "blocks[3].x.label", "blocks[4].items.list[0].title"],
];

/** The file with a text of so many letters at a path. */
const withLetters = (path: string, letters: number): unknown => {
  const copy: unknown = structuredClone(file);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((value, key) => (value as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  holder[last] = "x".repeat(letters);
  return copy;
};
const tooLong = (content: unknown) => {
  const parsed = parseSessionFile(content);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
};

it("starts from a file in which nothing is wrong", () => {
  expect(tooLong(file)).toEqual([]);
});

it.each(PATHS)("counts down to what the session file takes at %s", (path) => {
  expect(tooLong(withLetters(path, lettersAt(path)))).toEqual([]);
  expect(tooLong(withLetters(path, lettersAt(path) + 1))).toEqual([`${path} too-long`]);
});
