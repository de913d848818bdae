import * as z from "zod/mini";
import { SESSION_LIMITS } from "./session-limits.ts";
import { anyText, filledText, idText, wholeNumber } from "./session-text.ts";

/** What every block has, whatever its kind. */
export const blockBase = z.object({
  id: idText,
  title: filledText(SESSION_LIMITS.title),
  minutes: wholeNumber(0, SESSION_LIMITS.minutes),
  scope: z.enum(["plenary", "tafel"]),
  text: z.exactOptional(anyText(SESSION_LIMITS.text)),
});
