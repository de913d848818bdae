import { annexSection } from "./annex-section.ts";
import { MIN_NAMED_PERSPECTIVE } from "./attendance.ts";
import { blockSection } from "./block-section.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { claimsWithoutSource, type SourceNumbers, sourceNumbers } from "./sources.ts";

const paragraph = (text: string): ReportPart => ({ kind: "paragraph", text });
const chapter = (text: string): ReportPart => ({ kind: "heading", level: 2, text });

const opening = (report: Report, { t, moment }: ReportWords): ReportPart[] => [
  { kind: "heading", level: 1, text: t("title", { title: report.title }) },
  paragraph(t("date", { date: moment(report.startsAt) })),
  ...(report.organisers.length === 0 ? [] : [paragraph(t("organisers", { names: report.organisers.join(", ") }))]),
  paragraph(t("version", { version: report.outcome.version, moment: moment(report.outcome.closedAt) })),
  paragraph(t("sources.explain")),
];

const attendance = (report: Report, words: ReportWords): ReportPart[] => {
  const { t } = words;
  const { count, callers, byTafel, byPerspective, otherPerspectives } = report.outcome.joined;
  const tafels = Object.entries(byTafel).map(([tafel, people]) => [placeTitle(report, tafel, words), String(people)]);
  const perspectives = Object.entries(byPerspective).map(([name, people]) => [name, String(people)]);
  const rest = otherPerspectives > 0 ? [[t("present.otherPerspectives"), String(otherPerspectives)]] : [];
  return [
    chapter(t("present.title")),
    paragraph(
      [
        t("present.joined", { count }),
        ...(callers > 0 ? [t("present.callers", { count: callers })] : []),
        t("present.noNames"),
      ].join(" "),
    ),
    ...(tafels.length === 0 ? [] : [{ kind: "table" as const, head: [t("present.tafel"), t("present.people")], rows: tafels }]),
    ...(report.perspectives.length === 0
      ? []
      : [
          { kind: "table" as const, head: [t("present.perspective"), t("present.people")], rows: [...perspectives, ...rest] },
          paragraph(t("present.small", { count: MIN_NAMED_PERSPECTIVE })),
        ]),
  ];
};

const about = (report: Report, { t }: ReportWords): ReportPart[] => {
  const parts: ReportPart[] = [
    ...(report.intro === undefined || report.intro === "" ? [] : [paragraph(report.intro)]),
    ...(report.influence === undefined || report.influence === ""
      ? []
      : [paragraph(t("about.influence", { text: report.influence }))]),
    ...(report.ankerpunten.length === 0
      ? []
      : [
          paragraph(t("about.ankerpunten")),
          {
            kind: "list" as const,
            items: report.ankerpunten.map(({ title, explanation }) => ({
              text: explanation === "" ? title : `${title}: ${explanation}`,
            })),
          },
        ]),
    ...(report.tafels.length === 0
      ? []
      : [
          paragraph(t("about.tafels")),
          {
            kind: "list" as const,
            items: report.tafels.map(({ title, question }) => ({ text: question === "" ? title : `${title}: ${question}` })),
          },
        ]),
  ];
  return parts.length === 0 ? [] : [chapter(t("about.title")), ...parts];
};

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
  const items = claims.map((claim) => ({
    text:
      claim.kind === "harvest"
        ? `${t("warnings.harvest")}: ${claim.line.text}`
        : `${t("warnings.opportunity")}: ${claim.opportunity.title}`,
  }));
  return [heading, paragraph(t("warnings.explain")), { kind: "list", items }];
};

/**
 * The notitie as a row of parts, the same for every format. Every claim about content carries the numbers of the
 * notes behind it; an empty list of sources means: none, and the renderer says so.
 */
export const reportDocument = (report: Report, words: ReportWords): ReportPart[] => {
  const numbers = sourceNumbers(report);
  const before = (report.questionnaire?.blocks ?? []).flatMap((block) => blockSection(block, report, words, numbers));
  return [
    ...opening(report, words),
    ...attendance(report, words),
    ...about(report, words),
    ...(before.length === 0 ? [] : [chapter(words.t("questionnaire.title")), ...before]),
    chapter(words.t("session.title")),
    ...report.blocks.flatMap((block) => blockSection(block, report, words, numbers)),
    ...opportunities(report, words, numbers),
    ...warnings(report, words),
    ...annexSection(report, words),
  ];
};
