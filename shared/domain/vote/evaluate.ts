import type { EvaluateBlock } from "../block.ts";
import { isWholeBetween, judgeEach } from "./ballot.ts";
import { type ScaleItem, scaleItem } from "./scale.ts";
import { sideOfMiddle } from "./value-range.ts";
import type { VoteMethod } from "./vote-method.ts";

/** The one item of an evaluate block: the session as a whole. */
export const EVALUATE_ITEM = "session";

/** From 1, not good, to 5, very good. */
export const EVALUATE_RANGE = { min: 1, max: 5 } as const;

/** F5: an evaluation of one question. */
export const evaluate: VoteMethod<EvaluateBlock, ScaleItem> = {
  judge: (values, block) => judgeEach(values, block, (value) => isWholeBetween(value, EVALUATE_RANGE.min, EVALUATE_RANGE.max)),
  side: (value) => sideOfMiddle(value, EVALUATE_RANGE),
  tally: (items, _block, turnout) => ({ items: items.map((item) => scaleItem(item, EVALUATE_RANGE, turnout)) }),
};
