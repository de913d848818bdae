import type { Texts } from "./translate.ts";

export const facilitatorNl = {
  "page.title": "Regie",
} as const satisfies Texts;
