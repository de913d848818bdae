import { organiserEn } from "./organiser.en.ts";
import { organiserNl } from "./organiser.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What an organiser reads. */
export const organiserTexts: Catalogue<typeof organiserNl> = { nl: organiserNl, en: organiserEn };
