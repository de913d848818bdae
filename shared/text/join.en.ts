import type { joinNl } from "./join.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const joinEn = {
  "page.title": "Take a seat",
} as const satisfies TranslationOf<typeof joinNl>;
