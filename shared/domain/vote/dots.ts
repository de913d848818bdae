import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { wholeNumber } from "../session-text.ts";
import { voteBlockBase } from "./vote-block.ts";

export const dotsBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("dots"),
  dots: wholeNumber(1, SESSION_LIMITS.dots),
  maxPerItem: wholeNumber(1, SESSION_LIMITS.dots),
});

export type DotsVoteBlock = z.infer<typeof dotsBlockSchema>;
