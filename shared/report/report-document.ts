import { ankerpuntSection } from "./ankerpunt-section.ts";
import { annexSection } from "./annex-section.ts";
import { blockSection } from "./block-section.ts";
import { courseSection } from "./course-section.ts";
import { dividedSection } from "./divided-section.ts";
import { glanceSection } from "./glance-section.ts";
import { claimSection, confirmedThemeSection, hasNarrative } from "./narrative-section.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { claimsWithoutSource, type SourceNumbers, sourceNumbers } from "./sources.ts";
import { tafelSection } from "./tafel-section.ts";
import { themeSection } from "./theme-section.ts";

const paragraph = (text: string): ReportPart => ({ kind: "paragraph", text });
const chapter = (text: string): ReportPart => ({ kind: "heading", level: 2, text });

/** Concept or final with its date; what people still write in is a concept that nobody kept yet. */
const state = (report: Report, { t, moment }: ReportWords): string[] => {
  const { edition } = report.outcome;
  if (edition === undefined) return hasNarrative(report) ? [t("edition.working")] : [];
  return [t(`edition.${edition.state}`, { number: edition.number, moment: moment(edition.savedAt) })];
};

const opening = (report: Report, words: ReportWords): ReportPart[] => {
  const { t, moment } = words;
  const { outcome, organisers, startsAt } = report;
  const small = (lines: readonly string[]): ReportPart => ({ kind: "paragraph", look: "small", text: lines.join(" · ") });
  return [
    { kind: "heading", level: 1, text: t("title", { title: report.title }) },
    { kind: "paragraph", look: "lead", text: t("lead", { count: outcome.people }) },
    small([
      t("date", { date: moment(startsAt) }),
      ...(organisers.length === 0 ? [] : [t("organisers", { names: organisers.join(", ") })]),
    ]),
    ...state(report, words).map((line) => small([line])),
    small([t("version", { version: outcome.version, moment: moment(outcome.closedAt) })]),
    small([t("sources.explain")]),
  ];
};

const about = ({ intro }: Report, { t }: ReportWords): ReportPart[] =>
  intro === undefined || intro === "" ? [] : [chapter(t("about.title")), paragraph(intro)];

const opportunities = (report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const { t } = words;
  const heading = chapter(t("opportunities.title"));
  const list = report.outcome.opportunities;
  if (list.length === 0) return [heading, paragraph(t("opportunities.none"))];
  const items = list.map(({ title, tafel, sources }) => {
    const place = tafel === undefined ? "" : ` (${placeTitle(report, tafel, words)})`;
    return { text: `${title}${place}: ${t("opportunities.noOwner")}`, sources: numbers(sources) };
  });
  return [heading, { kind: "list", items }];
};

const warnings = (report: Report, { t }: ReportWords): ReportPart[] => {
  const claims = claimsWithoutSource(report);
  const heading = chapter(t("warnings.title"));
  if (claims.length === 0) return [heading, paragraph(t("warnings.none"))];
  const items = claims.map((claim) => {
    if (claim.kind === "harvest") return { text: `${t("warnings.harvest")}: ${claim.line.text}` };
    if (claim.kind === "opportunity") return { text: `${t("warnings.opportunity")}: ${claim.opportunity.title}` };
    return { text: `${t(`narrative.${claim.kind}`)}: ${claim.claim.text}` };
  });
  return [heading, paragraph(t("warnings.explain")), { kind: "list", items }];
};

const numbersIn = (part: ReportPart): readonly number[] => {
  if (part.kind === "paragraph") return part.sources ?? [];
  return part.kind === "list" ? part.items.flatMap(({ sources = [] }) => sources) : [];
};

/** Marks the notes of the annex that something in the report names. */
const withWaysBack = (parts: ReportPart[]): ReportPart[] => {
  const cited = new Set(parts.flatMap(numbersIn));
  return parts.map((part) =>
    part.kind === "notes"
      ? { ...part, notes: part.notes.map((note) => (cited.has(note.number) ? { ...note, cited: true as const } : note)) }
      : part,
  );
};

/**
 * The notitie as a row of parts, the same for every format. Every claim about content carries the numbers of the
 * notes behind it; an empty list of sources means: none, and the renderer says so.
 */
export const reportDocument = (report: Report, words: ReportWords): ReportPart[] => {
  const numbers = sourceNumbers(report);
  const before = (report.questionnaire?.blocks ?? []).flatMap((block) => blockSection(block, report, words, numbers));
  return withWaysBack([
    ...opening(report, words),
    ...glanceSection(report, words, numbers, claimSection("summary", report, words, numbers)),
    ...claimSection("conclusions", report, words, numbers),
    ...claimSection("advice", report, words, numbers),
    ...about(report, words),
    ...ankerpuntSection(report, words, numbers),
    ...(before.length === 0 ? [] : [chapter(words.t("questionnaire.title")), ...before]),
    chapter(words.t("session.title")),
    ...report.blocks.flatMap((block) => blockSection(block, report, words, numbers)),
    ...tafelSection(report, words, numbers),
    ...dividedSection(report, words),
    ...confirmedThemeSection(report, words, numbers),
    ...themeSection(report, words, numbers),
    ...opportunities(report, words, numbers),
    ...courseSection(report, words),
    ...warnings(report, words),
    ...annexSection(report, words),
  ]);
};
