import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { VoteItems } from "@samenspel/shared/domain/vote/vote-block";
import type { OrganiserText } from "./vote-form.ts";
import { VOTE_METHODS, voteForm } from "./vote-forms.ts";

type Method = VoteBlock["method"];
type Common = Pick<VoteBlock, "id" | "title" | "minutes" | "scope">;

/** A list of its own to begin with, so that the vote could be held as it stands. */
export const startingList = (method: Method, t: OrganiserText): Extract<VoteItems, { from: "list" }> => {
  const { items, longItems } = voteForm(method);
  const titles = [longItems ? t("vote.item.proposal") : t("vote.item.first"), t("vote.item.second")];
  return { from: "list", list: titles.slice(0, items).map((title, index) => ({ id: `keuze-${index + 1}`, title })) };
};

/** What a new vote is about: the ankerpunten, else the notes of the last writing, else a list. */
const startingItems = (method: Method, file: SessionFile, t: OrganiserText): VoteItems => {
  // A proposal is a text that somebody writes for it.
  if (voteForm(method).longItems) return startingList(method, t);
  if (file.ankerpunten.length >= voteForm(method).items) return { from: "ankerpunten" };
  const writing = file.blocks.findLast((block) => block.kind === "write");
  return writing === undefined ? startingList(method, t) : { from: "notes", block: writing.id };
};

/** A vote to begin with, in the words of `t`; everything can be changed afterwards. */
export const newVote = (method: Method, common: Common, file: SessionFile, t: OrganiserText): VoteBlock => {
  const vote = { ...common, kind: "vote", items: startingItems(method, file, t), identity: "anonymous" } as const;
  // The form gives what its own method needs; the compiler cannot follow that through the table.
  return { ...vote, ...voteForm(method).start(t) } as VoteBlock;
};

/** A text that no organiser wrote: it goes when the method does. */
const isOffered = (text: string | undefined, t: OrganiserText): boolean =>
  text === undefined || VOTE_METHODS.some((method) => voteForm(method).start(t).text === text);

/** The same vote held in another way: what it is about, its place and its own question stay. */
export const withMethod = (block: VoteBlock, method: Method, t: OrganiserText): VoteBlock => {
  if (block.method === method) return block;
  const { id, kind, title, minutes, scope, text, items, identity, dontKnow, why } = block;
  const { dontKnow: canLack, why: canAsk, start } = voteForm(method);
  const { text: offered, dontKnow: _lack, why: _ask, ...own } = start(t);
  const question = isOffered(text, t) ? offered : text;
  return {
    ...{ id, kind, title: title === t(`kind.${block.method}`) ? t(`kind.${method}`) : title, minutes, scope, items, identity },
    ...(question === undefined ? {} : { text: question }),
    ...(canLack && dontKnow !== undefined ? { dontKnow } : {}),
    ...(canAsk && why !== undefined ? { why } : {}),
    ...own,
  } as VoteBlock;
};
