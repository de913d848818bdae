import type { Texts } from "./translate.ts";

export const presenterNl = {
  "page.title": "Scherm",
} as const satisfies Texts;
