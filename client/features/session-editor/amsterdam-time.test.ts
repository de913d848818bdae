import { expect, it } from "vitest";
import { daysBetween, daysLater, fromLocal, toLocal, usualStart } from "./amsterdam-time.ts";

it("gives a moment the offset that the Dutch clock has on that day", () => {
  expect(fromLocal("2026-12-03T15:00")).toBe("2026-12-03T15:00:00+01:00");
  expect(fromLocal("2026-07-03T15:00")).toBe("2026-07-03T15:00:00+02:00");
});

it("is right on both sides of a change of the clock", () => {
  expect(fromLocal("2026-03-29T01:59")).toBe("2026-03-29T01:59:00+01:00");
  expect(fromLocal("2026-03-29T03:00")).toBe("2026-03-29T03:00:00+02:00");
  expect(fromLocal("2026-10-25T03:00")).toBe("2026-10-25T03:00:00+01:00");
});

it("shows a moment of any offset on the Dutch clock", () => {
  expect(toLocal("2026-12-03T14:00:00Z")).toBe("2026-12-03T15:00");
  expect(toLocal("2026-07-03T09:00-04:00")).toBe("2026-07-03T15:00");
});

it("takes half a date for no moment", () => {
  expect([fromLocal(""), fromLocal("2026-12-03"), toLocal(""), toLocal("tomorrow")]).toEqual(["", "", "", ""]);
  expect(daysBetween("", "2026-12-03T15:00:00+01:00")).toBeNull();
});

it("keeps the time of day when it goes days further over a change of the clock", () => {
  expect(daysLater("2026-10-20T15:00:00+02:00", 7)).toBe("2026-10-27T15:00:00+01:00");
  expect(daysBetween("2026-10-20T23:30:00+02:00", "2026-10-27T00:15:00+01:00")).toBe(7);
});

it("proposes an afternoon", () => {
  expect(usualStart(Date.parse("2026-03-20T22:30:00Z"))).toBe("2026-04-03T15:00:00+02:00");
});
