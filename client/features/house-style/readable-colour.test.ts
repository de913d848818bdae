import { expect, it } from "vitest";
import { contrast, groundContrast, inkOn, isReadable, readableColour } from "./readable-colour.ts";

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 2);
  expect(contrast("#0f5663", "#0f5663")).toBe(1);
});

it("leaves a colour alone that can be read on a card and on the page", () => {
  expect(isReadable("#6a2348")).toBe(true);
  expect(readableColour("#6a2348")).toBe("#6a2348");
});

it("darkens a colour that is too light just until it can be read, and keeps its hue", () => {
  for (const light of ["#ffd700", "#00b4d8", "#ff7f50", "#ffffff"]) {
    const made = readableColour(light);
    expect(isReadable(light)).toBe(false);
    expect(groundContrast(made)).toBeGreaterThanOrEqual(4.5);
    expect(groundContrast(made)).toBeLessThan(7);
  }
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(readableColour("#00b4d8").slice(at, at + 2), 16));
  expect((blue ?? 0) > (green ?? 0) && (green ?? 0) > (red ?? 0)).toBe(true);
});

it("writes white on a dark colour and ink on a light one", () => {
  expect(inkOn("#0f5663")).toBe("#ffffff");
  expect(inkOn("#ffd700")).toBe("#241c12");
});
