import { participantEn } from "./participant.en.ts";
import { participantNl } from "./participant.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What a participant reads at a tafel and in plenary. */
export const participantTexts: Catalogue<typeof participantNl> = { nl: participantNl, en: participantEn };
