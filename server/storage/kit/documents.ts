import { describe, expect, it } from "vitest";
import type { StorageBench } from "./storage-bench.ts";
import { anonymous, append, bytes, grouping, own, putSession } from "./stored-rows.ts";

/** Updates of documents, and which documents there are. */
export const describeDocuments = (kit: StorageBench): void => {
  describe("documents", () => {
    it("puts one state in the place of all updates, and goes on from there", async () => {
      await kit.storage.commit([append(own("p1"), "a"), append(own("p1"), "b"), append(own("p2"), "other")]);
      await kit.storage.commit([{ type: "replaceDocument", document: own("p1"), state: bytes("ab") }]);
      await kit.storage.commit([append(own("p1"), "c")]);
      expect(await kit.texts(own("p1"))).toEqual(["ab", "c"]);
      expect(await kit.texts(own("p2"))).toEqual(["other"]);
    });

    it("names the documents of a session by kind, ordered by id and not by arrival", async () => {
      await kit.storage.commit([putSession("s2"), append(own("p1", "s2"), "a")]);
      for (const id of ["m", "z", "a"]) await kit.storage.commit([append(anonymous(id), "a"), append(anonymous(id), "b")]);
      await kit.storage.commit([append(own("p1"), "a"), append(grouping("plenary"), "a")]);
      expect(await kit.storage.documentNames("s1", "anonymous")).toEqual(["a", "m", "z"].map((id) => anonymous(id)));
      expect(await kit.storage.documentNames("s1")).toHaveLength(5);
      expect(await kit.storage.documentNames("s2")).toEqual([own("p1", "s2")]);
    });

    it("deletes one document, or all of a kind, and leaves the others", async () => {
      await kit.storage.commit([append(anonymous("x"), "a"), append(anonymous("y"), "a"), append(own("x"), "a")]);
      await kit.storage.commit([{ type: "deleteDocument", document: anonymous("x") }]);
      expect(await kit.storage.documentNames("s1")).toEqual([anonymous("y"), own("x")]);
      await kit.storage.commit([{ type: "deleteDocuments", sessionId: "s1", kind: "anonymous" }]);
      expect(await kit.storage.documentNames("s1")).toEqual([own("x")]);
    });
  });
};
