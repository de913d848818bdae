import type { Texts } from "./translate.ts";

export const participantNl = {
  "page.title": "Aan tafel",
} as const satisfies Texts;
