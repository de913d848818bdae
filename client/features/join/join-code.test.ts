import { expect, it } from "vitest";
import { digitsOf, groupedCode, typedCode } from "./join-code.ts";

it("groups a code in two while it is typed", () => {
  let text = "";
  for (const digit of "482716") text = typedCode(text, text + digit);
  expect(text).toBe("482 716");
  expect(digitsOf(text)).toBe("482716");
});

it("reads a pasted code however it is written", () => {
  expect(typedCode("", "482-716")).toBe("482 716");
  expect(groupedCode("48 27 16")).toBe("482 716");
});

it("leaves the text as it is while something in the middle is changed", () => {
  expect(typedCode("482 716", "42 716")).toBe("42 716");
});
