import { facilitatorEn } from "./facilitator.en.ts";
import { facilitatorNl } from "./facilitator.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What the lead and the tafel facilitators read. */
export const facilitatorTexts: Catalogue<typeof facilitatorNl> = { nl: facilitatorNl, en: facilitatorEn };
