import type { ConsentVoteBlock } from "@samenspel/shared/domain/vote/consent";
import type { VoteForm } from "./vote-form.ts";

/** The proposal is an item: its text is frozen when the vote opens. */
export const consentForm: VoteForm<ConsentVoteBlock> = {
  minutes: 8,
  start: (t) => ({ method: "consent", text: t("vote.text.consent") }),
  Fields: null,
  dontKnow: true,
  why: false,
  items: 1,
  longItems: true,
};
