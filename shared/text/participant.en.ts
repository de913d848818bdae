import type { participantNl } from "./participant.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const participantEn = {
  "page.title": "At the table",
} as const satisfies TranslationOf<typeof participantNl>;
