import * as z from "zod/mini";

// What comes in over the live channel besides commands. Apart from the events, so that a phone does not load the checks.

/** Who a connection asks to be; its cookies have to prove it. */
export const liveAuthSchema = z.object({
  sessionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  as: z.enum(["participant", "facilitator", "presenter"]),
  participantId: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
});
export type LiveAuth = z.infer<typeof liveAuthSchema>;

/** Where a facilitator is writing in the harvest of a place. Nothing of it is kept. */
export const cursorSchema = z.object({
  place: z.string().check(z.maxLength(64)),
  /** The line and the character in it; null: no longer there. */
  line: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(1000))),
  at: z.number().check(z.int(), z.gte(0), z.lte(100_000)),
});
export type Cursor = z.infer<typeof cursorSchema>;
