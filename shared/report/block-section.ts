import type { Block, HarvestBlock, WriteBlock } from "../domain/block.ts";
import { PLENARY } from "../domain/place.ts";
import { originalBlockId } from "../domain/session-blocks.ts";
import type { VoteResult } from "../domain/vote/tally-vote.ts";
import { placeTitle } from "./place-title.ts";
import type { Report } from "./report-model.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import type { SourceNumbers } from "./sources.ts";
import { voteSection } from "./vote-section.ts";

const paragraph = (text: string): ReportPart => ({ kind: "paragraph", text });

const writeParts = (block: WriteBlock, report: Report, words: ReportWords): ReportPart[] => {
  const { t } = words;
  const count = report.outcome.notes.byBlock.find((candidate) => candidate.block === block.id);
  const intro = [
    ...(block.question === undefined || block.question === "" ? [] : [paragraph(t("block.question", { text: block.question }))]),
    paragraph(t(`identity.${block.identity}`)),
  ];
  if (count === undefined || count.notes === 0) return [...intro, paragraph(t("notes.none"))];
  const head = [t("notes.place"), ...block.lanes.map(({ label }) => label), t("notes.noLane"), t("notes.total")];
  const rows = Object.entries(count.tafels).map(([place, there]) => [
    placeTitle(report, place, words),
    ...block.lanes.map(({ id }) => String(there.lanes[id] ?? 0)),
    String(there.noLane),
    String(there.notes),
  ]);
  return [...intro, paragraph(t("notes.count", { count: count.notes })), { kind: "table", caption: block.title, head, rows }];
};

/** What the plenary brought; what the tafels brought back stands in their own chapter. */
const harvestParts = (block: HarvestBlock, report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const lines = report.outcome.harvest.filter((line) => line.block === block.id && line.text.trim() !== "");
  if (lines.length === 0) return [paragraph(words.t("harvest.none"))];
  const fromTafels = lines.filter(({ place }) => place !== PLENARY);
  const plenary = lines.filter(({ place }) => place === PLENARY);
  return [
    ...(fromTafels.length === 0 ? [] : [paragraph(words.t("harvest.perTafel", { count: fromTafels.length }))]),
    ...(plenary.length === 0
      ? []
      : [{ kind: "list" as const, items: plenary.map(({ text, sources }) => ({ text, sources: numbers(sources) })) }]),
  ];
};

const resultsOf = (block: Block, { outcome }: Report): VoteResult[] =>
  [...outcome.votes, ...outcome.confirmations, ...outcome.evaluations].filter((result) => {
    const round = outcome.rounds.find((candidate) => candidate.block === result.block);
    return (round?.repeats ?? originalBlockId(result.block)) === block.id;
  });

const contentOf = (block: Block, report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] | null => {
  switch (block.kind) {
    case "write":
      return writeParts(block, report, words);
    case "harvest":
      return harvestParts(block, report, words, numbers);
    case "vote":
    case "confirm":
    case "evaluate": {
      const results = resultsOf(block, report);
      if (results.length > 0) return results.flatMap((result) => voteSection(result, block, report, words));
      return block.kind === "vote" ? [paragraph(words.t("block.skipped"))] : null;
    }
    default:
      return null;
  }
};

/** A block with its outcome; nothing for a block that leaves none, such as a talk or a break. */
export const blockSection = (block: Block, report: Report, words: ReportWords, numbers: SourceNumbers): ReportPart[] => {
  const content = contentOf(block, report, words, numbers);
  return content === null ? [] : [{ kind: "heading", level: 3, text: block.title }, ...content];
};
