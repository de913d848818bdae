import { dialoogsessie } from "@samenspel/shared/domain/ready-scripts/dialoogsessie";
import { versnellingskamer } from "@samenspel/shared/domain/ready-scripts/versnellingskamer";
import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import { expect, it } from "vitest";
import { problemPlace } from "./problem-place.ts";
import { problemText } from "./problem-text.ts";

const START = "2026-12-03T15:00:00+01:00";
const script = versnellingskamer(START);
const before = dialoogsessie(START);
const block = { id: "b", kind: "talk", title: "Welkom", minutes: 5, scope: "plenary" };
const vote = { ...block, id: "v", kind: "vote", identity: "anonymous", items: { from: "list", list: [{ id: "a", title: "A" }] } };

const WRONG: unknown[] = [
  { ...script, format: "other@1", language: "fr", startsAt: "morgen", callUrl: "nergens", title: 7, organisers: "wij" },
  { ...script, title: " ", tafels: [], perspectives: ["inwoner", "Inwoner "], intro: "a".repeat(5000), blocks: [] },
  { ...script, tafels: [], perspectives: ["inwoner", "Inwoner "], ankerpunten: [], blocks: [block, block] },
  {
    ...script,
    blocks: [
      { ...block, minutes: 1.5 },
      { ...block, minutes: -1 },
      { ...block, id: "a b", minutes: 9999 },
    ],
  },
  {
    ...script,
    blocks: [
      { ...vote, method: "applause" },
      { ...vote, method: "dots", dots: 2, maxPerItem: 1e9 },
    ],
  },
  { ...script, ankerpunten: [], blocks: [{ ...vote, method: "consent", items: { from: "ankerpunten" } }] },
  {
    ...script,
    blocks: [
      { ...vote, id: "one", method: "scale", min: 5, max: 1, labels: { "9": "veel" } },
      { ...vote, id: "two", method: "scale", min: 0, max: 100 },
      { ...vote, id: "three", method: "rank" },
      { ...vote, id: "four", method: "dots", dots: 2, maxPerItem: 3 },
      { ...vote, id: "five", method: "consent", items: { from: "notes", block: "gone" } },
      { ...vote, id: "six", method: "consent", items: { from: "notes", block: "one" } },
      { ...vote, id: "seven", method: "consent", items: { from: "opportunities", block: "later" } },
      { ...block, id: "later", kind: "harvest" },
    ],
  },
  { ...before, questionnaire: { opensAt: START, closesAt: START, blocks: [{ ...block, id: "x" }] } },
  { ...before, questionnaire: { ...before.questionnaire, blocks: [{ ...vote, id: "x", scope: "tafel", method: "consent" }] } },
  "no session at all",
];

const problems = WRONG.flatMap((file) => {
  const parsed = parseSessionFile(file);
  return parsed.ok ? [] : parsed.problems.map((problem) => ({ problem, file }));
});

it("meets nearly every problem there is", () => {
  expect(new Set(problems.map(({ problem }) => problem.code)).size).toBeGreaterThan(24);
});

it.each(["nl", "en"] as const)("says every problem whole in %s: no value is left out", (language) => {
  const texts = problems.map(({ problem }) => problemText(language, problem));
  expect(texts.filter((text) => /\{\w+\}|undefined/.test(text))).toEqual([]);
});

it("translates the types and kinds that a problem names", () => {
  const texts = problems.map(({ problem }) => problemText("nl", problem));
  expect(texts).toContain('Hier staat "7", maar hier hoort een tekst.');
  expect(texts).toContain('In de vragenlijst kan alleen schrijven of stemmen. Haal "Praatje" eruit.');
});

it("names the place in the reader's words, with the title of what stands there", () => {
  expect(problemPlace("nl", "blocks[1].minutes", script)).toBe("blok 2 (Oefenbriefje), minuten");
  expect(problemPlace("en", "questionnaire.blocks[0].items.from", before)).toBe(
    "questionnaire, block 1 (De ankerpunten), what is voted on, from where",
  );
  expect(problemPlace("nl", "perspectives[0]", script)).toBe("perspectief 1 (inwoner)");
  expect([problemPlace("nl", "", null), problemPlace("nl", "tafels[4].id", "text")]).toEqual(["", "tafel 5, id"]);
});
