import type { facilitatorNl } from "./facilitator.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const facilitatorEn = {
  "page.title": "Control room",
} as const satisfies TranslationOf<typeof facilitatorNl>;
