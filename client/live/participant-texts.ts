import type { participantNl } from "@samenspel/shared/text/participant.nl";
import { lazyCatalogue } from "./lazy-catalogue.ts";

/** What a participant reads, in the language of this device alone. */
export const participantTexts = lazyCatalogue<typeof participantNl>({
  nl: async () => (await import("@samenspel/shared/text/participant.nl")).participantNl,
  en: async () => (await import("@samenspel/shared/text/participant.en")).participantEn,
});
