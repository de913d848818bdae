import type { Catalogue } from "./translate.ts";
import { votesEn } from "./votes.en.ts";
import { votesNl } from "./votes.nl.ts";

/** Of votes what few phones need: those that are seldom held, and results. Parts that load later bring it along. */
export const votesTexts: Catalogue<typeof votesNl> = { nl: votesNl, en: votesEn };
