import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenCsv } from "./hidden-csv.ts";

const COLUMNS = ["nummer", "tekst", "reden"];
const hidden = (text: string, reason = "naam") => ({ note: "a", number: 12, text, reason });

describe("the list of hidden notes", () => {
  it("is CSV with a row for each note, whatever was written", () => {
    const csv = hiddenCsv([hidden('zij zei "nee",\nen ging')], COLUMNS);
    expect(csv).toBe('\ufeff"nummer","tekst","reden"\r\n12,"zij zei ""nee"",\nen ging","naam"\r\n');
  });

  it("never hands a spreadsheet a formula", () => {
    const begins = fc.constantFrom("=", "+", "-", "@", " =", "\t=");
    fc.assert(
      fc.property(begins, fc.string(), (begin, rest) => {
        const csv = hiddenCsv([hidden(`${begin}${rest}`, `${begin}${rest}`)], COLUMNS);
        const row = csv.slice(csv.indexOf("\r\n") + 2);
        expect(row.startsWith(`12,"'`)).toBe(true);
        expect(row).toContain(`","'`);
      }),
    );
  });
});
