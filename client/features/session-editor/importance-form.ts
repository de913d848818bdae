import type { ImportanceVoteBlock } from "@samenspel/shared/domain/vote/importance";
import type { VoteForm } from "./vote-form.ts";

export const importanceForm: VoteForm<ImportanceVoteBlock> = {
  minutes: 5,
  start: (t) => ({ method: "importance", text: t("vote.text.importance"), dontKnow: true, why: true }),
  Fields: null,
  dontKnow: true,
  why: true,
  items: 1,
  longItems: false,
};
