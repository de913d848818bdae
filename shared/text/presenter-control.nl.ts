import type { Texts } from "./translate.ts";

export const presenterControlNl = {
  "spotlight.note": "Op het scherm staat een briefje van {place}.",
  "spotlight.group": "Op het scherm staat een groepje van {place}.",
  "spotlight.item": "Op het scherm staat een deel van de uitslag “{title}”.",
  "spotlight.plenary": "de zaal",
  "spotlight.off": "Haal van het scherm",
  "spotlight.gone": "Het scherm volgt het draaiboek weer.",
} as const satisfies Texts;
