import type { privacyNl } from "./privacy.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const privacyEn = {
  "page.title": "Your data",
} as const satisfies TranslationOf<typeof privacyNl>;
