import type { Language } from "./translate.ts";

const LOCALES: Record<Language, string> = { nl: "nl-NL", en: "en-GB" };

type Style = "day" | "clock";

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { weekday: "long", day: "numeric", month: "long" },
  clock: { hour: "2-digit", minute: "2-digit", hour12: false },
};

/** Making a format takes longer than a hundred times using it. */
const made = new Map<string, Intl.DateTimeFormat>();

const formatOf = (style: Style, language: Language, timeZone: string | undefined): Intl.DateTimeFormat => {
  const key = `${style} ${language} ${timeZone ?? ""}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], ...(timeZone === undefined ? {} : { timeZone }) });
  made.set(key, format);
  return format;
};

/** "donderdag 3 december": the day of `at` (milliseconds), in the reader's own time zone unless one is given. */
export function dayText(language: Language, at: number, timeZone?: string): string {
  return formatOf("day", language, timeZone).format(at);
}

/** "15.00" in Dutch, "15:00" in English; without "uur". */
export function clockText(language: Language, at: number, timeZone?: string): string {
  const text = formatOf("clock", language, timeZone).format(at);
  return language === "nl" ? text.replace(":", ".") : text;
}

/** Words that name something, with a capital for the first letter. */
export function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase() + rest.join("");
}
