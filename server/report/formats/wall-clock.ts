type Unit = "year" | "month" | "day" | "hour" | "minute" | "second";

/**
 * What the clock on the wall in `timeZone` (IANA) shows at a time, as a `Date` whose UTC fields say it: a spreadsheet knows
 * no time zones. Null when `iso` is no time.
 */
export const wallClock = (timeZone: string): ((iso: string) => Date | null) => {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (iso) => {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return null;
    const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const of = (unit: Unit): number => parts.get(unit) ?? 0;
    return new Date(Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")));
  };
};
