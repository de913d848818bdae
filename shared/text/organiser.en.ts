import type { organiserNl } from "./organiser.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const organiserEn = {
  "page.title": "Organiser",
} as const satisfies TranslationOf<typeof organiserNl>;
