import { type SessionFile, sessionFileSchema } from "@samenspel/shared/domain/session-file";
import { describe, expect, it } from "vitest";
import { presenterScene } from "./presenter-scene.ts";

const block = (id: string, more: object) => ({ id, title: id, minutes: 5, scope: "plenary", ...more });
const list = { from: "list", list: [{ id: "a", title: "A" }] };
const vote = { kind: "vote", method: "importance", identity: "anonymous", items: list };
const file: SessionFile = sessionFileSchema.parse({
  format: "samenspel/session@1",
  title: "Avond",
  language: "nl",
  startsAt: "2026-12-03T15:00:00+01:00",
  organisers: [],
  perspectives: [],
  ankerpunten: [],
  tafels: [],
  questionnaire: { opensAt: "2026-12-01T09:00:00+01:00", closesAt: "2026-12-02T09:00:00+01:00", blocks: [block("vooraf", vote)] },
  blocks: [
    block("welkom", { kind: "talk" }),
    block("uitslag", { kind: "talk" }),
    block("stem", vote),
    block("gesprek", { kind: "discuss" }),
    block("oogst", { kind: "harvest" }),
  ],
});
const live = { enteredAt: 1, spent: 0, sealed: true, revealed: [] };
const at = (current: string | null, published: string[] = []) => ({
  phase: "running" as const,
  block: current,
  order: file.blocks.map(({ id }) => id),
  blocks: Object.fromEntries(["vooraf", "stem"].map((id) => [id, { ...live, published: published.includes(id) }])),
});

describe("the big screen", () => {
  it("never shows a result before it is published", () => {
    expect(presenterScene(file, at("stem"))).toEqual({ kind: "question", block: "stem" });
    expect(presenterScene(file, at("gesprek"))).toEqual({ kind: "question", block: "gesprek" });
  });

  it("shows a published result, also in the talk right after the vote", () => {
    expect(presenterScene(file, at("stem", ["stem"]))).toEqual({ kind: "result", block: "stem" });
    expect(presenterScene(file, at("gesprek", ["stem"]))).toEqual({ kind: "result", block: "stem" });
  });

  it("shows the published questionnaire in the talk about it, not during the welcome", () => {
    expect(presenterScene(file, at("welkom", ["vooraf"]))).toEqual({ kind: "question", block: "welkom" });
    expect(presenterScene(file, at("uitslag", ["vooraf"]))).toEqual({ kind: "result", block: "vooraf" });
  });

  it("follows the phases of the session", () => {
    expect(presenterScene(file, { ...at(null), phase: "planned" }).kind).toBe("waiting");
    expect(presenterScene(file, { ...at("oogst") }).kind).toBe("harvest");
    expect(presenterScene(file, { ...at("oogst"), phase: "closed" }).kind).toBe("closed");
  });

  it("gives way to the spotlight while that is on something that still lies there", () => {
    const spotlight = { place: "tafel-1", note: "n" };
    expect(presenterScene(file, { ...at("stem", ["stem"]), spotlight })).toEqual({ kind: "spotlight", spotlight });
    expect(presenterScene(file, { ...at("stem", ["stem"]), spotlight }, false)).toEqual({ kind: "result", block: "stem" });
    expect(presenterScene(file, { ...at("stem"), spotlight, phase: "closed" }).kind).toBe("closed");
  });
});
