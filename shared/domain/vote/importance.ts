import * as z from "zod/mini";
import { voteBlockBase } from "./vote-block.ts";

export const importanceBlockSchema = z.extend(voteBlockBase, { method: z.literal("importance") });

export type ImportanceVoteBlock = z.infer<typeof importanceBlockSchema>;
