import * as z from "zod/mini";
import { blockBase } from "../block-base.ts";
import { SESSION_LIMITS } from "../session-limits.ts";
import { filledText, idText } from "../session-text.ts";

const listItemSchema = z.object({ id: idText, title: filledText(SESSION_LIMITS.item) });

/** What a vote is about: all ankerpunten, a list of its own, or what an earlier block brought. */
export const voteItemsSchema = z.discriminatedUnion("from", [
  z.object({ from: z.literal("ankerpunten") }),
  z.object({
    from: z.literal("list"),
    list: z.array(listItemSchema).check(z.minLength(1), z.maxLength(SESSION_LIMITS.items)),
  }),
  z.object({ from: z.enum(["notes", "clusters", "opportunities"]), block: idText }),
]);

export type VoteItems = z.infer<typeof voteItemsSchema>;

/** What every vote block has; each method adds its own options in its own file. */
export const voteBlockBase = z.extend(blockBase, {
  kind: z.literal("vote"),
  items: voteItemsSchema,
  identity: z.enum(["anonymous", "perspective", "name"]),
  dontKnow: z.exactOptional(z.boolean()),
  why: z.exactOptional(z.boolean()),
});

export type VoteIdentity = z.infer<typeof voteBlockBase>["identity"];
