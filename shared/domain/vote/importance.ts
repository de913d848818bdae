import * as z from "zod/mini";
import { judgeEach } from "./ballot.ts";
import { type AnsweredItem, answersTo, countChoices } from "./item-result.ts";
import { type Agreement, rounded, shareAgreement } from "./statistics.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const importanceBlockSchema = z.extend(voteBlockBase, { method: z.literal("importance") });

export type ImportanceVoteBlock = z.infer<typeof importanceBlockSchema>;

const CHOICES = ["important", "not-important"] as const;
type Importance = (typeof CHOICES)[number];

export interface ImportanceItem extends AnsweredItem {
  counts: Record<Importance, number>;
  /** Of those with an opinion; four decimals. */
  shareImportant: number | null;
  tie: boolean;
  agreement: Agreement | null;
}

const isImportance = (value: unknown): value is Importance => CHOICES.some((choice) => choice === value);

/** V2: belangrijk, niet belangrijk, weet ik niet. No standard deviation: two answers have none worth reading. */
export const importance: VoteMethod<ImportanceVoteBlock, ImportanceItem> = {
  judge: (values, block) => judgeEach(values, block, isImportance),
  side: (value) => (value === "important" ? "high" : value === "not-important" ? "low" : null),
  tally: (items, _block, turnout) => ({
    items: items.map((item) => {
      const { values, result } = answersTo(item, turnout, isImportance);
      const counts = countChoices(CHOICES, values);
      const n = values.length;
      return {
        ...result,
        counts,
        shareImportant: n === 0 ? null : rounded(counts.important / n),
        tie: n > 0 && counts.important * 2 === n,
        agreement: shareAgreement(counts.important, n),
      };
    }),
  }),
};
