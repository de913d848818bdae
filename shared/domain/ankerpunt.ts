import * as z from "zod/mini";
import { SESSION_LIMITS } from "./session-limits.ts";
import { anyText, filledText, idText } from "./session-text.ts";

/** One of the principles the traject is about. */
export const ankerpuntSchema = z.object({
  id: idText,
  title: filledText(SESSION_LIMITS.title),
  explanation: anyText(SESSION_LIMITS.text),
});

export type Ankerpunt = z.infer<typeof ankerpuntSchema>;
