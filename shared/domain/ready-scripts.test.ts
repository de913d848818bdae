import { describe, expect, it } from "vitest";
import { READY_SCRIPTS } from "./ready-scripts.ts";
import { planOf, totalMinutes } from "./script.ts";
import { parseSessionFile } from "./session-file.ts";

describe.each(READY_SCRIPTS)("B2: the ready script $title", ({ id, make, minutes }) => {
  it("is a session file without a problem", () => {
    const file = make("2026-03-29T19:30:00+02:00");
    expect(parseSessionFile(file)).toEqual({ ok: true, file });
  });

  it("takes the minutes it promises", () => {
    const file = make("2026-03-29T19:30:00+02:00");
    expect(totalMinutes(file.blocks)).toBe(minutes);
    expect(planOf(file).end).toBe(Date.parse("2026-03-29T19:30:00+02:00") + minutes * 60_000);
  });

  it("keeps the organiser's own words and ankerpunten", () => {
    const ankerpunten = [1, 2, 3].map((nth) => ({ id: `eigen-${nth}`, title: "x".repeat(120), explanation: "" }));
    const file = make("2026-03-29T19:30:00Z", { title: "Onze avond", organisers: ["Wij"], ankerpunten });
    expect(parseSessionFile(file)).toEqual({ ok: true, file });
    expect(file).toMatchObject({ title: "Onze avond", organisers: ["Wij"], ankerpunten });
  });

  it("opens a questionnaire a week before, on the same clock", () => {
    const { questionnaire } = make("2026-03-29T19:30:00+02:00");
    if (id === "dialoogsessie") expect(questionnaire?.opensAt).toBe("2026-03-22T19:30:00+02:00");
    else expect(questionnaire).toBeUndefined();
  });
});
