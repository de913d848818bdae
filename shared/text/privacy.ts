import type { Catalogue } from "./translate.ts";
import { privacyEn } from "./privacy.en.ts";
import { privacyNl } from "./privacy.nl.ts";

/** What is kept, for how long, and who sees it. */
export const privacyTexts: Catalogue<typeof privacyNl> = { nl: privacyNl, en: privacyEn };
