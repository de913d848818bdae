import { boardEn } from "./board.en.ts";
import { boardNl } from "./board.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What is read on the tafel board. */
export const boardTexts: Catalogue<typeof boardNl> = { nl: boardNl, en: boardEn };
