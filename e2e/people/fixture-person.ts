import type { Meeting, MeetingPerson } from "@samenspel/server/people/meeting";
import type { VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { dutch } from "./dutch.ts";
import type { Participant } from "./participant.ts";

/** Somebody of the fixtures, with the phone that plays them. */
export interface FixturePerson {
  readonly known: MeetingPerson;
  readonly phone: Participant;
}

/** The words on the button of an answer. */
const answerWords = (block: VoteBlock, value: unknown): string => {
  if (value === "important" || value === "not-important" || value === "dont-know") return dutch.participant(`vote.${value}`);
  const label = block.method === "scale" ? block.labels?.[String(value)] : undefined;
  return label ?? String(value);
};

/** Writes and places what this person writes in the block. */
export const writesNotes = async ({ known, phone }: FixturePerson, block: WriteBlock, meeting: Meeting): Promise<void> => {
  for (const note of meeting.input.notes) {
    if (note.participant !== known.id || note.block !== block.id) continue;
    // One lane alone has no tab to choose it by.
    const lane = block.lanes.length > 1 ? block.lanes.find(({ id }) => id === note.lane)?.label : undefined;
    await phone.placesNote(note.text, lane);
  }
};

/** Answers the cards of a vote one by one; an item without a ballot is passed over. */
export const answersCards = async (
  { known, phone }: FixturePerson,
  block: VoteBlock,
  items: readonly { readonly id: string; readonly title: string }[],
  meeting: Meeting,
): Promise<void> => {
  for (const { id, title } of items) {
    await phone.seesTitle(title);
    const own = meeting.input.ballots.filter(
      (ballot) => ballot.participant === known.id && ballot.block === block.id && ballot.item === id,
    );
    // A ballot that stands there twice was changed.
    for (const { value, why } of own) await phone.answers(title, answerWords(block, value), why);
    await phone.goesToNextItem();
  }
  await phone.seesTitle(dutch.participant("vote.overviewTitle"));
  await phone.isDone();
};

/** The items of a vote as the session file lists them. */
export const listedItems = (file: SessionFile, block: VoteBlock): readonly { id: string; title: string }[] =>
  block.items.from === "ankerpunten" ? file.ankerpunten : block.items.from === "list" ? block.items.list : [];
