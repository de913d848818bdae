import type { ConfirmBlock } from "../block.ts";
import { judgeEach } from "./ballot.ts";
import { type AnsweredItem, answersTo, countChoices } from "./item-result.ts";
import type { VoteMethod } from "./vote-method.ts";

/** The one item of a confirm block: the tafel's own summary. */
export const CONFIRM_ITEM = "summary";

const CHOICES = ["agree", "objection"] as const;
type Confirmation = (typeof CHOICES)[number];

export interface ConfirmItem extends AnsweredItem {
  counts: Record<Confirmation, number>;
  /** Somebody answered, and nobody objects. */
  confirmed: boolean;
}

const isConfirmation = (value: unknown): value is Confirmation => CHOICES.some((choice) => choice === value);

/** "Klopt dit?": a tafel confirms its own summary before it goes to the plenary. */
export const confirm: VoteMethod<ConfirmBlock, ConfirmItem> = {
  judge: (values, block) => judgeEach(values, block, isConfirmation),
  side: (value) => (value === "agree" ? "high" : value === "objection" ? "low" : null),
  tally: (items, _block, turnout) => ({
    items: items.map((item) => {
      const { values, result } = answersTo(item, turnout, isConfirmation);
      const counts = countChoices(CHOICES, values);
      return { ...result, counts, confirmed: values.length > 0 && counts.objection === 0 };
    }),
  }),
};
