import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { wholeNumber } from "../session-text.ts";
import { voteBlockBase } from "./vote-block.ts";

export const pointsBlockSchema = z.extend(voteBlockBase, {
  method: z.literal("points"),
  points: wholeNumber(1, SESSION_LIMITS.points),
});

export type PointsVoteBlock = z.infer<typeof pointsBlockSchema>;
