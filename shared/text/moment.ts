import type { Language } from "./translate.ts";

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

/** "donderdag 3 december": the day of `at` (milliseconds), in the reader's own time zone unless one is given. */
export function dayText(language: Language, at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return format.format(at);
}

/** "15.00" in Dutch, "15:00" in English; without "uur". */
export function clockText(language: Language, at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const text = format.format(at);
  return language === "nl" ? text.replace(":", ".") : text;
}

/** Words that name something, with a capital for the first letter. */
export function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase() + rest.join("");
}
