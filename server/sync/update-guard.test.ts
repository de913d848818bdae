import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { attacks } from "./attacks/attacks.ts";
import { GUARD_LIMITS } from "./guard-limits.ts";
import { OWN_SHAPE } from "./guard-shape.ts";
import { createGuardedDoc, isEmptyUpdate, judgeUpdate } from "./update-guard.ts";
import { createWorld, type DocumentKind, fingerprint, type HarvestLine, harvestLine, type World } from "./update-world.ts";

const MADE_FOR = "13.6.33";

function installedYjs(): string {
  const manifest = createRequire(import.meta.url).resolve("yjs/package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** Judges what a client sends and applies what passes, as the server does. */
function send(world: World, update: Uint8Array): void {
  const verdict = world.judge(update);
  if (!verdict.ok) throw new Error(`refused: ${verdict.kind}: ${verdict.code}`);
  Y.applyUpdate(world.server, verdict.update);
}

function record(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return updates;
}

it(`the guard was made for yjs ${MADE_FOR}`, () => {
  expect(
    installedYjs(),
    `The guard mirrors how yjs ${MADE_FOR} reads and integrates updates. Compare utils/encoding.js, structs/Item.js and utils/DeleteSet.js with that version, read the attacks again, then change the version here.`,
  ).toBe(MADE_FOR);
});

describe("attacks are refused and leave no trace", () => {
  for (const attack of attacks.filter((a) => a.expect !== "harmless")) {
    it(attack.name, () => {
      const world = createWorld(attack.kind);
      const update = attack.make(world);
      const before = fingerprint(world.server);
      const verdict = world.judge(update);
      const got = verdict.ok ? "accepted" : `${verdict.kind}: ${verdict.code}`;
      expect(attack.expect.includes(":") ? got : got.split(":")[0]).toBe(attack.expect);
      expect(fingerprint(world.server)).toBe(before);
    });
  }
});

describe("what looks odd but is harmless is taken over whole", () => {
  for (const attack of attacks.filter((a) => a.expect === "harmless")) {
    it(attack.name, () => {
      const world = createWorld(attack.kind);
      const roots = [...world.server.share.keys()];
      send(world, attack.make(world));
      expect([...world.server.share.keys()]).toEqual(roots);
      expect(fingerprint(world.server).endsWith("|")).toBe(true);
      expect(JSON.stringify(world.server.toJSON())).not.toContain("forged");
      const again = createGuardedDoc(OWN_SHAPE);
      Y.applyUpdate(again, Y.encodeStateAsUpdate(world.server));
      expect(fingerprint(again).split("|")[0]).toBe(fingerprint(world.server).split("|")[0]);
    });
  }
});

describe("judging", () => {
  it("says that what is known already is empty, however it is sent again", () => {
    const world = createWorld("arrangement");
    const updates = record(world.writer);
    const lines = world.writer.getArray<HarvestLine>("harvest");
    lines.push([harvestLine("derde")]);
    lines.delete(0);
    const text = lines.get(1).get("text") as Y.Text;
    for (const [at, char] of [..."een zin"].entries()) text.insert(at, char);
    text.delete(1, 3);
    for (const update of [...updates]) send(world, update);
    const before = fingerprint(world.server);
    const again = [...updates, ...updates.toReversed(), Y.mergeUpdates(updates), Y.encodeStateAsUpdate(world.writer)];
    for (const update of again) {
      expect(world.judge(update)).toMatchObject({ ok: true, empty: true });
      send(world, update);
    }
    expect(fingerprint(world.server)).toBe(before);
    expect(world.server.toJSON()).toEqual(world.writer.toJSON());
  });

  it("takes the sync step 2 of a long time offline: tombstones, gc, deletions of everything", () => {
    const world = createWorld("arrangement");
    const lines = world.writer.getArray<HarvestLine>("harvest");
    for (let i = 0; i < 20; i++) {
      lines.insert(i % 3, [harvestLine(`offline ${i}`)]);
      (lines.get(0).get("text") as Y.Text).delete(0, 3);
      if (i % 4 === 0) lines.delete(1);
      world.writer.getMap("scribe").set("s1", { text: `versie ${i}` });
    }
    send(world, Y.encodeStateAsUpdate(world.writer, Y.encodeStateVector(world.server)));
    expect(world.server.toJSON()).toEqual(world.writer.toJSON());
  });

  it("calls a gap `missing`, and takes the step 2 that fills it", () => {
    const world = createWorld("own");
    const updates = record(world.writer);
    world.writer.getMap("notes").set("n", { text: "a" });
    world.writer.getMap("notes").set("n", { text: "b" });
    const [, second] = updates;
    expect(second && world.judge(second)).toMatchObject({ ok: false, kind: "missing" });
    send(world, Y.encodeStateAsUpdate(world.writer, Y.encodeStateVector(world.server)));
    expect(world.server.toJSON()).toEqual(world.writer.toJSON());
  });

  it("names the client ids that an update adds to", () => {
    const world = createWorld("own");
    const tab = createGuardedDoc(OWN_SHAPE);
    Y.applyUpdate(tab, Y.encodeStateAsUpdate(world.server));
    tab.getMap("votes").set("blok-9", { values: {} });
    expect(world.judge(Y.encodeStateAsUpdate(tab))).toMatchObject({ ok: true, clients: [tab.clientID] });
  });

  it("refuses to let a document grow over its limit, but not to empty it", () => {
    const world = createWorld("own", { ...GUARD_LIMITS.own, documentBytes: 4_000 });
    const notes = world.writer.getMap("notes");
    for (let i = 0; i < 3; i++) notes.set(`big-${i}`, { text: "x".repeat(1_000) });
    send(world, Y.encodeStateAsUpdate(world.writer));
    const full = Y.encodeStateVector(world.writer);
    notes.set("big-3", { text: "x".repeat(1_000) });
    expect(world.judge(Y.encodeStateAsUpdate(world.writer, full))).toMatchObject({ ok: false, code: "document-bytes" });
    notes.delete("big-3");
    const client = createGuardedDoc(OWN_SHAPE);
    Y.applyUpdate(client, Y.encodeStateAsUpdate(world.server));
    const updates = record(client);
    client.getMap("notes").delete("big-0");
    client.getMap("notes").set("big-4", { text: "y".repeat(900) });
    for (const update of updates) send(world, update);
    expect(world.server.getMap("notes").has("big-4")).toBe(true);
  });

  it("overwriting the same note does not use up the document", () => {
    const world = createWorld("own", { ...GUARD_LIMITS.own, documentBytes: 4_000 });
    const updates = record(world.writer);
    for (let i = 0; i < 50; i++) world.writer.getMap("notes").set("draft", { text: "x".repeat(i * 10) });
    for (const update of updates) send(world, update);
    expect(world.server.toJSON()).toEqual(world.writer.toJSON());
  });

  it("a document whose roots were never defined takes nothing", () => {
    const update = Y.encodeStateAsUpdate(createWorld("own").writer);
    expect(judgeUpdate(new Y.Doc(), OWN_SHAPE, update, GUARD_LIMITS.own)).toMatchObject({ ok: false, code: "root-not-defined" });
  });

  it("only the empty update is empty for those who may only read", () => {
    expect(isEmptyUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true);
    for (const kind of ["own", "grouping", "arrangement"] satisfies DocumentKind[]) {
      expect(isEmptyUpdate(Y.encodeStateAsUpdate(createWorld(kind).writer))).toBe(false);
    }
    for (const odd of [[], [0], [0, 0, 0], [0, 128, 0], [0, 1, 1, 1, 0, 1]])
      expect(isEmptyUpdate(Uint8Array.from(odd))).toBe(false);
  });
});
