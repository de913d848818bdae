import { joinEn } from "./join.en.ts";
import { joinNl } from "./join.nl.ts";
import type { Catalogue } from "./translate.ts";

/** The first screen and taking a seat. */
export const joinTexts: Catalogue<typeof joinNl> = { nl: joinNl, en: joinEn };
