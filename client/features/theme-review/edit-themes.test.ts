import { LIMITS } from "@samenspel/shared/protocol/limits";
import { EMPTY_NARRATIVE, type Narrative } from "@samenspel/shared/report/narrative";
import { describe, expect, it } from "vitest";
import { confirmTheme, fitTogether, joinThemes, openSuggestions, rejectSuggestion, removeTheme, titleOf } from "./edit-themes.ts";

const suggestion = (key: string, ...notes: string[]) => ({ key, words: ["nummer", "bellen"], notes, tafels: ["t1"] });
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe("H4: a suggestion becomes a theme only by a person", () => {
  it("confirms a suggestion with its notes and a title to put right", () => {
    const { themes } = confirmTheme(EMPTY_NARRATIVE, suggestion("k", "n1", "n2"), "t");
    expect(themes).toEqual([{ id: "t", title: "Nummer, bellen", notes: ["n1", "n2"] }]);
  });

  it("turns down as many as there is room for, and then lets go of the oldest", () => {
    const full = { ...EMPTY_NARRATIVE, rejected: Array.from({ length: LIMITS.rejectedThemes }, (_, index) => `k${index}`) };
    const { rejected } = rejectSuggestion(full, "new");
    expect([rejected.length, rejected[0], rejected.at(-1)]).toEqual([LIMITS.rejectedThemes, "k1", "new"]);
  });

  it("knows when the notes of two themes are too many for one", () => {
    const notes = (count: number, from: number) => ({ notes: Array.from({ length: count }, (_, index) => `n${from + index}`) });
    expect(fitTogether(notes(1500, 0), notes(1500, 1000))).toBe(false);
    expect(fitTogether(notes(1500, 0), notes(1500, 500))).toBe(true);
  });

  it("suggests no more what was turned down or what a theme holds for the larger part", () => {
    const all = [suggestion("a", "n1", "n2"), suggestion("b", "n3", "n4", "n5"), suggestion("c", "n5", "n6", "n7")];
    const narrative: Narrative = {
      ...EMPTY_NARRATIVE,
      themes: [{ id: "t", title: "Thema", notes: ["n3", "n4", "n5"] }],
      rejected: ["a"],
    };
    expect(keys(openSuggestions(all, narrative))).toEqual(["c"]);
    expect(keys(openSuggestions(all, removeTheme(narrative, "t")))).toEqual(["b", "c"]);
    expect(keys(openSuggestions(all, rejectSuggestion(narrative, "c")))).toEqual([]);
  });

  it("joins two themes, and a suggestion with a theme, counting every note once", () => {
    const themes = [
      { id: "one", title: "Een", notes: ["n1", "n2"] },
      { id: "two", title: "Twee", notes: ["n2", "n3"] },
    ];
    const joined = joinThemes({ ...EMPTY_NARRATIVE, themes }, "one", { id: "two", notes: ["n2", "n3"] });
    expect(joined.themes).toEqual([{ id: "one", title: "Een", notes: ["n1", "n2", "n3"] }]);
    const wider = joinThemes(joined, "one", { id: "key", notes: ["n3", "n4"] });
    expect(wider.themes[0]?.notes).toEqual(["n1", "n2", "n3", "n4"]);
  });

  it("keeps a title within its limit", () => {
    expect(titleOf({ ...suggestion("k"), words: ["woord ".repeat(40)] })).toHaveLength(120);
  });
});
