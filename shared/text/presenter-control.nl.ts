import type { Texts } from "./translate.ts";

export const presenterControlNl = {
  "spotlight.on": "Op het scherm: {name}",
  "spotlight.off": "Van het scherm: {name}",
  "spotlight.shown": "{name} staat groot op het scherm.",
  "spotlight.gone": "{name} staat niet meer op het scherm.",
} as const satisfies Texts;
