import { commonEn } from "./common.en.ts";
import { commonNl } from "./common.nl.ts";
import type { Catalogue } from "./translate.ts";

/** Words that every screen uses: buttons, states, time. */
export const commonTexts: Catalogue<typeof commonNl> = { nl: commonNl, en: commonEn };
