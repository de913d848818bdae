import type { ErrorCode } from "../protocol/error-codes.ts";
import { errorsEn } from "./errors.en.ts";
import { errorsNl } from "./errors.nl.ts";
import type { Catalogue } from "./translate.ts";

/** What a person reads when something is refused. */
export const errorsTexts: Catalogue<Readonly<Record<ErrorCode, string>>> = { nl: errorsNl, en: errorsEn };
