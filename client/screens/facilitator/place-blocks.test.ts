import { type SessionFile, sessionFileSchema } from "@samenspel/shared/domain/session-file";
import { describe, expect, it } from "vitest";
import { harvestBlock, isFaceDown, opportunityBlock, shownBlock, writtenBlocks } from "./place-blocks.ts";

const block = (id: string, more: object) => ({ id, title: id, minutes: 5, ...more });
const write = { kind: "write", lanes: [], identity: "anonymous", visibility: "reveal" };
const file: SessionFile = sessionFileSchema.parse({
  format: "samenspel/session@1",
  title: "Avond",
  language: "nl",
  startsAt: "2026-12-03T15:00:00+01:00",
  organisers: [],
  perspectives: [],
  ankerpunten: [],
  tafels: [{ id: "t1", title: "Tafel 1", question: "", facilitators: [] }],
  blocks: [
    block("welkom", { kind: "talk", scope: "plenary" }),
    block("kans", { ...write, scope: "tafel" }),
    block("groeperen", { kind: "cluster", from: "kans", scope: "tafel" }),
    block("wie", { ...write, visibility: "open", scope: "plenary" }),
    block("oogst", { kind: "harvest", scope: "plenary" }),
    block("stem", {
      kind: "vote",
      scope: "plenary",
      method: "dots",
      dots: 3,
      maxPerItem: 1,
      identity: "anonymous",
      items: { from: "opportunities", block: "oogst" },
    }),
  ],
});
const entered = { enteredAt: 1, spent: 0, sealed: false, revealed: [] as string[], published: false };
const state = (current: string, visited: string[]) => ({
  order: file.blocks.map(({ id }) => id),
  block: current,
  blocks: Object.fromEntries(visited.map((id) => [id, entered])),
});

describe("what a facilitator sees at a place", () => {
  it("are the notes of the blocks written there", () => {
    const at = state("oogst", ["welkom", "kans", "groeperen", "wie", "oogst"]);
    expect(writtenBlocks(file, at, "t1").map(({ id }) => id)).toEqual(["kans"]);
    expect(writtenBlocks(file, at, "plenary").map(({ id }) => id)).toEqual(["wie"]);
  });

  it("starts with the notes that a cluster block groups", () => {
    const blocks = writtenBlocks(file, state("groeperen", ["kans", "groeperen"]), "t1");
    expect(shownBlock(blocks, file.blocks[2])?.id).toBe("kans");
  });

  it("keeps notes face down until they were revealed there or everywhere", () => {
    const [, kans] = file.blocks;
    if (kans?.kind !== "write") throw new Error("kans is a write block");
    const revealedAt = (revealed: string[]) => ({ blocks: { kans: { ...entered, revealed } } });
    expect(isFaceDown(kans, revealedAt([]), "t1")).toBe(true);
    expect(isFaceDown(kans, revealedAt(["t2"]), "t1")).toBe(true);
    expect(isFaceDown(kans, revealedAt(["t1"]), "t1")).toBe(false);
    expect(isFaceDown(kans, revealedAt(["*"]), "t1")).toBe(false);
  });

  it("puts harvest lines with the coming harvest, and opportunities where the vote will look for them", () => {
    expect(harvestBlock(file, state("kans", ["kans"]))?.id).toBe("oogst");
    expect(harvestBlock(file, state("stem", ["oogst", "stem"]))?.id).toBe("oogst");
    expect(opportunityBlock(file, state("kans", ["kans"]))?.id).toBe("oogst");
  });
});
