import { isWrite } from "../domain/block-kind.ts";
import { allBlocks, findBlock } from "../domain/session-blocks.ts";
import { placeTitle } from "./place-title.ts";
import type { ListedNote, Report } from "./report-model.ts";
import type { NoteLine, ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";

const laneLabel = (report: Report, { block, lane }: ListedNote): string | null => {
  const found = findBlock(report, block);
  if (lane === undefined || found === undefined || !isWrite(found)) return null;
  return found.lanes.find(({ id }) => id === lane)?.label ?? null;
};

/** A hidden note keeps its number and shows its reason, never its words. */
const noteLine = (note: ListedNote, report: Report, { t }: ReportWords): NoteLine => {
  const lane = laneLabel(report, note);
  const remarks = [
    ...(lane === null ? [] : [lane]),
    ...(note.by === null ? [] : [note.by]),
    ...(note.source === "tafel" || note.source === "caller" ? [t(`annex.source.${note.source}`)] : []),
    ...(note.late === true ? [t("annex.late")] : []),
    ...(note.agree > 0 ? [t("annex.agree", { count: note.agree })] : []),
    ...(note.hidden === undefined ? [] : [t("annex.hidden", { reason: note.hidden })]),
  ];
  return { number: note.number, text: note.hidden === undefined ? note.text : null, remarks };
};

/** Every note by block and place, in the order of its number. */
export const annexSection = (report: Report, words: ReportWords): ReportPart[] => {
  const { list } = report.outcome.notes;
  const heading: ReportPart = { kind: "heading", level: 2, text: words.t("annex.title") };
  if (list.length === 0) return [heading, { kind: "paragraph", text: words.t("annex.none") }];
  const known = allBlocks(report).map(({ id }) => id);
  const blocks = [...known, ...new Set(list.map(({ block }) => block).filter((id) => !known.includes(id)))];
  const sections = blocks.flatMap((block): ReportPart[] => {
    const notes = list.filter((note) => note.block === block);
    if (notes.length === 0) return [];
    const places = [...new Set(notes.map(({ place }) => place))].sort();
    return [
      { kind: "heading", level: 3, text: findBlock(report, block)?.title ?? block },
      ...places.flatMap((place): ReportPart[] => [
        { kind: "heading", level: 4, text: placeTitle(report, place, words) },
        { kind: "notes", notes: notes.filter((note) => note.place === place).map((note) => noteLine(note, report, words)) },
      ]),
    ];
  });
  return [heading, ...sections];
};
