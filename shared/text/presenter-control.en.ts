import type { presenterControlNl } from "./presenter-control.nl.ts";
import type { TranslationOf } from "./translate.ts";

export const presenterControlEn = {
  "spotlight.on": "On the screen: {name}",
  "spotlight.off": "Off the screen: {name}",
  "spotlight.shown": "{name} is large on the screen.",
  "spotlight.gone": "{name} is no longer on the screen.",
} as const satisfies TranslationOf<typeof presenterControlNl>;
