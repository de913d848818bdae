import { describe, expect, it } from "vitest";
import { worldCafe } from "../domain/ready-scripts/world-cafe.ts";
import { courseSection } from "./course-section.ts";
import { type BlockTime, buildReport } from "./report-model.ts";
import { reportWords } from "./report-text.ts";

const file = worldCafe("2026-11-26T19:30:00+01:00");
const start = Date.parse(file.startsAt);
const [welcome, other] = file.blocks.map(({ id }) => id);
const words = reportWords("nl", "Europe/Amsterdam");

/** The caption of the table of times, with what it says of each block. */
const timesOf = (times: BlockTime[]) => {
  const joined = { count: 6, byTafel: {}, byPerspective: {}, callers: 0 };
  const report = buildReport({
    ...{ file, version: 1, closedAt: start + 7_200_000, joined, repeats: {}, seals: [] },
    ...{ notes: [], opportunities: [], harvest: [], times },
  });
  const table = courseSection(report, words).findLast((part) => part.kind === "table");
  return table?.kind === "table" ? { caption: table.caption, times: table.rows.map(([, ...said]) => said) } : null;
};

describe("when each block was", () => {
  it("says the day once when the session had one", () => {
    const times = [
      { block: welcome ?? "", openedAt: start, closedAt: start + 600_000 },
      { block: other ?? "", openedAt: start + 600_000 },
    ];
    expect(timesOf(times)).toEqual({
      caption: "Wanneer was wat op donderdag 26 november 2026",
      times: [
        ["19:30", "19:40"],
        ["19:40", "–"],
      ],
    });
  });

  it("says the day with every time when there were more", () => {
    const late = start + 5 * 3_600_000;
    expect(timesOf([{ block: welcome ?? "", openedAt: start, closedAt: late }])).toEqual({
      caption: "Wanneer was wat",
      times: [["donderdag 26 november 2026 om 19:30", "vrijdag 27 november 2026 om 00:30"]],
    });
  });
});
