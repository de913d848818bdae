import * as z from "zod/mini";
import { voteBlockBase } from "./vote-block.ts";

export const rankBlockSchema = z.extend(voteBlockBase, { method: z.literal("rank") });

export type RankVoteBlock = z.infer<typeof rankBlockSchema>;
