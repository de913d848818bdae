import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { joinTexts } from "@samenspel/shared/text/join";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { participantTexts } from "@samenspel/shared/text/participant";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { privacyTexts } from "@samenspel/shared/text/privacy";
import { createTranslator } from "@samenspel/shared/text/translate";
import { votesTexts } from "@samenspel/shared/text/votes";

/** What the screens say, in Dutch: a label that changes in the catalogue changes here. */
export const dutch = {
  common: createTranslator(commonTexts)("nl"),
  errors: createTranslator(errorsTexts)("nl"),
  facilitator: createTranslator(facilitatorTexts)("nl"),
  join: createTranslator(joinTexts)("nl"),
  organiser: createTranslator(organiserTexts)("nl"),
  participant: createTranslator(participantTexts)("nl"),
  presenter: createTranslator(presenterTexts)("nl"),
  privacy: createTranslator(privacyTexts)("nl"),
  votes: createTranslator(votesTexts)("nl"),
};
