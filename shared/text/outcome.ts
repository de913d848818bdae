import { outcomeEn } from "./outcome.en.ts";
import { outcomeNl } from "./outcome.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What is read on the pages about the outcome of a closed session. */
export const outcomeTexts: Catalogue<typeof outcomeNl> = { nl: outcomeNl, en: outcomeEn };
