import type { Texts } from "./translate.ts";

export const privacyNl = {
  "page.title": "Je gegevens",
} as const satisfies Texts;
