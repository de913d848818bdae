import * as z from "zod/mini";
import { judgeEach } from "./ballot.ts";
import { type AnsweredItem, answersTo, countChoices } from "./item-result.ts";
import { voteBlockBase } from "./vote-block.ts";
import type { VoteMethod } from "./vote-method.ts";

export const consentBlockSchema = z.extend(voteBlockBase, { method: z.literal("consent") });

export type ConsentVoteBlock = z.infer<typeof consentBlockSchema>;

const CHOICES = ["agree", "concern", "objection", "abstain"] as const;
type Consent = (typeof CHOICES)[number];

export interface ConsentItem extends AnsweredItem {
  /** `n` includes who abstained. */
  counts: Record<Consent, number>;
  /** Somebody voted, and no objection is left. */
  adopted: boolean;
}

const isConsent = (value: unknown): value is Consent => CHOICES.some((choice) => choice === value);

/** V7: consent on a frozen text. One objection is enough to stop it, however many agree. */
export const consent: VoteMethod<ConsentVoteBlock, ConsentItem> = {
  judge: (values, block) => judgeEach(values, block, isConsent),
  // Who abstains stands on neither side.
  side: (value) => (value === "agree" ? "high" : value === "concern" || value === "objection" ? "low" : null),
  tally: (items, _block, turnout) => ({
    items: items.map((item) => {
      const { values, result } = answersTo(item, turnout, isConsent);
      const counts = countChoices(CHOICES, values);
      return { ...result, counts, adopted: values.length > 0 && counts.objection === 0 };
    }),
  }),
};
