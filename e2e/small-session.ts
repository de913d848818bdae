import type { Block, VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";

const base = (id: string, scope: "plenary" | "tafel") => ({ id, title: `Blok ${id}`, minutes: 5, scope });

export const talk = (id: string): Block => ({ ...base(id, "plenary"), kind: "talk" });

export const write = (id: string, options: Partial<Pick<WriteBlock, "scope" | "identity" | "visibility">> = {}): WriteBlock => ({
  ...base(id, options.scope ?? "tafel"),
  kind: "write",
  lanes: [],
  identity: options.identity ?? "anonymous",
  visibility: options.visibility ?? "open",
});

/** A scale of 1 to 5 about one thing, with reasons. */
export const scaleVote = (id: string, options: Partial<Pick<VoteBlock, "scope" | "identity">> = {}): Block => ({
  ...base(id, options.scope ?? "plenary"),
  kind: "vote",
  method: "scale",
  min: 1,
  max: 5,
  text: "Wat vindt u ervan?",
  items: { from: "list", list: [{ id: "plan", title: "Het plan" }] },
  identity: options.identity ?? "anonymous",
  dontKnow: true,
  why: true,
});

/** Two tafels and these blocks. */
export const smallSession = (blocks: readonly Block[]): SessionFile => ({
  format: "samenspel/session@1",
  title: "Kleine bijeenkomst",
  language: "nl",
  startsAt: "2026-03-02T19:00:00+01:00",
  organisers: ["Gemeente"],
  perspectives: ["inwoner", "professional"],
  ankerpunten: [],
  tafels: ["tafel-1", "tafel-2"].map((id) => ({
    id,
    title: `Tafel ${id}`,
    question: "Wat zien we graag?",
    facilitators: [{ role: "gespreksleider", organisation: "Gemeente" }],
  })),
  blocks: [...blocks],
});
