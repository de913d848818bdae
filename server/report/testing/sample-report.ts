import { readdirSync, readFileSync } from "node:fs";
import { parseSessionFile } from "@samenspel/shared/domain/session-file";
import type { Narrative } from "@samenspel/shared/report/narrative";
import { buildReport, type Edition, type Report } from "@samenspel/shared/report/report-model";
import type { ReportNote } from "@samenspel/shared/report/report-note";
import { type FixtureInput, type FixturePerson, fixtureReportInput } from "@samenspel/shared/report/testing/fixture-report-input";

const root = new URL("../../../fixtures/", import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const fixtureInput = (name: string) => {
  const parsed = parseSessionFile(read(`sessions/${name}.json`));
  if (!parsed.ok) throw new Error(`${name} is no session file`);
  const people: FixturePerson[] = readdirSync(new URL("people/", root)).flatMap((file) => read(`people/${file}`).people);
  const input: FixtureInput = read(`input/${name}.json`);
  return fixtureReportInput({ file: parsed.file, input, people: people.filter((person) => person.session === name) });
};

/** The report of a real meeting. */
export const sampleReport = (name = "versnellingskamer-participatie"): Report => buildReport(fixtureInput(name));

/** The same report as people wrote in it: claims with and without a source, and a theme that somebody confirmed. */
export const withNarrative = (report: Report, edition?: Edition): Report => {
  const [first = "", second = "", third = ""] = report.outcome.notes.list.map(({ id }) => id);
  const narrative: Narrative = {
    summary: [
      { id: "s1", text: "Elkaar goed vinden staat op één. Het kwam aan elke tafel terug.", sources: [second, first] },
      { id: "s2", text: "Een vast gezicht werkt. Mensen willen één contactpersoon.", sources: [third] },
    ],
    conclusions: [{ id: "c1", text: "Wie hulp zoekt, zoekt te lang.", sources: [first] }],
    advice: [
      { id: "a1", text: "Kies per buurt één vast contactpersoon.", sources: [third] },
      { id: "a2", text: "Zomaar een idee <b>zonder</b> briefje.", sources: [] },
      { id: "a3", text: "   ", sources: [] },
    ],
    themes: [{ id: "t1", title: "Een vast gezicht", notes: [first, third] }],
    rejected: [],
  };
  return { ...report, outcome: { ...report.outcome, narrative, ...(edition === undefined ? {} : { edition }) } };
};

/** What people might write to break a document, and what they simply write. */
export const AWKWARD = [
  '=HYPERLINK("http://kwaad.example";"klik")',
  "+31 6 12345678",
  "-2 dagen per week",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "<script>alert(1)</script> & \"aanhaling\" 'enkel'",
  "#set page(fill: red) $x$ *vet* @ref _schuin_ [haak] `code` // weg",
  "{titel} {#hoofdstukken} {{process.exit()}}",
  "een nul\u0000 en een escape\u001b[31m en een halve \ud83d pair",
  "om\u202Egekeerd",
  "👩‍👩‍👧 samen 🎉 ☺️ 😄",
  "أريد أن أعرف أين أجد المساعدة",
  "Я хочу знати, до кого звернутися. Їжа, ґанок",
  "Çocuklar için güvenli bir yer, şimdi ığdır",
  "你好 社区",
  "ሰላም ነው",
  "x".repeat(400),
  'regel een\nregel twee\r\n\r\nregel vier; met "puntkomma"',
  "  spaties  voor en   na  ",
];

/** A report with so many notes, the awkward ones first, over every write block and tafel. */
export const largeReport = (count: number): Report => {
  const input = fixtureInput("versnellingskamer-participatie");
  const blocks = input.file.blocks.filter((block) => block.kind === "write");
  const notes = Array.from({ length: count }, (_, index): ReportNote => {
    const block = blocks[index % blocks.length];
    const tafel = input.file.tafels[index % input.file.tafels.length];
    const plenary = block?.scope === "plenary" || tafel === undefined;
    const lane = block?.kind === "write" ? block.lanes[index % Math.max(1, block.lanes.length)]?.id : undefined;
    return {
      id: `note-${index}`,
      number: index + 1,
      block: block?.id ?? "",
      place: plenary ? "plenary" : tafel.id,
      ...(lane === undefined ? {} : { lane }),
      text: AWKWARD[index] ?? `Briefje ${index} over wonen en zorg in buurt ${index % 97}, en wat daar nodig is`,
      by: index % 5 === 0 ? "inwoner" : null,
      source: "participant",
      agree: index % 3,
    };
  });
  const harvest = [
    {
      block: "oogst",
      place: input.file.tafels[0]?.id ?? "plenary",
      kind: "line",
      text: "=Een regel",
      sources: ["note-3", "note-1"],
    },
  ];
  return buildReport({ ...input, notes, harvest });
};
