import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSessionFile } from "./session-file.ts";

const folder = new URL("../../fixtures/sessions/", import.meta.url);

describe("session files of real meetings", () => {
  it.each(readdirSync(folder))("%s is read without a problem, and whole", (name) => {
    const input: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    expect(parseSessionFile(input)).toEqual({ ok: true, file: input });
  });
});
