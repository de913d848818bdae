import { describe, expect, it } from "vitest";
import { commonTexts } from "./common.ts";
import { errorsTexts } from "./errors.ts";
import { facilitatorTexts } from "./facilitator.ts";
import { joinTexts } from "./join.ts";
import { clockText, dayText } from "./moment.ts";
import { organiserTexts } from "./organiser.ts";
import { participantTexts } from "./participant.ts";
import { presenterTexts } from "./presenter.ts";
import { privacyTexts } from "./privacy.ts";
import type { Texts } from "./translate.ts";
import { createTranslator, fillIn } from "./translate.ts";

const catalogues: Record<string, { nl: Texts; en: Texts }> = {
  common: commonTexts,
  errors: errorsTexts,
  facilitator: facilitatorTexts,
  join: joinTexts,
  organiser: organiserTexts,
  participant: participantTexts,
  presenter: presenterTexts,
  privacy: privacyTexts,
};

function placeholders(entry: Texts[string] | undefined): string[] {
  const text = typeof entry === "object" ? entry.one + entry.other : (entry ?? "");
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ""))].sort();
}

describe.each(Object.entries(catalogues))("the %s texts", (_area, { nl, en }) => {
  it("exist in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
  });

  it("ask for the same values in both languages", () => {
    const differing = Object.keys(nl).filter((key) => placeholders(nl[key]).join() !== placeholders(en[key]).join());
    expect(differing).toEqual([]);
  });

  it("never cheer: no exclamation marks", () => {
    const cheering = [nl, en].flatMap((texts) =>
      Object.entries(texts).filter(([, entry]) => JSON.stringify(entry).includes("!")),
    );
    expect(cheering).toEqual([]);
  });
});

describe("translating", () => {
  const catalogue = {
    nl: { hello: "Dag {name}", notes: { one: "{count} briefje", other: "{count} briefjes" } },
    en: { hello: "Hello {name}", notes: { one: "{count} note", other: "{count} notes" } },
  } as const;

  it("fills in values", () => {
    expect(createTranslator(catalogue)("nl")("hello", { name: "Ayşe" })).toBe("Dag Ayşe");
  });

  it("chooses the plural of the language", () => {
    const t = createTranslator(catalogue)("en");
    expect([0, 1, 2].map((count) => t("notes", { count }))).toEqual(["0 notes", "1 note", "2 notes"]);
  });

  it("does not read a value as a placeholder, and leaves a missing one visible", () => {
    expect(fillIn("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
  });
});

describe("moments", () => {
  const at = Date.parse("2026-12-03T15:00:00+01:00");

  it("are written as the Dutch do", () => {
    expect(dayText("nl", at, "Europe/Amsterdam")).toBe("donderdag 3 december");
    expect(clockText("nl", at, "Europe/Amsterdam")).toBe("15.00");
  });

  it("are written as the English do", () => {
    expect(dayText("en", at, "Europe/Amsterdam")).toMatch(/^Thursday,? 3 December$/);
    expect(clockText("en", at, "Europe/Amsterdam")).toBe("15:00");
  });
});
