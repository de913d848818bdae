import * as z from "zod/mini";
import { SESSION_LIMITS } from "./session-limits.ts";

/** Ids become keys of maps and parts of addresses; `~` is left out because it marks a repeated vote. */
const ID_PATTERN = /^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_-]{1,64}$/;

/** Only addresses a browser may open from a link; `javascript:` and the like would run in the participant's page. */
const WEB_ADDRESS = /^https?:\/\/[^\s"'<>\\]+$/i;

/** A film may also stand on the server itself: an absolute path, never `//host`. */
const FILM_ADDRESS = /^(?:https?:\/\/|\/(?!\/))[^\s"'<>\\]+$/i;

export const idText = z.stringFormat("session-id", ID_PATTERN);
export const webAddress = z.stringFormat("web-address", WEB_ADDRESS).check(z.maxLength(SESSION_LIMITS.url));
export const filmAddress = z.stringFormat("film-address", FILM_ADDRESS).check(z.maxLength(SESSION_LIMITS.url));

const TO_THE_SECOND = z.iso.datetime({ offset: true });
const TO_THE_MINUTE = z.iso.datetime({ offset: true, precision: -1 });

/** A moment with its offset, as ISO 8601; seconds may be left out. */
export const moment = z.stringFormat(
  "moment",
  (text) => TO_THE_SECOND.safeParse(text).success || TO_THE_MINUTE.safeParse(text).success,
);

/** A text that must say something. */
export const filledText = (max: number) => z.stringFormat("filled", /\S/).check(z.maxLength(max));

/** A text that may be empty. */
export const anyText = (max: number) => z.string().check(z.maxLength(max));

/** A whole number from `min` to `max`, both included. */
export const wholeNumber = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));
