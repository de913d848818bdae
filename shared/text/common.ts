import type { Catalogue } from "./translate.ts";
import { commonEn } from "./common.en.ts";
import { commonNl } from "./common.nl.ts";

/** Words that every screen uses: buttons, states, time. */
export const commonTexts: Catalogue<typeof commonNl> = { nl: commonNl, en: commonEn };
