import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { filledText, wholeNumber } from "../session-text.ts";
import { voteBlockBase } from "./vote-block.ts";

export const scaleValueSchema = wholeNumber(-SESSION_LIMITS.scaleValue, SESSION_LIMITS.scaleValue);

export const scaleBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("scale"),
  min: scaleValueSchema,
  max: scaleValueSchema,
  /** Words at some or all of the values; the value as text is the key. */
  labels: z.exactOptional(z.record(z.string(), filledText(SESSION_LIMITS.label))),
});

export type ScaleVoteBlock = z.infer<typeof scaleBlockSchema>;
