import * as z from "zod/mini";
import { voteBlockBase } from "./vote-block.ts";

export const consentBlockSchema = z.extend(voteBlockBase, { method: z.literal("consent") });

export type ConsentVoteBlock = z.infer<typeof consentBlockSchema>;
