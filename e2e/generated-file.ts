import type { Block, VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Seeded } from "./seeded.ts";

const PERSPECTIVES = ["inwoner", "vrijwilliger", "professional"];
const METHODS = ["dots", "importance", "scale", "matrix", "rank", "points", "consent"] as const;

const base = (id: string, scope: "plenary" | "tafel") => ({ id, title: `Blok ${id}`, minutes: 1, scope });

const scopeOf = (chance: Seeded) => (chance.chance(0.5) ? ("tafel" as const) : ("plenary" as const));

const writeBlock = (id: string, chance: Seeded): WriteBlock => ({
  ...base(id, scopeOf(chance)),
  kind: "write",
  lanes: chance.chance(0.7)
    ? [
        { id: "links", label: "Links" },
        { id: "rechts", label: "Rechts" },
      ]
    : [],
  identity: chance.pick(["anonymous", "perspective", "name", "choice"]),
  visibility: chance.pick(["open", "reveal"]),
});

const optionsOf = (method: (typeof METHODS)[number], chance: Seeded): object => {
  switch (method) {
    case "dots": {
      const dots = chance.whole(2, 4);
      return { dots, maxPerItem: chance.whole(2, dots) };
    }
    case "scale":
      return { min: 1, max: chance.pick([4, 5, 6, 10]) };
    case "matrix":
      return { x: { label: "x", min: 1, max: 5 }, y: { label: "y", min: 0, max: 4 } };
    case "points":
      return { points: chance.pick([10, 100]) };
    default:
      return {};
  }
};

const voteBlock = (id: string, chance: Seeded): VoteBlock => {
  const method = chance.pick(METHODS);
  return {
    ...base(id, scopeOf(chance)),
    kind: "vote",
    text: `Vraag van ${id}`,
    method,
    items: {
      from: "list",
      list: Array.from({ length: chance.whole(2, 4) }, (_, index) => ({ id: `i${index}`, title: `Item ${index}` })),
    },
    identity: chance.pick(["anonymous", "perspective", "name"]),
    dontKnow: chance.chance(0.5),
    why: chance.chance(0.5),
    ...optionsOf(method, chance),
  } as VoteBlock;
};

/** A small script: something to begin with, and two to four blocks to write or vote in. */
export const generatedFile = (seed: number, chance: Seeded): SessionFile => {
  const working = Array.from({ length: chance.whole(2, 4) }, (_, index): Block => {
    const id = `b${index + 1}`;
    return chance.chance(0.4) ? writeBlock(id, chance) : voteBlock(id, chance);
  });
  return {
    format: "samenspel/session@1",
    title: `Bijeenkomst ${seed}`,
    language: "nl",
    startsAt: "2026-03-02T19:00:00+01:00",
    organisers: [],
    perspectives: PERSPECTIVES,
    ankerpunten: [],
    tafels: Array.from({ length: chance.whole(1, 2) }, (_, index) => ({
      id: `tafel-${index + 1}`,
      title: `Tafel ${index + 1}`,
      question: "Wat nu?",
      facilitators: [],
    })),
    blocks: [{ ...base("begin", "plenary"), kind: "talk" }, ...working],
  };
};
