import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./workspace.mjs";

const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** The rows of the table of threats: what it is, and the tests that are named as its proof. */
const rows = read("SECURITY.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| threat"))
  .map((line) => {
    const [threat = "", , proof = ""] = line.slice(2).split(" | ");
    return { threat, proofs: [...proof.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file, title]) => ({ file, title })) };
  });

test("every threat in SECURITY.md names tests that exist, by file and title", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const { threat, proofs } of rows) {
    expect(proofs.length, threat).toBeGreaterThan(0);
    for (const { file, title } of proofs) {
      expect(existsSync(join(ROOT, file)), `${threat}: ${file}`).toBe(true);
      expect(read(file), `${threat}: ${file}`).toContain(title);
    }
  }
});
