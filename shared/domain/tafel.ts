import * as z from "zod/mini";
import { SESSION_LIMITS } from "./session-limits.ts";
import { anyText, filledText, idText, webAddress, wholeNumber } from "./session-text.ts";

const facilitatorSchema = z.object({
  role: filledText(SESSION_LIMITS.title),
  organisation: anyText(SESSION_LIMITS.title),
});

/** A breakout group with its own question and facilitators. */
export const tafelSchema = z.object({
  id: idText,
  title: filledText(SESSION_LIMITS.title),
  question: anyText(SESSION_LIMITS.question),
  intro: z.exactOptional(anyText(SESSION_LIMITS.text)),
  facilitators: z.array(facilitatorSchema).check(z.maxLength(SESSION_LIMITS.facilitators)),
  seats: z.exactOptional(wholeNumber(1, SESSION_LIMITS.seats)),
  ankerpunten: z.exactOptional(z.array(idText).check(z.maxLength(SESSION_LIMITS.ankerpunten))),
  callUrl: z.exactOptional(webAddress),
});

export type Tafel = z.infer<typeof tafelSchema>;
