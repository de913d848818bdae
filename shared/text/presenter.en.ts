import type { presenterNl } from "./presenter.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const presenterEn = {
  "page.title": "Screen",
} as const satisfies TranslationOf<typeof presenterNl>;
