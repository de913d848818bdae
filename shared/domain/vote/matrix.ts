import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { filledText } from "../session-text.ts";
import { scaleValueSchema } from "./scale.ts";
import { voteBlockBase } from "./vote-block.ts";

export const axisSchema = z.object({
  label: filledText(SESSION_LIMITS.label),
  min: scaleValueSchema,
  max: scaleValueSchema,
});

export type Axis = z.infer<typeof axisSchema>;

export const matrixBlockSchema = z.extend(voteBlockBase, { method: z.literal("matrix"), x: axisSchema, y: axisSchema });

export type MatrixVoteBlock = z.infer<typeof matrixBlockSchema>;
