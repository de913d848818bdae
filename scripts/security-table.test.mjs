import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const rows = readFileSync(at("SECURITY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2);

test("every threat in SECURITY.md names the tests that prove what stands against it", () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const proof = row.split("|").at(-2) ?? "";
    const named = [...proof.matchAll(/`(?<file>[^`]+)`(?: \((?<rules>[^)]*)\))?/g)];
    expect(named.length, row).toBeGreaterThan(0);
    for (const { groups } of named) {
      expect(existsSync(at(groups.file)), groups.file).toBe(true);
      const rules = (groups.rules ?? "").match(/\b[A-Z]{2}-\d+\b/g) ?? [];
      const text = readFileSync(at(groups.file), "utf8");
      for (const rule of rules) expect(text, `${rule} in ${groups.file}`).toContain(rule);
    }
  }
});
