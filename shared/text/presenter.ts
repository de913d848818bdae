import { presenterEn } from "./presenter.en.ts";
import { presenterNl } from "./presenter.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What stands on the big screen. */
export const presenterTexts: Catalogue<typeof presenterNl> = { nl: presenterNl, en: presenterEn };
