import { takesRoom, type WrittenBallot, type WrittenNote } from "../documents/own-document.ts";
import type { BallotBlock, WriteBlock } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import { type Course, isOpen, isSealed, type VoteItem, wasOpened } from "../domain/course.ts";
import { PLENARY } from "../domain/place.ts";
import { findBlock, isInQuestionnaire, tafelOf } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import { ballotIdentity } from "../domain/vote/ballot.ts";
import { castValues, judgeBallot } from "../domain/vote/judge-ballot.ts";
import { LIMITS } from "../protocol/limits.ts";
import type { NotCountedCode } from "../protocol/sync-messages.ts";
import type { Contribution, Writer } from "./contribution.ts";
import type { CountedBallot, CountedNote, Judged, NoteIdentity } from "./counted.ts";
import type { SealedNote } from "./sealed-note.ts";

export interface JudgeContext {
  readonly file: SessionFile;
  readonly course: Course;
  /** What the seals hold, by public id. */
  readonly sealedNotes: ReadonlyMap<string, SealedNote>;
  /** The ballot of this document as it stood when the vote was sealed, where that is still known. */
  readonly sealedBallot: (documentId: string, block: string) => WrittenBallot | undefined;
}

type NoteVerdict = { readonly code: NotCountedCode } | { readonly identity: NoteIdentity; readonly late: boolean } | "sealed";

const identityOf = (block: WriteBlock, anonymous: boolean): NoteIdentity | null => {
  if (block.identity === "choice") return anonymous ? "anonymous" : "name";
  return (block.identity === "anonymous") === anonymous ? block.identity : null;
};

const mayWriteAt = (place: string, block: WriteBlock, writer: Writer | null, file: SessionFile): boolean => {
  if (block.scope === "plenary") return place === PLENARY;
  return tafelOf(file, place) !== undefined && (writer === null || writer.sat.includes(place));
};

/** Text that counts: something in it, and not too long. */
const isNoteText = (text: string): boolean => text.trim() !== "" && text.length <= LIMITS.note;

const judgeForm = (note: WrittenNote, writer: Writer | null, file: SessionFile): NoteVerdict => {
  const block = findBlock(file, note.block);
  if (block?.kind !== "write") return { code: "bad-value" };
  const identity = identityOf(block, writer === null);
  if (identity === null) return { code: "wrong-document" };
  if (!mayWriteAt(note.place, block, writer, file)) return { code: "wrong-place" };
  if (!isNoteText(note.text)) return { code: "bad-text" };
  if (note.lane !== undefined && !block.lanes.some(({ id }) => id === note.lane)) return { code: "bad-value" };
  return { identity, late: false };
};

const equalsSeal = (note: WrittenNote, sealed: SealedNote): boolean =>
  note.withdrawn !== true &&
  note.text === sealed.text &&
  note.lane === sealed.lane &&
  note.place === sealed.place &&
  note.on === sealed.on;

/** In this order: its form, then whether its block takes notes now, then what the seal already holds. */
const judgeNote = (note: WrittenNote, publicId: string, writer: Writer | null, context: JudgeContext): NoteVerdict => {
  const { file, course, sealedNotes } = context;
  const form = judgeForm(note, writer, file);
  if (form === "sealed" || "code" in form) return form;
  const sealed = sealedNotes.get(publicId);
  // What was sealed in one block cannot be carried into another that is still open.
  if (sealed !== undefined && sealed.block !== note.block && !isOpen(course, sealed.block)) return { code: "closed" };
  if (!wasOpened(course, note.block)) return { code: "not-open" };
  if (isOpen(course, note.block)) return form;
  if (sealed !== undefined && sealed.late !== true) return equalsSeal(note, sealed) ? "sealed" : { code: "closed" };
  if (course.phase === "closed") return sealed === undefined ? { code: "closed" } : "sealed";
  return { ...form, late: true };
};

/** Taking it back changes nothing any more: it stays where it is, and takes its room. */
const staysSealed = (publicId: string, { course, sealedNotes }: JudgeContext): boolean => {
  const sealed = sealedNotes.get(publicId);
  return sealed !== undefined && !isOpen(course, sealed.block);
};

const sourceOf = (block: string, writer: Writer | null, file: SessionFile): CountedNote["source"] => {
  if (isInQuestionnaire(file, block)) return "questionnaire";
  return writer?.caller === true ? "caller" : "participant";
};

const countNote = (
  { documentId, writer }: Contribution,
  note: WrittenNote,
  publicId: string,
  verdict: { identity: NoteIdentity; late: boolean },
  file: SessionFile,
): CountedNote => ({
  publicId,
  documentId,
  block: note.block,
  place: note.place,
  ...(note.lane === undefined ? {} : { lane: note.lane }),
  text: note.text,
  ...(note.on === undefined ? {} : { on: note.on }),
  identity: verdict.identity,
  source: sourceOf(note.block, writer, file),
  writer,
  late: verdict.late,
});

/** The items on offer to a voter: in a tafel vote the tafel's own and those that all tafels share. */
const offeredTo = (items: readonly VoteItem[], block: BallotBlock, tafel: string | null): string[] =>
  items.filter((item) => block.scope === "plenary" || item.tafel === undefined || item.tafel === tafel).map(({ id }) => id);

const sameBallot = (a: WrittenBallot, b: WrittenBallot | undefined): boolean =>
  b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Where a ballot counts, or `undefined` when it names no place where it can. */
const tafelOfBallot = (
  ballot: WrittenBallot,
  block: BallotBlock,
  writer: Writer | null,
  file: SessionFile,
): string | null | undefined => {
  if (writer !== null) return block.scope === "tafel" && writer.tafel === null ? undefined : writer.tafel;
  if (block.scope === "plenary") return null;
  return ballot.tafel !== undefined && tafelOf(file, ballot.tafel) !== undefined ? ballot.tafel : undefined;
};

const judgeOneBallot = (
  contribution: Contribution,
  blockId: string,
  ballot: WrittenBallot,
  context: JudgeContext,
): NotCountedCode | CountedBallot | null => {
  const { file, course } = context;
  const { documentId, writer } = contribution;
  const block = findBlock(file, blockId);
  if (block === undefined || !takesBallot(block)) return "bad-value";
  if ((ballotIdentity(block) === "anonymous") !== (writer === null)) return "wrong-document";
  if (isSealed(course, blockId)) return sameBallot(ballot, context.sealedBallot(documentId, blockId)) ? null : "closed";
  if (!isOpen(course, blockId)) return wasOpened(course, blockId) ? "closed" : "not-open";
  const tafel = tafelOfBallot(ballot, block, writer, file);
  if (tafel === undefined) return "wrong-place";
  const fault = judgeBallot(ballot, block, offeredTo(course.blocks[blockId]?.items ?? [], block, tafel));
  if (fault !== null) return fault;
  const values = castValues(ballot, block);
  return values.length === 0 ? null : { documentId, block: blockId, tafel, values, writer };
};

/**
 * What one person's document comes to. Total: whatever stands in it, the answer is which of it counts and why the rest
 * does not; nobody else's notes or votes are touched.
 */
export const judgeContribution = (contribution: Contribution, context: JudgeContext): Judged => {
  const { content, publicId: publicIdOf } = contribution;
  const notCounted = new Map<string, NotCountedCode>(content.malformed.map((path) => [path, "bad-value"]));
  const reasons = new Map<string, string>();
  const notes: CountedNote[] = [];
  const withdrawn: string[] = [];
  // Sorted, so that the same notes are over the limit however the document was loaded.
  const placed = [...content.notes].filter(([, note]) => note.placed).sort(([a], [b]) => (a < b ? -1 : 1));
  let taken = 0;
  for (const [noteId, note] of placed) {
    const publicId = publicIdOf(noteId);
    const room = takesRoom(note) || staysSealed(publicId, context);
    if (room) taken += 1;
    if (room && taken > LIMITS.notesPerPerson) {
      notCounted.set(`notes/${noteId}`, "over-limit");
      continue;
    }
    const hidden = context.course.hidden[publicId];
    if (hidden !== undefined && note.withdrawn !== true) {
      notCounted.set(`notes/${noteId}`, "hidden");
      reasons.set(`notes/${noteId}`, hidden.reason);
    }
    const verdict = judgeNote(note, publicId, contribution.writer, context);
    if (verdict === "sealed") continue;
    if ("code" in verdict) {
      // A released note that stops counting leaves the board, as if withdrawn; a sealed one stays.
      if (!context.sealedNotes.has(publicId)) withdrawn.push(publicId);
      // Taking back a note that never counted is nothing to complain about.
      if (note.withdrawn !== true || verdict.code === "closed") notCounted.set(`notes/${noteId}`, verdict.code);
    } else if (note.withdrawn === true) withdrawn.push(publicId);
    else notes.push(countNote(contribution, note, publicId, verdict, context.file));
  }
  const ballots: CountedBallot[] = [];
  for (const [block, ballot] of content.ballots) {
    const verdict = judgeOneBallot(contribution, block, ballot, context);
    if (typeof verdict === "string") notCounted.set(`votes/${block}`, verdict);
    else if (verdict !== null) ballots.push(verdict);
  }
  const agrees = [...content.reactions].filter(([, { agree }]) => agree).map(([publicId]) => publicId);
  return { anonymous: contribution.writer === null, notes, ballots, agrees, withdrawn, notCounted, reasons };
};
