import { ERRORS } from "@samenspel/shared/protocol/error-codes";
import { HTTP_CALLS } from "@samenspel/shared/protocol/http-calls";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startApp } from "../app.ts";
import { apiDocsPage } from "./api-docs-page.ts";
import { HttpWorld } from "./http-world.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const page = apiDocsPage("1.2.3");
const all = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, found = ""]) => found);

describe("I4: the page about the HTTP API", () => {
  it("tells every call with its path, and every error code with its status", () => {
    for (const { method, path } of HTTP_CALLS)
      expect(page).toMatch(
        new RegExp(`<span class="method ${method.toLowerCase()}">${method}</span> <a href="#[a-z0-9-]+"><code>${path}</code>`),
      );
    for (const [code, { status }] of Object.entries(ERRORS))
      expect(page).toContain(`<code>${code}</code></th><td>${status}</td>`);
    expect(page).toContain("revision: number");
  });

  it("has one heading of the first level, none skipped, and anchors that lead somewhere, each once", () => {
    const levels = all(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = all(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("loads nothing but its own style sheet, and runs nothing", () => {
    expect(all(/(?:src|<link[^>]+href)="([^"]+)"/g)).toEqual(["docs.css"]);
    expect(page).not.toMatch(/<script|style="|\son\w+="|https?:/);
  });

  describe("from the server", () => {
    let world: HttpWorld;
    beforeAll(async () => {
      world = await HttpWorld.start(startApp);
    });
    afterAll(() => world.stop());

    it("comes as a page under the same rules as every other, with its style sheet", async () => {
      const answer = await world.call("GET", "/api/docs");
      expect([answer.status, answer.type]).toEqual([200, "text/html; charset=utf-8"]);
      expect(answer.headers.get("Content-Security-Policy")).toContain("style-src 'self'");
      expect(await world.call("GET", "/api/docs.css")).toMatchObject({ status: 200, type: "text/css; charset=utf-8" });
    });
  });
});
