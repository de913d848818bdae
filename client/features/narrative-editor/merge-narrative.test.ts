import { EMPTY_NARRATIVE, type Narrative } from "@samenspel/shared/report/narrative";
import { describe, expect, it } from "vitest";
import { mergeNarratives } from "./merge-narrative.ts";

const claim = (id: string, text: string, sources: string[] = []) => ({ id, text, sources });
const summaryOf = (...summary: Narrative["summary"]): Narrative => ({ ...EMPTY_NARRATIVE, summary });
const base = summaryOf(claim("a", "Een"), claim("b", "Twee"), claim("c", "Drie"));
const merge = (mine: Narrative, theirs: Narrative, from = base) => mergeNarratives(from, mine, theirs, () => "new");
const texts = ({ narrative }: ReturnType<typeof merge>) => narrative.summary.map(({ text }) => text);

describe("two people write in the same report", () => {
  it("takes over what either changed", () => {
    const merged = merge(
      summaryOf(claim("a", "Een, beter"), claim("b", "Twee"), claim("c", "Drie")),
      summaryOf(claim("a", "Een"), claim("b", "Twee"), claim("c", "Drie, ook beter")),
    );
    expect(texts(merged)).toEqual(["Een, beter", "Twee", "Drie, ook beter"]);
    expect(merged.clashes).toEqual([]);
  });

  it("keeps both texts of a claim that both rewrote, theirs below mine", () => {
    const merged = merge(summaryOf(claim("a", "Mijn zin")), summaryOf(claim("a", "Jouw zin")), summaryOf(claim("a", "Een")));
    expect(merged.narrative.summary).toEqual([claim("a", "Mijn zin"), claim("new", "Jouw zin")]);
    expect(merged.clashes).toEqual([{ mine: "a", theirs: "new" }]);
  });

  it("does not call it a clash when only one of them touched the words", () => {
    const merged = merge(
      summaryOf(claim("a", "Een", ["n1", "n2"])),
      summaryOf(claim("a", "Een, beter", ["n1", "n3"])),
      summaryOf(claim("a", "Een", ["n1"])),
    );
    expect(merged.clashes).toEqual([]);
    expect(merged.narrative.summary).toEqual([claim("a", "Een, beter", ["n1", "n2", "n3"])]);
  });

  it("leaves away what one of them took away, unless the other worked on it", () => {
    const gone = summaryOf(claim("c", "Drie"));
    const worked = summaryOf(claim("a", "Een"), claim("b", "Twee, uitgelegd"), claim("c", "Drie"));
    expect(texts(merge(gone, worked))).toEqual(["Twee, uitgelegd", "Drie"]);
    expect(texts(merge(worked, gone))).toEqual(["Twee, uitgelegd", "Drie"]);
  });

  it("puts a new claim where its writer put it, and keeps the order that was changed", () => {
    const merged = merge(
      summaryOf(claim("a", "Een"), claim("mine", "Nieuw"), claim("b", "Twee"), claim("c", "Drie")),
      summaryOf(claim("c", "Drie"), claim("a", "Een"), claim("b", "Twee"), claim("theirs", "Ook nieuw")),
    );
    expect(texts(merged)).toEqual(["Drie", "Een", "Nieuw", "Twee", "Ook nieuw"]);
  });

  it("joins the notes of a theme, both its titles when both were changed, and what was turned down", () => {
    const theme = (title: string, ...notes: string[]) => ({ id: "t", title, notes });
    const from: Narrative = { ...EMPTY_NARRATIVE, themes: [theme("nummer", "n1", "n2")], rejected: ["x"] };
    const mine: Narrative = { ...from, themes: [theme("Eén nummer", "n1", "n2", "n3")], rejected: ["x", "y"] };
    const theirs: Narrative = { ...from, themes: [theme("Een mens neemt op", "n2")], rejected: [] };
    const { narrative } = merge(mine, theirs, from);
    expect(narrative.themes).toEqual([theme("Eén nummer / Een mens neemt op", "n2", "n3")]);
    expect(narrative.rejected).toEqual(["y"]);
  });

  it("changes nothing when nobody else wrote", () => {
    const mine = summaryOf(claim("b", "Twee"), claim("a", "Een!"));
    expect(merge(mine, base).narrative).toEqual(mine);
  });
});
