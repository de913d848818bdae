import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { worldCafe } from "../domain/ready-scripts/world-cafe.ts";
import type { SealedVote } from "../domain/vote/sealed-vote.ts";
import { markdownLine, markdownText, reportMarkdown } from "./markdown.ts";
import { buildReport, type ReportInput } from "./report-model.ts";
import type { ReportNote } from "./report-note.ts";
import { claimsWithoutSource } from "./sources.ts";

const file = worldCafe("2026-03-29T19:30:00+02:00");
const at = Date.parse(file.startsAt);

const note = (number: number, change: Partial<ReportNote> = {}): ReportNote => ({
  id: `n${number}`,
  number,
  block: "ronde-1-schrijven",
  place: "tafel-1",
  lane: "idee",
  text: `briefje ${number}`,
  by: null,
  source: "participant",
  agree: 0,
  ...change,
});

const seal: SealedVote = {
  block: "stippen",
  openedAt: at,
  sealedAt: at + 60_000,
  present: 6,
  voters: 5,
  items: [
    { item: "k1", title: "Een bus in de avond", ballots: [2, 2, 1].map((value) => ({ value })) },
    { item: "k2", title: "Een ommetje", ballots: [{ value: 2, why: "Dat kost | niets" }, { value: 1 }, { value: 2 }] },
    { item: "k3", title: "Een krant", ballots: [{ value: 1 }] },
  ],
};

const input = (change: Partial<ReportInput> = {}): ReportInput => ({
  file,
  version: 2,
  closedAt: at + 5_400_000,
  joined: { count: 6, byTafel: { "tafel-1": 6 }, byPerspective: { inwoner: 4, bestuur: 1 }, callers: 1 },
  repeats: {},
  seals: [seal],
  notes: [
    note(1),
    note(2, { hidden: "Noemt een buur", text: "GEHEIM" }),
    note(3, { withdrawn: true, text: "WEG" }),
    note(4, { late: true, text: "later\nnog een regel", source: "tafel" }),
  ],
  opportunities: [
    { id: "k1", title: "Een bus in de avond", block: "oogst", tafel: "tafel-1", sources: ["n4", "n1"] },
    { id: "k2", title: "Een ommetje", block: "oogst", tafel: "tafel-2", sources: ["n3"] },
  ],
  harvest: [{ block: "oogst", place: "tafel-1", kind: "line", text: "De bus stopt te vroeg", sources: ["n1", "n2"] }],
  ...change,
});

const dutch = (change?: Partial<ReportInput>) => reportMarkdown(buildReport(input(change)), "nl");

describe("the notitie as Markdown", () => {
  it("RE-2 O3: gives every claim the numbers of the notes behind it", () => {
    expect(dutch()).toContain("- De bus stopt te vroeg ([#1](#note-1), [#2](#note-2))");
    expect(dutch()).toContain("- Een bus in de avond (Tafel 1): nog geen trekker ([#1](#note-1), [#4](#note-4))");
  });

  it("RE-2 O3: warns of a claim without a source; a withdrawn note is none", () => {
    const report = buildReport(input());
    expect(claimsWithoutSource(report)).toMatchObject([{ kind: "opportunity", opportunity: { id: "k2" } }]);
    expect(dutch()).toContain("- Een ommetje (Tafel 2): nog geen trekker (zonder bron)");
    expect(dutch()).toContain("- Kans: Een ommetje");
  });

  it("WR-7 T17: lists a hidden note with its reason only, and a withdrawn one not at all", () => {
    const text = dutch();
    expect(text).toContain('- <a id="note-2"></a>**#2** (Dit is een idee; weggehaald. Reden: Noemt een buur)');
    expect(text).not.toContain("GEHEIM");
    expect(text).not.toContain("WEG");
    expect(text).not.toContain("#3");
  });

  it("keeps the line breaks of a note, and marks what came late and on behalf of the tafel", () => {
    expect(dutch()).toContain(
      '- <a id="note-4"></a>**#4** (Dit is een idee; namens de tafel; nagekomen)  \n  later\\\n  nog een regel',
    );
  });

  it("V15: says who was present and voted, when, under what name, and how many took part by phone", () => {
    expect(dutch()).toContain("Aanwezig: 6. Gestemd: 5. Niet gestemd: 1. Anoniem: niemand ziet wie wat schreef of stemde.");
    expect(dutch()).toContain("Open van zondag 29 maart 2026 om 19:30 tot 19:31.");
    expect(dutch()).toContain("1 deelnemer deed mee per telefoon. Die stem telt mee.");
  });

  it("tells a tie as a tie, and what to discuss first", () => {
    expect(dutch()).toContain(
      "| Een bus in de avond | 1 (gedeeld) | 5 | 3 |\n| Een ommetje | 1 (gedeeld) | 5 | 3 |\n| Een krant | 3 | 1 | 1 |",
    );
    expect(dutch()).toContain("hoogste: Een bus in de avond / Een ommetje; laagste: Een krant.");
  });

  it("H1: says so where a tafel brought nothing back", () => {
    expect(dutch()).toMatch(/### Tafel 2\n\n(?:[^#]*\n\n)?Geen regels in de oogst\./);
  });

  it("H3: names a perspective from three people only", () => {
    expect(dutch()).toContain("| inwoner | 4 |\n| Ander of geen perspectief | 2 |");
    expect(dutch()).not.toContain("bestuur |");
  });

  it("V14: puts a repeated vote beside the first, as a measurement of its own", () => {
    const again: SealedVote = { ...seal, block: "stippen~2", openedAt: at + 120_000, sealedAt: at + 180_000 };
    const repeats = { "stippen~2": "stippen" };
    const { outcome } = buildReport(input({ seals: [again, seal], repeats }));
    expect(outcome.votes.map(({ block }) => block)).toEqual(["stippen", "stippen~2"]);
    expect(outcome.rounds[1]?.repeats).toBe("stippen");
    expect(dutch({ seals: [again, seal], repeats })).toContain("Opnieuw gestemd na het gesprek.");
  });

  it("says that a vote was not held", () => {
    expect(dutch({ seals: [] })).toContain("### Stippen\n\nDit onderdeel is niet gehouden.");
  });

  it("C1: is complete in English, in other words", () => {
    const english = reportMarkdown(buildReport(input()), "en");
    expect(english).toContain("# Report: World Café");
    expect(english).toContain("nobody carries it yet ([#1](#note-1), [#4](#note-4))");
    expect(english.split("\n")).toHaveLength(dutch().split("\n").length);
  });

  it("comes out the same whatever the order of the notes and seals", () => {
    const turned = input();
    expect(buildReport({ ...turned, notes: turned.notes.toReversed() }).outcome.notes).toEqual(
      buildReport(input()).outcome.notes,
    );
  });
});

describe("words of people in Markdown", () => {
  it.each([
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["# Kop", "\\# Kop"],
    ["[klik](javascript:x)", "\\[klik\\](javascript:x)"],
    ["- streep", "\\- streep"],
    ["1. een", "1\\. een"],
    ["a | b", "a \\| b"],
    ["=SUM(A1)", "\\=SUM(A1)"],
    ["&lt;b&gt;", "\\&lt;b\\&gt;"],
    ["    inspringen", "inspringen"],
    ["👩‍👩‍👧 samen", "👩‍👩‍👧 samen"],
    ["سلام", "\u2068سلام\u2069"],
    ["om\u202Egekeerd", "omgekeerd"],
  ])("%j stays text", (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it("keeps a table row and a heading on one line", () => {
    expect(markdownLine("een\r\n\r\ntwee")).toBe("een twee");
  });

  it("loses no letter and lets nothing through that makes HTML or a link", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const markdown = markdownText(text);
        expect(markdown).not.toMatch(/(^|[^\\])(\\\\)*[<>[\]`*_|]/);
        const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "");
        expect(letters(markdown)).toBe(letters(text));
      }),
    );
  });
});
