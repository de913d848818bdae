import { describe, expect, it } from "vitest";
import type { StorageBench } from "./storage-bench.ts";
import { anonymous, append, bytes, own } from "./stored-rows.ts";

/** What was deleted is gone from the disk. */
export const describeSecureDeletion = (kit: StorageBench): void => {
  describe("secure deletion", () => {
    it("leaves no byte of deleted notes in any file, however often pages were split and moved", async () => {
      const secret = "this was only said in confidence";
      const commits = Array.from({ length: 3000 }, (_, index) => {
        const length = (index * 7919) % (index % 20 === 0 ? 9000 : 400);
        const id = `d${(index * 31) % 97}`;
        return kit.storage.commit([append(anonymous(id), `${secret} ${"x".repeat(length)} ${secret}`), append(own(id), "stays")]);
      });
      await Promise.all(commits);
      await kit.storage.commit([{ type: "deleteDocument", document: anonymous("d1") }]);
      expect((await kit.readBytes()).includes(secret)).toBe(true);
      await kit.storage.commit([{ type: "deleteDocuments", sessionId: "s1", kind: "anonymous" }]);
      await kit.storage.checkpoint();
      expect((await kit.readBytes()).includes(secret)).toBe(false);
      expect(await kit.texts(own("d2"))).toContain("stays");
    });

    it("leaves no byte of what a compaction replaced", async () => {
      await kit.storage.commit([append(own("p1"), "a word that was taken back")]);
      await kit.storage.commit([{ type: "replaceDocument", document: own("p1"), state: bytes("short") }]);
      await kit.storage.checkpoint();
      expect((await kit.readBytes()).includes("taken back")).toBe(false);
    });
  });
};
