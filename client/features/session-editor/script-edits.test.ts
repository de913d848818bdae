import { dialoogtafel } from "@samenspel/shared/domain/ready-scripts/dialoogtafel";
import { versnellingskamer } from "@samenspel/shared/domain/ready-scripts/versnellingskamer";
import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { ScaleVoteBlock } from "@samenspel/shared/domain/vote/scale";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { describe, expect, it } from "vitest";
import { draftPlan } from "./file-plan.ts";
import { freeId, moved } from "./list-edits.ts";
import { canAdd, NEW_BLOCKS, newBlock, newQuestionnaireBlock, newQuestionnaireWriting } from "./new-block.ts";
import { labelledValues, withLabel, withRange } from "./scale-range.ts";
import { itemSources } from "./vote-sources.ts";

const START = "2026-12-03T15:00:00+01:00";
const t = createTranslator(organiserTexts)("nl");

describe.each([
  ["with tafels", versnellingskamer(START)],
  [
    "without tafels, ankerpunten or writing",
    { ...dialoogtafel(START), tafels: [], ankerpunten: [], blocks: [] } satisfies SessionFile,
  ],
])("a new block in a session %s", (_name, file) => {
  it.each(NEW_BLOCKS.filter((kind) => kind !== "film" && canAdd(kind, file)))(
    "of the kind %s is right from the start",
    (kind) => {
      const blocks = [...file.blocks, newBlock(kind, file, t)];
      expect(parseSessionFile({ ...file, blocks })).toMatchObject({ ok: true });
    },
  );

  it("of the kind film asks for what only the organiser knows", () => {
    const parsed = parseSessionFile({ ...file, blocks: [newBlock("film", file, t)] });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(["blocks[0].videoUrl", "blocks[0].transcript"]);
  });

  it("in the questionnaire is right too", () => {
    const questionnaire = {
      opensAt: "2026-11-26T15:00:00+01:00",
      closesAt: "2026-12-02T15:00:00+01:00",
      blocks: [newQuestionnaireBlock(file, t), { ...newQuestionnaireWriting(file, t), id: "open" }],
    };
    const blocks = [newBlock("talk", file, t)];
    expect(parseSessionFile({ ...file, blocks, questionnaire })).toMatchObject({ ok: true });
  });
});

it("a vote can be about what came before it, never about what comes after", () => {
  const file = versnellingskamer(START);
  const votes = file.blocks.filter((block) => block.kind === "vote");
  for (const vote of votes) {
    const before = file.blocks.slice(0, file.blocks.indexOf(vote)).map(({ id }) => id);
    const sources = itemSources(file, vote).flatMap(({ block }) => block ?? []);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((id) => !before.includes(id))).toEqual([]);
  }
});

it("a scale takes the words of its ends along and lets go of words that fall off", () => {
  const block = { min: 1, max: 5, labels: { "1": "laag", "4": "bijna", "5": "hoog" } } as unknown as ScaleVoteBlock;
  expect(withRange(block, 0, 3)).toMatchObject({ min: 0, max: 3, labels: { "0": "laag", "3": "hoog" } });
  expect(withLabel(block, 4, "").labels).toEqual({ "1": "laag", "5": "hoog" });
  expect([labelledValues({ min: 1, max: 3 }), labelledValues({ min: 0, max: 10 }), labelledValues({ min: 2, max: 1 })]).toEqual([
    [1, 2, 3],
    [0, 10],
    [],
  ]);
});

it("minutes that are being typed count as none until they are a number", () => {
  const file = dialoogtafel(START);
  const [first, ...rest] = file.blocks;
  if (first === undefined) throw new Error("a script has blocks");
  const typing = { ...file, blocks: [{ ...first, minutes: Number.NaN }, ...rest] };
  expect(draftPlan(typing)?.minutes).toBe(120 - first.minutes);
  expect(draftPlan({ ...file, startsAt: "" })).toBeNull();
});

it("moving past an end changes nothing, and a new id is one that is free", () => {
  expect([moved(["a", "b"], 0, -1), moved(["a", "b"], 0, 1)]).toEqual([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(freeId("tafel", ["tafel-1", "tafel-3"])).toBe("tafel-2");
});
