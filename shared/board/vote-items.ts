import type { ArrangementContent } from "../documents/arrangement-document.ts";
import type { BoardNote } from "../documents/board-document.ts";
import type { GroupingContent } from "../documents/grouping-document.ts";
import type { BallotBlock } from "../domain/block.ts";
import { takesBallot } from "../domain/block-kind.ts";
import type { VoteItem } from "../domain/course.ts";
import { PLENARY } from "../domain/place.ts";
import { findBlock } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import { fixedItem } from "../domain/vote/judge-ballot.ts";
import type { VoteItems } from "../domain/vote/vote-block.ts";

export interface VoteItemsInput {
  readonly file: SessionFile;
  /** Place → released notes, as on the boards. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, BoardNote>>;
  readonly groupings: ReadonlyMap<string, GroupingContent>;
  readonly arrangements: ReadonlyMap<string, ArrangementContent>;
}

const at = (place: string): { tafel?: string } => (place === PLENARY ? {} : { tafel: place });
const byOrder = <T extends { order: number }>([idA, a]: [string, T], [idB, b]: [string, T]): number =>
  a.order - b.order || (idA < idB ? -1 : 1);

const fromNotes = (block: string, place: string, { notes }: VoteItemsInput): VoteItem[] =>
  [...(notes.get(place) ?? [])]
    .filter(([, note]) => note.block === block)
    .sort(([, a], [, b]) => a.number - b.number)
    .map(([id, note]) => ({ id, title: note.text, ...at(place) }));

const fromClusters = (block: string, place: string, { groupings }: VoteItemsInput): VoteItem[] =>
  [...(groupings.get(place)?.clusters ?? [])]
    .filter(([, cluster]) => cluster.block === block)
    .sort(byOrder)
    .map(([id, cluster]) => ({ id, title: cluster.title, ...at(place) }));

const fromOpportunities = (block: string, place: string, { arrangements }: VoteItemsInput): VoteItem[] =>
  [...(arrangements.get(place)?.opportunities ?? [])]
    .filter(([, opportunity]) => opportunity.block === block && opportunity.title.trim() !== "")
    .sort(byOrder)
    .map(([id, opportunity]) => ({ id, title: opportunity.title, ...at(place) }));

const MADE = { notes: fromNotes, clusters: fromClusters, opportunities: fromOpportunities } as const;

const itemsOf = (items: VoteItems, input: VoteItemsInput): VoteItem[] => {
  if (items.from === "ankerpunten") return input.file.ankerpunten.map(({ id, title }) => ({ id, title }));
  if (items.from === "list") return items.list.map(({ id, title }) => ({ id, title }));
  const seen = new Set<string>();
  const places = [...input.file.tafels.map(({ id }) => id), PLENARY];
  return places.flatMap((place) => MADE[items.from](items.block, place, input)).filter(({ id }) => !seen.has(id) && seen.add(id));
};

const itemsFor = (block: BallotBlock, input: VoteItemsInput): VoteItem[] => {
  const fixed = fixedItem(block);
  if (fixed !== null) return [{ id: fixed, title: block.title }];
  return block.kind === "vote" ? itemsOf(block.items, input) : [];
};

/** What a vote would be about if it opened now; at opening this is frozen into the course. */
export const voteItems = (blockId: string, input: VoteItemsInput): VoteItem[] => {
  const block = findBlock(input.file, blockId);
  return block === undefined || !takesBallot(block) ? [] : itemsFor(block, input);
};
