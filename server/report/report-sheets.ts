import { isWrite } from "@samenspel/shared/domain/block-kind";
import { allBlocks, findBlock, originalBlockId } from "@samenspel/shared/domain/session-blocks";
import { CLAIM_LISTS } from "@samenspel/shared/report/narrative";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { sourceNumbers } from "@samenspel/shared/report/sources";
import { type Cell, momentCell, type Sheet } from "./sheet.ts";
import { voteSheets } from "./vote-sheets.ts";

const sessionSheet = (report: Report): Sheet => {
  const { outcome } = report;
  return {
    name: "session",
    head: ["field", "value"],
    rows: [
      ["format", report.format],
      ["title", report.title],
      ["language", report.language],
      ["startsAt", momentCell(report.startsAt)],
      ["organisers", report.organisers.join(", ")],
      ["intro", report.intro ?? null],
      ["influence", report.influence ?? null],
      ["version", outcome.version],
      ["closedAt", momentCell(outcome.closedAt)],
      ["edition", outcome.edition === undefined ? null : `${outcome.edition.number} ${outcome.edition.state}`],
      ["savedAt", momentCell(outcome.edition?.savedAt)],
      ["people", outcome.people],
      ["callers", outcome.joined.callers],
      ["notesWritten", outcome.notes.written],
      ["notesHidden", outcome.notes.hidden],
      ...report.ankerpunten.map(({ id, title }): Cell[] => [`ankerpunt ${id}`, title]),
      ...report.tafels.map(({ id, title, question }): Cell[] => [
        `tafel ${id}`,
        question === "" ? title : `${title}: ${question}`,
      ]),
    ],
  };
};

const blockSheet = (report: Report): Sheet => {
  const times = new Map(report.outcome.blocks.map((entry) => [entry.block, entry]));
  return {
    name: "blocks",
    head: ["block", "kind", "scope", "title", "question", "minutes", "openedAt", "closedAt"],
    rows: allBlocks(report).map((block) => [
      block.id,
      block.kind,
      block.scope,
      block.title,
      isWrite(block) ? (block.question ?? block.text ?? null) : (block.text ?? null),
      block.minutes,
      momentCell(times.get(block.id)?.openedAt),
      momentCell(times.get(block.id)?.closedAt),
    ]),
  };
};

const noteRow = (note: ListedNote, report: Report, words: ReportWords): Cell[] => {
  const block = findBlock(report, originalBlockId(note.block));
  const lane = block !== undefined && isWrite(block) ? block.lanes.find(({ id }) => id === note.lane)?.label : undefined;
  return [
    note.number,
    note.id,
    note.block,
    block?.title ?? null,
    block !== undefined && isWrite(block) ? (block.question ?? null) : null,
    placeTitle(report, note.place, words),
    lane ?? note.lane ?? null,
    note.hidden === undefined ? note.text : null,
    note.by,
    note.source,
    note.agree,
    note.late === true,
    note.hidden ?? null,
  ];
};

/** Every note; of a hidden one the number and the reason, never its words. */
const noteSheet = (report: Report, words: ReportWords): Sheet => ({
  name: "notes",
  head: [
    "number",
    "id",
    "block",
    "blockTitle",
    "question",
    "place",
    "lane",
    "text",
    "by",
    "source",
    "agree",
    "late",
    "hiddenReason",
  ],
  rows: report.outcome.notes.list.map((note) => noteRow(note, report, words)),
});

const claimSheets = (report: Report, words: ReportWords): Sheet[] => {
  const numbers = sourceNumbers(report);
  const list = (sources: readonly string[]) => numbers(sources).join(", ");
  const { opportunities, harvest, narrative } = report.outcome;
  const claims = CLAIM_LISTS.flatMap((chapter) => (narrative?.[chapter] ?? []).map((claim) => ({ chapter, ...claim })));
  return [
    {
      name: "opportunities",
      head: ["id", "title", "block", "place", "sources"],
      rows: opportunities.map(({ id, title, block, tafel, sources }) => [
        id,
        title,
        block,
        tafel === undefined ? null : placeTitle(report, tafel, words),
        list(sources),
      ]),
    },
    {
      name: "harvest",
      head: ["block", "place", "kind", "text", "sources"],
      rows: harvest.map(({ block, place, kind, text, sources }) => [
        block,
        placeTitle(report, place, words),
        kind,
        text,
        list(sources),
      ]),
    },
    {
      name: "claims",
      head: ["chapter", "id", "text", "sources"],
      rows: claims.map(({ chapter, id, text, sources }) => [chapter, id, text, list(sources)]),
    },
    {
      name: "themes",
      head: ["id", "title", "sources"],
      rows: (narrative?.themes ?? []).map(({ id, title, notes }) => [id, title, list(notes)]),
    },
  ];
};

const attendanceSheet = (report: Report, words: ReportWords): Sheet => {
  const { count, callers, byTafel, byPerspective, otherPerspectives } = report.outcome.joined;
  return {
    name: "attendance",
    head: ["by", "name", "people"],
    rows: [
      ["total", null, count],
      ["phone", null, callers],
      ...Object.entries(byTafel).map(([tafel, people]): Cell[] => ["tafel", placeTitle(report, tafel, words), people]),
      ...Object.entries(byPerspective).map(([name, people]): Cell[] => ["perspective", name, people]),
      ...(otherPerspectives > 0 ? [["perspective", null, otherPerspectives] satisfies Cell[]] : []),
    ],
  };
};

/** The report as tables of data, one per kind of thing, question texts included. */
export const reportSheets = (report: Report, words: ReportWords): Sheet[] => [
  sessionSheet(report),
  blockSheet(report),
  noteSheet(report, words),
  ...voteSheets(report, words),
  ...claimSheets(report, words),
  attendanceSheet(report, words),
];
