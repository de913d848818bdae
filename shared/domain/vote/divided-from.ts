import * as z from "zod/mini";
import { SESSION_LIMITS } from "../session-limits.ts";
import { wholeNumber } from "../session-text.ts";
import { DIVIDED_SPREAD } from "./statistics.ts";

/** For votes on a scale: the spread from which people are strongly divided, in % of the scale; 30 unless it is given. */
export const dividedFromField = {
  dividedFromPercent: z.exactOptional(
    wholeNumber(SESSION_LIMITS.dividedFromPercent.least, SESSION_LIMITS.dividedFromPercent.most),
  ),
};

/** As a part of the scale, like the spread itself. */
export const dividedFrom = ({ dividedFromPercent }: { readonly dividedFromPercent?: number }): number =>
  dividedFromPercent === undefined ? DIVIDED_SPREAD : dividedFromPercent / 100;
