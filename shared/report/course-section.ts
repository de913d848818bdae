import { allBlocks, originalBlockId } from "../domain/session-blocks.ts";
import { MIN_NAMED_PERSPECTIVE } from "./attendance.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";

const paragraph = (text: string): ReportPart => ({ kind: "paragraph", text });

const attendance = (report: Report, words: ReportWords): ReportPart[] => {
  const { t } = words;
  const { count, callers, byTafel, byPerspective, otherPerspectives } = report.outcome.joined;
  const tafels = Object.entries(byTafel).map(([tafel, people]) => [placeTitle(report, tafel, words), String(people)]);
  const perspectives = Object.entries(byPerspective).map(([name, people]) => [name, String(people)]);
  const rest = otherPerspectives > 0 ? [[t("present.otherPerspectives"), String(otherPerspectives)]] : [];
  const told = [
    t("present.joined", { count }),
    ...(callers > 0 ? [t("present.callers", { count: callers })] : []),
    t("present.noNames"),
  ];
  const table = (caption: string, rows: string[][]): ReportPart => ({
    kind: "table",
    caption,
    head: [caption, t("present.people")],
    rows,
  });
  return [
    paragraph(told.join(" ")),
    ...(tafels.length === 0 ? [] : [table(t("present.tafel"), tafels)]),
    ...(report.perspectives.length === 0
      ? []
      : [
          table(t("present.perspective"), [...perspectives, ...rest]),
          paragraph(t("present.small", { count: MIN_NAMED_PERSPECTIVE })),
        ]),
  ];
};

const turnout = ({ outcome }: Report, { t }: ReportWords): ReportPart[] => {
  const rows = outcome.votes.map(({ question, present, voters, notVoted }) => [
    question,
    String(present),
    String(voters),
    String(notVoted),
  ]);
  const head = [t("course.vote"), t("course.present"), t("course.voted"), t("column.notVoted")];
  return rows.length === 0 ? [] : [{ kind: "table", caption: t("course.votes"), head, rows }];
};

/** When each block was; of a session of one day the day is said once. */
const times = (report: Report, { t, moment, day, clock }: ReportWords): ReportPart[] => {
  const { blocks } = report.outcome;
  if (blocks.length === 0) return [];
  const titles = new Map(allBlocks(report).map(({ id, title }) => [id, title]));
  const [first, ...others] = new Set(blocks.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt ?? openedAt]).map(day));
  const isOneDay = first !== undefined && others.length === 0;
  const said = isOneDay ? clock : moment;
  const rows = blocks.map(({ block, openedAt, closedAt }) => [
    titles.get(originalBlockId(block)) ?? block,
    said(openedAt),
    closedAt === undefined ? "–" : said(closedAt),
  ]);
  const caption = isOneDay ? t("course.timesOf", { day: first }) : t("course.times");
  return [{ kind: "table", caption, head: [t("course.block"), t("course.from"), t("course.to")], rows }];
};

/** How it went: who joined and voted, when, and what was promised to happen with the outcome. */
export const courseSection = (report: Report, words: ReportWords): ReportPart[] => [
  { kind: "heading", level: 2, text: words.t("course.title") },
  ...(report.influence === undefined || report.influence === ""
    ? []
    : [paragraph(words.t("about.influence", { text: report.influence }))]),
  { kind: "heading", level: 3, text: words.t("present.title") },
  ...attendance(report, words),
  ...turnout(report, words),
  ...times(report, words),
];
