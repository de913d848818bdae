import type { Texts } from "./translate.ts";

export const organiserNl = {
  "page.title": "Organisator",
} as const satisfies Texts;
