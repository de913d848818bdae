import { privacyEn } from "./privacy.en.ts";
import { privacyNl } from "./privacy.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What is kept, for how long, and who sees it. */
export const privacyTexts: Catalogue<typeof privacyNl> = { nl: privacyNl, en: privacyEn };
