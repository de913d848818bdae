import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { GUARD_LIMITS } from "./guard-limits.ts";
import { randomCrowd } from "./update-crowd.ts";
import { judgeUpdate } from "./update-guard.ts";
import { seededRandom } from "./update-random.ts";
import { createWorld, type DocumentKind, type HarvestLine, harvestLine, SHAPES } from "./update-world.ts";

const RUNS = Number(process.env.GUARD_CROWDS ?? 1_500);
const unlimited = { ...GUARD_LIMITS.arrangement, conflictSteps: Number.POSITIVE_INFINITY };

/** How many candidates Yjs really compares while it applies an update: it puts each in two sets (Item.integrate). */
function comparedIn(apply: () => void): number {
  const add = Set.prototype.add;
  let added = 0;
  Set.prototype.add = function (this: Set<unknown>, value: unknown) {
    if (value instanceof Y.Item) added++;
    return add.call(this, value);
  };
  try {
    apply();
  } finally {
    Set.prototype.add = add;
  }
  return added / 2;
}

describe("the cost of concurrent inserts is bounded before they are applied", () => {
  it("Yjs compares what it is said to: the counter of this test counts", () => {
    const doc = new Y.Doc();
    const others = [1, 2, 3].map((client) => {
      const other = new Y.Doc();
      other.clientID = client;
      other.getText("t").insert(0, "x");
      return Y.encodeStateAsUpdate(other);
    });
    expect(comparedIn(() => Y.applyUpdate(doc, Y.mergeUpdates(others)))).toBeGreaterThanOrEqual(2);
  });

  for (const kind of ["own", "arrangement"] satisfies DocumentKind[]) {
    it(`${kind}: Yjs never takes more steps than were counted, one per item apart (${RUNS} random crowds)`, () => {
      let accepted = 0;
      let mostCompared = 0;
      for (let seed = 1; seed <= RUNS; seed++) {
        const random = seededRandom(seed);
        const world = createWorld(kind);
        // Several rounds on one document: later crowds find the earlier ones in it.
        for (let round = 0; round < 4; round++) {
          const { update, items } = randomCrowd(world, random, round);
          const verdict = judgeUpdate(world.server, SHAPES[kind], update, unlimited);
          if (!verdict.ok) {
            expect(`${verdict.kind}: ${verdict.code}`, `seed ${seed}`).toMatch(
              /^(malformed: dependency-cycle|malformed: neighbours-apart)$/,
            );
            continue;
          }
          accepted++;
          const compared = comparedIn(() => Y.applyUpdate(world.server, verdict.update));
          mostCompared = Math.max(mostCompared, compared);
          expect(compared, `seed ${seed}, round ${round}`).toBeLessThanOrEqual(verdict.conflictSteps + items);
          expect(world.server.store.pendingStructs).toBeNull();
        }
      }
      expect(accepted).toBeGreaterThan(RUNS);
      expect(mostCompared).toBeGreaterThan(100);
    });
  }

  it("editing that nobody contradicts needs no step, however much of it comes at once", () => {
    const world = createWorld("arrangement");
    const lines = world.writer.getArray<HarvestLine>("harvest");
    for (let i = 0; i < 150; i++) {
      // Always at the top, and always corrected at the same spot: every insert has the same left neighbour.
      lines.insert(0, [harvestLine(`regel ${i}`)]);
      const text = lines.get(0).get("text") as Y.Text;
      for (let j = 0; j < 20; j++) {
        text.insert(3, "abc");
        text.delete(3, 2);
      }
      world.writer.getMap("scribe").set("s1", { text: `versie ${i}` });
    }
    expect(world.judge(Y.encodeStateAsUpdate(world.writer))).toMatchObject({ ok: true, conflictSteps: 0 });
  });

  it("two who worked offline on the same text for an hour are far below the limit", () => {
    const world = createWorld("arrangement");
    const offline = [71, 72].map((client) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.server));
      doc.clientID = client;
      const text = doc.getArray<HarvestLine>("harvest").get(0).get("text") as Y.Text;
      const random = seededRandom(client);
      for (let i = 0; i < 1_500; i++) {
        const at = Math.floor(random() * random() * text.length);
        if (random() < 0.7) text.insert(at, "woord ".slice(0, 1 + Math.floor(random() * 6)));
        else text.delete(at, Math.min(3, text.length - at));
      }
      return doc;
    });
    for (const doc of offline) {
      const verdict = world.judge(Y.encodeStateAsUpdate(doc));
      if (!verdict.ok) throw new Error(verdict.code);
      expect(verdict.conflictSteps).toBeLessThan(GUARD_LIMITS.arrangement.conflictSteps / 4);
      Y.applyUpdate(world.server, verdict.update);
    }
  });
});
