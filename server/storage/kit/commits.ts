import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Write } from "../storage.ts";
import { StorageError } from "../storage-error.ts";
import type { StorageBench } from "./storage-bench.ts";
import { anonymous, append, everythingOf, grouping, own } from "./stored-rows.ts";

/** What a commit promises: whole groups, in order, durable, whatever it is given. */
export const describeCommits = (kit: StorageBench): void => {
  describe("commits", () => {
    it("keeps what was committed after closing and opening again", async () => {
      await kit.storage.commit([append(own("p1"), "a"), append(own("p1"), "b"), append(anonymous("x"), "c")]);
      await kit.reopen();
      expect(await kit.texts(own("p1"))).toEqual(["a", "b"]);
      expect(await kit.texts(anonymous("x"))).toEqual(["c"]);
      expect(await kit.storage.sessionIds()).toEqual(["s1"]);
    });

    it("keeps all or nothing of a group", async () => {
      const group = kit.storage.commit([append(own("p1"), "a"), append(own("p1", "no-session"), "b")]);
      await expect(group).rejects.toMatchObject({ name: "StorageError", code: "storage-conflict" });
      expect(await kit.texts(own("p1"))).toEqual([]);
    });

    it("lets a failing group take no other down, before or after it", async () => {
      const groups = Array.from({ length: 60 }, (_, index) =>
        kit.storage.commit([append(own("p1"), String(index)), append(own("p1", index % 3 === 1 ? "none" : "s1"), "z")]),
      );
      const outcomes = await Promise.allSettled(groups);
      const kept = outcomes.flatMap(({ status }, index) => (status === "fulfilled" ? [String(index), "z"] : []));
      expect(kept).toHaveLength(80);
      expect(await kit.texts(own("p1"))).toEqual(kept);
    });

    it("keeps 5,000 updates of many concurrent commits in order per document", async () => {
      const perDocument = 500;
      const names = ["p1", "p2", "p3", "p4", "p5"].map((id) => own(id)).concat(["x", "y"].map((id) => anonymous(id)));
      const commits: Promise<void>[] = [];
      for (let index = 0; index < perDocument; index++) {
        for (const name of names) commits.push(kit.storage.commit([append(name, String(index))]));
        commits.push(kit.storage.commit(["g", "h", "i"].map((id) => append(grouping(id), String(index)))));
      }
      await Promise.all(commits);
      const expected = Array.from({ length: perDocument }, (_, index) => String(index));
      for (const name of [...names, grouping("g"), grouping("h"), grouping("i")]) {
        expect(await kit.texts(name)).toEqual(expected);
      }
    });

    it("shows a read what was committed before it and nothing that was asked after it", async () => {
      const first = kit.storage.commit([append(own("p1"), "a")]);
      const read = kit.texts(own("p1"));
      const second = kit.storage.commit([append(own("p1"), "b")]);
      expect(await read).toEqual(["a"]);
      await Promise.all([first, second]);
    });

    it("copies the bytes when asked, so that a reused buffer does no harm", async () => {
      const frame = new Uint8Array([0, 1, 2, 3, 4, 5]);
      const committed = kit.storage.commit([{ type: "appendUpdate", document: own("p1"), update: frame.subarray(2, 4) }]);
      frame.fill(9);
      await committed;
      expect(await kit.storage.loadDocument(own("p1"))).toEqual([new Uint8Array([2, 3])]);
    });

    it("answers loads and commits that run at the same time", async () => {
      const writes = Array.from({ length: 200 }, (_, index) => kit.storage.commit([append(own(`p${index % 10}`), "u")]));
      const reads = Array.from({ length: 200 }, (_, index) => kit.storage.loadDocument(own(`p${index % 10}`)));
      await Promise.all(writes);
      for (const updates of await Promise.all(reads)) expect(updates).toHaveLength(20);
    });

    it("survives any value in any place: kept or refused with a StorageError, and working after it", async () => {
      await fc.assert(
        fc.asyncProperty(anyWrites, async (writes) => {
          const error: unknown = await kit.storage.commit(writes).catch((cause: unknown) => cause);
          if (error !== undefined) expect(error).toBeInstanceOf(StorageError);
        }),
        { numRuns: 500 },
      );
      await kit.storage.commit([append(own("after"), "still working")]);
      expect(await kit.texts(own("after"))).toEqual(["still working"]);
    });
  });
};

/** Well-formed writes with one or more fields replaced by anything at all. */
const anyWrites = fc.array(
  fc
    .tuple(
      fc.constantFrom(...everythingOf("s1", "1")),
      fc.array(fc.tuple(fc.nat(9), fc.anything({ withBigInt: true, withDate: true, withTypedArray: true })), { maxLength: 3 }),
    )
    .map(([write, changes]) => {
      const changed: Record<string, unknown> = { ...write };
      for (const [index, value] of changes) changed[Object.keys(write)[index] ?? "type"] = value;
      // The port's types forbid these on purpose: this is what arrives when a caller has a bug.
      return changed as unknown as Write;
    }),
  { maxLength: 4 },
);
