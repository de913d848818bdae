import { presenterControlEn } from "./presenter-control.en.ts";
import { presenterControlNl } from "./presenter-control.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What a facilitator reads about what stands on the big screen. */
export const presenterControlTexts: Catalogue<typeof presenterControlNl> = { nl: presenterControlNl, en: presenterControlEn };
