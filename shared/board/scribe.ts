import type { ArrangementContent } from "../documents/arrangement-document.ts";
import { isOpen } from "../domain/course.ts";
import { findBlock } from "../domain/session-blocks.ts";
import { LIMITS } from "../protocol/limits.ts";
import type { CountedNote, Judged } from "./counted.ts";
import type { JudgeContext } from "./judge.ts";

const NO_CODES: ReadonlyMap<string, never> = new Map<string, never>();
const NO_REASONS: ReadonlyMap<string, string> = new Map();

/**
 * What a place's facilitators wrote "namens de tafel" or for somebody on the phone. Judged like any other document;
 * in an anonymous block the mark of a caller would be a name, so there it is the tafel's.
 */
export const judgeScribe = (
  place: string,
  arrangement: ArrangementContent,
  publicIdOf: (noteId: string) => string,
  context: JudgeContext,
): Judged => {
  const notes: CountedNote[] = [];
  const withdrawn: string[] = [];
  for (const [id, note] of arrangement.scribe) {
    const publicId = publicIdOf(`${place}/${id}`);
    const block = findBlock(context.file, note.block);
    const fits = block?.kind === "write" && note.text.trim() !== "" && note.text.length <= LIMITS.note;
    if (context.sealedNotes.has(publicId) && !isOpen(context.course, note.block)) continue;
    if (!fits || note.withdrawn === true || note.placed === false || !isOpen(context.course, note.block)) {
      withdrawn.push(publicId);
      continue;
    }
    const lane = block.lanes.find((candidate) => candidate.id === note.lane)?.id;
    notes.push({
      publicId,
      documentId: `scribe/${place}`,
      block: note.block,
      place,
      ...(lane === undefined ? {} : { lane }),
      text: note.text,
      ...(note.on === undefined ? {} : { on: note.on }),
      // Not a person's own words, so there is nobody to hide: shown at once, with its source and no name.
      identity: "name",
      source: block.identity === "anonymous" ? "tafel" : note.source,
      writer: null,
      late: false,
    });
  }
  return { anonymous: false, notes, ballots: [], agrees: [], withdrawn, notCounted: NO_CODES, reasons: NO_REASONS };
};
