import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readUpload } from "./read-upload.ts";

const folder = join(import.meta.dirname, "../../../fixtures/sessions");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const text = (name: string) => readFileSync(join(folder, name), "utf8");
const first = files[0] ?? "";

it.each(files)("takes %s as it is", (name) => {
  expect(readUpload(text(name))).toEqual({ state: "good", file: JSON.parse(text(name)) });
});

it("tells a file that is no JSON from one with problems", () => {
  expect(readUpload("<html>")).toEqual({ state: "unreadable" });
  expect(readUpload("[]")).toMatchObject({ state: "bad", repairable: null });
});

it("offers to mend here what has the right shape", () => {
  const file = { ...JSON.parse(text(first)), title: "", callUrl: "javascript:alert(1)" };
  const upload = readUpload(JSON.stringify(file));
  expect(upload).toMatchObject({ state: "bad", repairable: { title: "" } });
  expect(upload.state === "bad" && upload.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    "title empty-text",
    "callUrl bad-address",
  ]);
});

it("offers no editor for a shape that its fields cannot stand on", () => {
  const { tafels, ...file } = JSON.parse(text(first));
  expect(tafels).toBeDefined();
  expect(readUpload(JSON.stringify(file))).toMatchObject({
    state: "bad",
    repairable: null,
    problems: [{ path: "tafels", code: "missing" }],
  });
});
