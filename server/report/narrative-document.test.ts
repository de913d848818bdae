import { reportMarkdown } from "@samenspel/shared/report/markdown";
import { EMPTY_NARRATIVE, narrativeWithout, themeKey } from "@samenspel/shared/report/narrative";
import { openReport, type StoredReport } from "@samenspel/shared/report/older-report";
import { reportDocument } from "@samenspel/shared/report/report-document";
import type { Report } from "@samenspel/shared/report/report-model";
import { reportWords } from "@samenspel/shared/report/report-text";
import { claimsWithoutSource } from "@samenspel/shared/report/sources";
import { openThemes } from "@samenspel/shared/report/themes/open-themes";
import { describe, expect, it } from "vitest";
import { withThemes } from "./suggest-themes.ts";
import { sampleReport, withNarrative } from "./testing/sample-report.ts";

const plain = sampleReport();
const report = withNarrative(plain);

const chapter = (markdown: string, title: string): string =>
  markdown.split(/^## /m).find((text) => text.startsWith(title)) ?? `no chapter ${title}`;

describe("O3: what people wrote in the report", () => {
  it("stands in chapters of its own, each claim with the numbers of its notes, lowest first", () => {
    const markdown = reportMarkdown(report, "nl");
    expect(chapter(markdown, "Samenvatting")).toContain(
      "- Elkaar goed vinden staat op één. Het kwam aan elke tafel terug. ([#1](#note-1), [#2](#note-2))",
    );
    expect(chapter(markdown, "Conclusies")).toContain("Wie hulp zoekt, zoekt te lang. ([#1](#note-1))");
    expect(chapter(markdown, "Advies")).toContain("Kies per buurt één vast contactpersoon. ([#3](#note-3))");
    const order = ["## Samenvatting", "## In één oogopslag", "## Conclusies", "## Advies", "## Alle briefjes"];
    expect(order.map((title) => markdown.indexOf(title))).toEqual(
      order.map((title) => markdown.indexOf(title)).toSorted((a, b) => a - b),
    );
    expect(markdown.indexOf("## Samenvatting")).toBeGreaterThan(0);
  });

  it("stays text, also when it looks like something else, and an empty claim is left out", () => {
    const advice = chapter(reportMarkdown(report, "nl"), "Advies");
    expect(advice).toContain("Zomaar een idee \\<b\\>zonder\\</b\\> briefje. (zonder bron)");
    expect(advice.match(/^- /gm)).toHaveLength(2);
  });

  it("is warned about where it has no source, or only a source that is no note of the report", () => {
    const claims = claimsWithoutSource(report).flatMap((found) => (found.kind === "advice" ? [found.claim.id] : []));
    expect(claims).toEqual(["a2"]);
    expect(chapter(reportMarkdown(report, "nl"), "Let op: zonder bron")).toContain("Advies: Zomaar een idee");
    const narrative = { ...EMPTY_NARRATIVE, summary: [{ id: "s", text: "Ooit gezegd", sources: ["weg"] }] };
    expect(claimsWithoutSource({ ...plain, outcome: { ...plain.outcome, narrative } })).toContainEqual({
      kind: "summary",
      claim: narrative.summary[0],
    });
  });

  it("a report in which nobody wrote has none of these chapters", () => {
    const markdown = reportMarkdown(plain, "nl");
    for (const title of ["## Samenvatting", "## Conclusies", "## Advies", "## Thema’s", "Concept"])
      expect(markdown).not.toContain(title);
  });

  it("says whether it is a draft or final, and of when", () => {
    const as = (state: "concept" | "final") =>
      reportMarkdown(withNarrative(plain, { number: 4, state, savedAt: "2026-03-05T10:00:00.000Z" }), "nl");
    expect(as("concept")).toContain("Concept 4, bewaard op donderdag 5 maart 2026 om 11:00.");
    expect(as("final")).toContain("Definitief, vastgesteld op donderdag 5 maart 2026 om 11:00 (versie 4).");
    expect(reportMarkdown(report, "nl")).toContain("Concept. Aan deze tekst wordt nog gewerkt.");
    expect(reportMarkdown(report, "en")).toContain("Draft. This text is still being worked on.");
  });

  it("marks the notes of the annex that something names, so that their number leads back", () => {
    const parts = reportDocument(report, reportWords("nl", "Europe/Amsterdam"));
    const cited = parts.flatMap((part) => (part.kind === "notes" ? part.notes.filter((note) => note.cited === true) : []));
    const named = parts.flatMap((part) => (part.kind === "list" ? part.items.flatMap(({ sources = [] }) => sources) : []));
    expect(cited.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([...new Set(named)].toSorted((a, b) => a - b));
    expect(cited.length).toBeLessThan(plain.outcome.notes.list.length);
  });
});

describe("H4: themes", () => {
  it("a confirmed theme is told by its title, apart from what is only suggested", () => {
    const markdown = reportMarkdown(withThemes(report), "nl");
    expect(chapter(markdown, "Thema’s")).toMatch(
      /- Een vast gezicht: 2 briefjes \(.+\) \(\[#1\]\(#note-1\), \[#3\]\(#note-3\)\)/,
    );
    expect(chapter(markdown, "Woorden die terugkomen")).toContain("Dit is een voorstel van de computer.");
    expect(chapter(markdown, "Woorden die terugkomen")).not.toContain("Een vast gezicht: 2");
  });

  it("a suggestion that is turned down, or mostly held by a confirmed theme, is not made again", () => {
    const suggested = withThemes(plain).outcome.themes ?? [];
    const [first, second] = suggested;
    if (first === undefined || second === undefined) throw new Error("too few suggestions");
    const half = second.notes.slice(0, Math.floor(second.notes.length / 2));
    const themes = (notes: string[]) => [{ id: "t", title: "T", notes }];
    const keys = (notes: string[]) =>
      openThemes(suggested, { themes: themes(notes), rejected: [themeKey(first.notes)] }).map(({ key }) => key);
    expect(keys(second.notes)).toHaveLength(suggested.length - 2);
    expect(keys(half)).toHaveLength(suggested.length - 1);
    expect(keys(half)).not.toContain(themeKey(first.notes));
  });

  it("the key of a suggestion is that of its notes, in any order", () => {
    expect(themeKey(["a", "b", "c"])).toBe(themeKey(["c", "a", "b"]));
    expect(themeKey(["a", "b"])).not.toBe(themeKey(["a", "c"]));
    const keys = Array.from({ length: 5_000 }, (_, nth) => themeKey([`note-${nth}`, `note-${nth * 7}`]));
    expect(new Set(keys).size).toBe(5_000);
  });

  it("RE-3 a note that is gone stands behind nothing any more; the words stay", () => {
    const { narrative = EMPTY_NARRATIVE, notes } = report.outcome;
    const gone = notes.list[0]?.id ?? "";
    const without = narrativeWithout(narrative, new Set([gone]));
    expect(JSON.stringify(without)).not.toContain(`"${gone}"`);
    expect(without.summary.map(({ text }) => text)).toEqual(narrative.summary.map(({ text }) => text));
  });
});

describe("a report that an older version stored", () => {
  it("still opens, without what came later", () => {
    const { rounds, ...outcome } = JSON.parse(JSON.stringify(plain.outcome)) as Report["outcome"];
    const older = { ...plain, outcome: { ...outcome, rounds: rounds.map(({ minority: _m, splits: _s, ...round }) => round) } };
    expect(() => reportMarkdown(older as unknown as Report, "nl")).toThrow();
    const opened = openReport(older as StoredReport);
    expect(reportMarkdown(opened, "nl")).toContain("## Alle briefjes");
    const { blocks: _blocks, rounds: _rounds, ...oldest } = older.outcome;
    expect(reportMarkdown(openReport({ ...plain, outcome: oldest } as StoredReport), "nl")).toContain("## Alle briefjes");
    expect(openReport(plain)).toEqual(plain);
  });
});
