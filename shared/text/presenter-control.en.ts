import type { presenterControlNl } from "./presenter-control.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const presenterControlEn = {
  "spotlight.note": "The screen shows a note from {place}.",
  "spotlight.group": "The screen shows a group from {place}.",
  "spotlight.item": "The screen shows one item of the result “{title}”.",
  "spotlight.plenary": "the room",
  "spotlight.off": "Take off the screen",
  "spotlight.gone": "The screen follows the script again.",
} as const satisfies TranslationOf<typeof presenterControlNl>;
