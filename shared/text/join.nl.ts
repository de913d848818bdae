import type { Texts } from "./translate.ts";

export const joinNl = {
  "page.title": "Schuif aan",
} as const satisfies Texts;
