import type { RankVoteBlock } from "@samenspel/shared/domain/vote/rank";
import type { VoteForm } from "./vote-form.ts";

export const rankForm: VoteForm<RankVoteBlock> = {
  minutes: 5,
  start: (t) => ({ method: "rank", text: t("vote.text.rank") }),
  Fields: null,
  dontKnow: false,
  why: true,
  items: 2,
  longItems: false,
};
