import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { attacks } from "./attacks/attacks.ts";
import { pick, type Random, seededRandom } from "./update-random.ts";
import { createWorld, type DocumentKind, type HarvestLine, harvestLine, type World } from "./update-world.ts";

const KINDS = ["own", "grouping", "arrangement"] satisfies DocumentKind[];
const FRAMES_EACH = Math.ceil(Number(process.env.GUARD_FRAMES ?? 20_000) / KINDS.length);

/** A few bytes changed, one added, or the end cut off. */
function mutate(update: Uint8Array, random: Random): Uint8Array {
  let result = update.slice();
  for (let times = 1 + Math.floor(random() * random() * 5); times > 0 && result.length > 0; times--) {
    const at = Math.floor(random() * result.length);
    const chance = random();
    if (chance < 0.6) result[at] = Math.floor(random() * 256);
    else if (chance < 0.8) result[at] = (result[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    else if (chance < 0.9) result = result.slice(0, at);
    else result = Uint8Array.from([...result.subarray(0, at), Math.floor(random() * 256), ...result.subarray(at)]);
  }
  return result;
}

const noise = (random: Random): Uint8Array =>
  Uint8Array.from({ length: Math.floor(random() * 64) }, () => Math.floor(random() * 256));

/** Something an honest writer sends on top of what the server has now. */
function freshUpdate({ server, kind }: World, random: Random): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  const before = Y.encodeStateVector(doc);
  if (kind === "own") doc.getMap("notes").set(pick(random, ["note-1", "note-3"]), { text: "verder", order: random() });
  else if (kind === "grouping") doc.getMap("clusters").set("c1", { title: "Wonen", order: 2 });
  else {
    const lines = doc.getArray<HarvestLine>("harvest");
    const text = lines.length > 0 && random() < 0.7 ? lines.get(0).get("text") : undefined;
    if (text instanceof Y.Text) text.insert(Math.min(2, text.length), "erbij");
    else lines.insert(0, [harvestLine("nieuw")]);
  }
  return Y.encodeStateAsUpdate(doc, random() < 0.8 ? before : undefined);
}

/** Is everything in the document still of the shape that its readers expect? */
function expectInShape({ server, kind }: World): void {
  expect(server.store.pendingStructs).toBeNull();
  expect(server.store.pendingDs).toBeNull();
  expect([...server.share.keys()].sort()).toEqual([...createWorld(kind).server.share.keys()].sort());
  for (const name of server.share.keys()) {
    if (name !== "harvest") for (const value of server.getMap(name).values()) expect(value).not.toBeInstanceOf(Y.AbstractType);
  }
  if (kind !== "arrangement") return;
  for (const line of server.getArray<HarvestLine>("harvest")) {
    expect(line).toBeInstanceOf(Y.Map);
    for (const [field, value] of line.entries()) {
      if (field === "text") expect(value).toBeInstanceOf(Y.Text);
      else if (field === "sources") expect((value as unknown[]).every((source) => typeof source === "string")).toBe(true);
      else expect([["block", "kind"].includes(field), typeof value]).toEqual([true, "string"]);
    }
  }
}

describe("frames that nobody wrote", () => {
  for (const kind of KINDS) {
    it(`${kind}: ${FRAMES_EACH} mutated and random frames: no throw, nothing pending, nothing out of shape`, () => {
      const random = seededRandom(7);
      let world = createWorld(kind);
      const seeds = attacks.filter((attack) => attack.kind === kind).map((attack) => attack.make(createWorld(kind)));
      const small = seeds.filter((update) => update.length < 4_000);
      const counts = { taken: 0, empty: 0, refused: 0 };
      for (let i = 0; i < FRAMES_EACH; i++) {
        const chance = random();
        const update =
          chance < 0.1 ? noise(random) : mutate(chance < 0.5 ? pick(random, small) : freshUpdate(world, random), random);
        const verdict = world.judge(update);
        if (!verdict.ok) {
          counts.refused++;
          expect(verdict.code).not.toMatch(/guard-failed/);
          continue;
        }
        counts[verdict.empty ? "empty" : "taken"]++;
        Y.applyUpdate(world.server, verdict.update);
        expectInShape(world);
        // Begin anew before the document is an odd one.
        if (counts.taken % 50 === 49) world = createWorld(kind);
      }
      expect(counts.refused).toBeGreaterThan(FRAMES_EACH / 2);
      expect(counts.taken).toBeGreaterThan(FRAMES_EACH / 100);
      if (process.env.GUARD_REPORT) console.info({ kind, ...counts });
    });
  }

  it("refusing costs no memory", () => {
    const world = createWorld("own");
    const refused = attacks.filter((a) => a.kind === "own" && a.expect !== "harmless").map((a) => a.make(createWorld("own")));
    const judgeAll = (): void => {
      for (const update of refused) expect(world.judge(update).ok).toBe(false);
    };
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    judgeAll();
    const before = heap();
    for (let i = 0; i < 20; i++) judgeAll();
    // Some 2,000 refusals of up to 300 kB.
    expect((heap() - before) / 1e6).toBeLessThan(5);
    expect(world.server.store.pendingStructs).toBeNull();
  });
});
