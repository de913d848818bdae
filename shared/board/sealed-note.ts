import * as z from "zod/mini";

/** A note that counts, copied out of its document when the block was sealed. */
export const sealedNoteSchema = z.object({
  publicId: z.string(),
  block: z.string(),
  place: z.string(),
  lane: z.exactOptional(z.string()),
  text: z.string(),
  on: z.exactOptional(z.string()),
  identity: z.enum(["anonymous", "perspective", "name"]),
  source: z.enum(["participant", "caller", "tafel", "questionnaire"]),
  /** Named and perspective notes only, so that their writer can have them erased. */
  participant: z.exactOptional(z.string()),
  late: z.exactOptional(z.boolean()),
  /** How many people agreed; filled in at closing, when the documents that say so are deleted. */
  agree: z.exactOptional(z.number()),
});
export type SealedNote = z.infer<typeof sealedNoteSchema>;

/** The number that a note got when it was first shown, and its writer as shown then; fixed for ever. */
export const releaseSchema = z.object({
  publicId: z.string(),
  number: z.number(),
  place: z.string(),
  by: z.nullable(z.string()),
  /** Its writer was erased: the number stays, the text is gone. */
  erased: z.exactOptional(z.boolean()),
});
export type Release = z.infer<typeof releaseSchema>;
