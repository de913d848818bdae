import { type Catalogue, createTranslator, type Language, type Translate } from "../text/translate.ts";
import { reportEn } from "./report-text.en.ts";
import { reportNl } from "./report-text.nl.ts";

const reportTexts: Catalogue<typeof reportNl> = { nl: reportNl, en: reportEn };

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

/** How the report says things in one language: its texts, its numbers and its times. */
export interface ReportWords {
  t: Translate<typeof reportNl>;
  /** A number with exactly so many decimals; an en dash for none. */
  number(value: number | null, decimals: number): string;
  /** A share from 0 to 1 as a whole percentage. */
  percentage(share: number | null): string;
  /** "donderdag 3 december 2020 om 15:00" of an ISO 8601 time. */
  moment(iso: string): string;
  /** The day of it: "donderdag 3 december 2020". */
  day(iso: string): string;
  /** The time of it: "15:00". */
  clock(iso: string): string;
}

/** The words of a report; `timeZone` is an IANA name. */
export const reportWords = (language: Language, timeZone: string): ReportWords => {
  const locale = LOCALES[language];
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone });
  const clocks = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return {
    t: createTranslator(reportTexts)(language),
    number: (value, decimals) =>
      value === null ? "–" : value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    percentage: (share) => (share === null ? "–" : shares.format(share)),
    moment: (iso) => moments.format(Date.parse(iso)),
    day: (iso) => days.format(Date.parse(iso)),
    clock: (iso) => clocks.format(Date.parse(iso)),
  };
};
