import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allBlocks, findBlock, isInQuestionnaire, tafelOf } from "./session-blocks.ts";
import { parseSessionFile } from "./session-file.ts";
import type { ProblemCode } from "./session-problem.ts";

const folder = new URL("../../fixtures/sessions/", import.meta.url);

describe("session files of real meetings", () => {
  it.each(readdirSync(folder))("%s is read without a problem, and whole", (name) => {
    const input: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    expect(parseSessionFile(input)).toEqual({ ok: true, file: input });
  });
});

const write = {
  id: "schrijf",
  kind: "write",
  title: "Schrijf",
  minutes: 5,
  scope: "tafel",
  question: "Wat?",
  lanes: [{ id: "baan", label: "Baan" }],
  identity: "anonymous",
  visibility: "reveal",
};
const cluster = { id: "groepeer", kind: "cluster", title: "Groepeer", minutes: 5, scope: "tafel", from: "schrijf" };
const dots = {
  id: "stippen",
  kind: "vote",
  title: "Stippen",
  minutes: 5,
  scope: "tafel",
  method: "dots",
  items: { from: "clusters", block: "groepeer" },
  identity: "anonymous",
  dots: 3,
  maxPerItem: 2,
};
const list = [
  { id: "a", title: "A" },
  { id: "b", title: "B" },
];
const scale = {
  id: "schaal",
  kind: "vote",
  title: "Schaal",
  minutes: 5,
  scope: "plenary",
  method: "scale",
  items: { from: "list", list },
  identity: "name",
  min: 1,
  max: 5,
  labels: { "1": "Nee", "5": "Ja" },
};
const matrix = { ...scale, id: "matrix", method: "matrix", x: { label: "X", min: 1, max: 5 }, y: { label: "Y", min: 1, max: 5 } };
const question = {
  id: "vraag",
  kind: "vote",
  title: "Vraag",
  minutes: 5,
  scope: "plenary",
  method: "importance",
  items: { from: "ankerpunten" },
  identity: "perspective",
};

const session = {
  format: "samenspel/session@1",
  title: "Een avond",
  language: "nl",
  startsAt: "2026-03-29T19:30:00+02:00",
  organisers: ["Gemeente"],
  perspectives: ["inwoner", "beleid"],
  ankerpunten: [{ id: "vinden", title: "Elkaar vinden", explanation: "" }],
  tafels: [{ id: "t1", title: "Tafel 1", question: "Wat?", facilitators: [], ankerpunten: ["vinden"] }],
  blocks: [write, cluster, dots, scale],
  questionnaire: { opensAt: "2026-03-20T09:00+01:00", closesAt: "2026-03-28T17:00:00+01:00", blocks: [question] },
};

/** The session with one thing changed at a path such as `blocks.0.title`; undefined takes it away. */
const changed = (path: string, value: unknown): unknown => {
  const copy = structuredClone(session) as unknown;
  const keys = path.split(".");
  let target = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) target = target[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
};

const problemsWith = (input: unknown) => {
  const parsed = parseSessionFile(input);
  return parsed.ok ? [] : parsed.problems;
};

const cases: [change: string, value: unknown, path: string, code: ProblemCode, values: Record<string, string | number>][] = [
  ["format", "samenspel/session@2", "format", "unknown-format", { found: "samenspel/session@2" }],
  ["format", undefined, "format", "missing", {}],
  ["title", undefined, "title", "missing", {}],
  ["blocks.0.minutes", undefined, "blocks[0].minutes", "missing", {}],
  ["blocks.0.kind", undefined, "blocks[0].kind", "missing", {}],
  ["title", 3, "title", "wrong-type", { expected: "string", found: "3" }],
  ["tafels", {}, "tafels", "wrong-type", { expected: "array", found: "{}" }],
  ["language", "de", "language", "unknown-value", { found: "de", allowed: "nl, en" }],
  [
    "blocks.0.identity",
    "secret",
    "blocks[0].identity",
    "unknown-value",
    { found: "secret", allowed: "anonymous, perspective, name, choice" },
  ],
  ["blocks.2.method", "liquid", "blocks[2].method", "method-not-available", { found: "liquid" }],
  ["title", "  ", "title", "empty-text", { found: "  " }],
  ["title", "x".repeat(121), "title", "too-long", { max: 120, count: 121 }],
  ["blocks.0.lanes.0.label", "x".repeat(81), "blocks[0].lanes[0].label", "too-long", { max: 80, count: 81 }],
  ["perspectives", Array.from({ length: 13 }, (_, nth) => `p${nth}`), "perspectives", "too-many", { max: 12, count: 13 }],
  [
    "blocks",
    Array.from({ length: 101 }, (_, nth) => ({ ...write, id: `b${nth}` })),
    "blocks",
    "too-many",
    { max: 100, count: 101 },
  ],
  ["blocks", [], "blocks", "too-few", { min: 1, count: 0 }],
  ["blocks.0.minutes", -1, "blocks[0].minutes", "number-too-small", { min: 0 }],
  ["blocks.0.minutes", 601, "blocks[0].minutes", "number-too-large", { max: 600 }],
  ["blocks.0.minutes", 2.5, "blocks[0].minutes", "not-whole", { found: 2.5 }],
  ["blocks.3.id", "schaal~2", "blocks[3].id", "bad-id", { found: "schaal~2" }],
  ["blocks.3.id", "__proto__", "blocks[3].id", "bad-id", { found: "__proto__" }],
  ["tafels.0.id", "plenary", "tafels[0].id", "bad-id", { found: "plenary" }],
  ["callUrl", "javascript:alert(1)", "callUrl", "bad-address", { found: "javascript:alert(1)" }],
  [
    "blocks.3",
    {
      id: "film",
      kind: "film",
      title: "Film",
      minutes: 4,
      scope: "plenary",
      videoUrl: "//elders.example/x.mp4",
      transcript: "Tekst",
    },
    "blocks[3].videoUrl",
    "bad-address",
    { found: "//elders.example/x.mp4" },
  ],
  ["startsAt", "2026-03-29T19:30:00", "startsAt", "bad-time", { found: "2026-03-29T19:30:00" }],
  ["startsAt", "2026-02-30T19:30:00+01:00", "startsAt", "bad-time", { found: "2026-02-30T19:30:00+01:00" }],
  ["blocks.3.id", "vraag", "blocks[3].id", "duplicate-id", { id: "vraag" }],
  ["blocks.3.items.list", [list[0], list[0]], "blocks[3].items.list[1].id", "duplicate-id", { id: "a" }],
  ["perspectives", ["inwoner", "Inwoner "], "perspectives[1]", "duplicate-text", { text: "inwoner" }],
  ["blocks.1.from", "weg", "blocks[1].from", "unknown-reference", { id: "weg" }],
  ["tafels.0.ankerpunten", ["weg"], "tafels[0].ankerpunten[0]", "unknown-reference", { id: "weg" }],
  ["blocks", [cluster, write], "blocks[0].from", "reference-not-earlier", { id: "schrijf" }],
  [
    "blocks.2.items.block",
    "schrijf",
    "blocks[2].items.block",
    "wrong-reference",
    { id: "schrijf", kind: "write", expected: "cluster" },
  ],
  ["ankerpunten", [], "questionnaire.blocks[0].items.from", "ankerpunten-missing", {}],
  ["tafels", [], "blocks[0].scope", "tafels-missing", {}],
  ["blocks.3.max", 1, "blocks[3].max", "scale-order", { min: 1, max: 1 }],
  ["blocks.3", { ...matrix, y: { label: "Y", min: 5, max: 1 } }, "blocks[3].y.max", "scale-order", { min: 5, max: 1 }],
  ["blocks.3.max", 22, "blocks[3].max", "scale-steps", { steps: 21, max: 20 }],
  ["blocks.3.labels", { "6": "Hoger" }, "blocks[3].labels", "unknown-label", { label: "6", min: 1, max: 5 }],
  ["blocks.2.maxPerItem", 4, "blocks[2].maxPerItem", "dots-per-item", { maxPerItem: 4, dots: 3 }],
  ["blocks.3", { ...scale, method: "rank", items: { from: "list", list: [list[0]] } }, "blocks[3].items", "rank-too-few", {}],
  [
    "questionnaire.closesAt",
    "2026-03-19T17:00:00+01:00",
    "questionnaire.closesAt",
    "questionnaire-order",
    { opensAt: "2026-03-20T09:00+01:00", closesAt: "2026-03-19T17:00:00+01:00" },
  ],
  [
    "questionnaire.closesAt",
    "2026-03-30T17:00:00+02:00",
    "questionnaire.closesAt",
    "questionnaire-order",
    { closesAt: "2026-03-30T17:00:00+02:00", startsAt: session.startsAt },
  ],
  [
    "questionnaire.blocks.0",
    { id: "praat", kind: "talk", title: "Praat", minutes: 1, scope: "plenary" },
    "questionnaire.blocks[0].kind",
    "questionnaire-kind",
    { kind: "talk" },
  ],
  ["questionnaire.blocks.0.scope", "tafel", "questionnaire.blocks[0].scope", "questionnaire-scope", {}],
  [
    "questionnaire.blocks.0.items",
    { from: "notes", block: "schrijf" },
    "questionnaire.blocks[0].items.from",
    "questionnaire-items",
    { from: "notes" },
  ],
];

describe("a session file with one mistake", () => {
  it("has none to begin with", () => {
    expect(problemsWith(session)).toEqual([]);
  });

  it.each(cases)("%s changed to %j: %s %s", (change, value, path, code, values) => {
    expect(problemsWith(changed(change, value))).toContainEqual({ path, code, values });
  });

  it("is told of every mistake at once, at most a hundred", () => {
    expect(problemsWith({ ...session, title: "", language: "de" }).map(({ path }) => path)).toEqual(["title", "language"]);
    const many = Array.from({ length: 50 }, (_, nth) => ({ id: `~${nth}`, title: "", explanation: 3 }));
    expect(problemsWith({ ...session, ankerpunten: many })).toHaveLength(100);
  });

  it("never throws, whatever comes in", () => {
    for (const input of [null, undefined, 3, "x", [], { blocks: "x" }]) expect(problemsWith(input).length).toBeGreaterThan(0);
    fc.assert(fc.property(fc.anything(), (input) => parseSessionFile(input).ok === false));
  });

  it("leaves out what it does not know", () => {
    expect(parseSessionFile({ ...session, outcome: { people: 3 } })).toEqual({ ok: true, file: session });
  });
});

describe("finding things in a session file", () => {
  const parsed = parseSessionFile(session);
  if (!parsed.ok) throw new Error("the session should be readable");
  const { file } = parsed;

  it("counts the questionnaire's blocks first", () => {
    expect(allBlocks(file).map(({ id }) => id)).toEqual(["vraag", "schrijf", "groepeer", "stippen", "schaal"]);
    expect(isInQuestionnaire(file, "vraag")).toBe(true);
    expect(isInQuestionnaire(file, "schaal")).toBe(false);
  });

  it("V14: finds a repeated vote as the block it repeats, under its own id", () => {
    expect(findBlock(file, "schaal~2")).toEqual({ ...scale, id: "schaal~2" });
    expect(findBlock(file, "schaal~3")?.id).toBe("schaal~3");
    expect(findBlock(file, "schaal")?.id).toBe("schaal");
    expect(findBlock(file, "weg~2")).toBeUndefined();
  });

  it("finds a tafel by its id", () => {
    expect(tafelOf(file, "t1")?.title).toBe("Tafel 1");
    expect(tafelOf(file, "plenary")).toBeUndefined();
  });
});
