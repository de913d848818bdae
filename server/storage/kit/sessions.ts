import { describe, expect, it } from "vitest";
import type { StorageBench } from "./storage-bench.ts";
import { edition, everythingOf, putSession, sessionRow } from "./stored-rows.ts";

/** Everything that belongs to a session, until it is deleted. */
export const describeSessions = (kit: StorageBench): void => {
  describe("sessions", () => {
    it("returns a session as it was put and changed", async () => {
      await kit.storage.commit(everythingOf("s3", "333333"));
      await kit.storage.commit([
        { type: "updateSessionFile", id: "s3", fileJson: '{"title":"nieuw"}' },
        { type: "setSessionKeys", id: "s3", keysJson: '["k"]' },
        { type: "setSessionDeleteAt", id: "s3", deleteAt: 5000 },
        { type: "putCourse", sessionId: "s3", revision: 2, courseJson: '{"block":"b"}' },
      ]);
      expect(await kit.storage.loadSession("s3")).toEqual({
        ...sessionRow("s3", "333333"),
        fileJson: '{"title":"nieuw"}',
        keysJson: '["k"]',
        deleteAt: 5000,
        course: { revision: 2, courseJson: '{"block":"b"}' },
        seats: [{ participantId: "p1", seatJson: '{"tafel":"t"}' }],
        secrets: [{ participantId: "p1", cookieHash: "hash", ownKey: "key" }],
        tombstones: ["stone"],
      });
      expect(await kit.storage.loadSession("nobody")).toBeNull();
    });

    it("finds a session by code until the code is taken away, and gives no code twice", async () => {
      await kit.storage.commit([putSession("s3", "333333")]);
      expect(await kit.storage.sessionIdByCode("333333")).toBe("s3");
      await expect(kit.storage.commit([putSession("s4", "333333")])).rejects.toMatchObject({ code: "storage-conflict" });
      await kit.storage.commit([{ type: "setSessionCode", id: "s3", code: null }, putSession("s4", "333333")]);
      expect(await kit.storage.sessionIdByCode("333333")).toBe("s4");
      expect(await kit.storage.sessionIdByCode("000000")).toBeNull();
    });

    it("keeps seals, releases, sealed notes and reports", async () => {
      await kit.storage.commit(everythingOf("s3", "333333"));
      expect(await kit.storage.loadSeals("s3")).toEqual([
        { block: "b1", sealJson: '{"present":3}', items: [{ item: "i1", valuesJson: "[1]" }] },
      ]);
      expect(await kit.storage.loadReleases("s3")).toEqual([{ publicId: "q", number: 1, releaseJson: "{}" }]);
      expect(await kit.storage.loadSealedNotes("s3")).toEqual([{ publicId: "q", noteJson: '{"text":"n"}' }]);
      await kit.storage.commit([{ type: "putReport", sessionId: "s3", version: 2, reportJson: "two" }]);
      expect(await kit.storage.loadReport("s3")).toEqual({ version: 2, reportJson: "two" });
      expect(await kit.storage.loadReport("s3", 1)).toEqual({ version: 1, reportJson: "one" });
      expect(await kit.storage.loadReport("s3", 3)).toBeNull();
    });

    it("keeps what people wrote in the report, and its kept versions in order, each resting on a report that exists", async () => {
      await kit.storage.commit(everythingOf("s3", "333333"));
      await kit.storage.commit([
        { type: "putNarrative", sessionId: "s3", revision: 2, narrativeJson: '{"summary":["changed"]}' },
        { type: "putEdition", sessionId: "s3", ...edition, number: 2, state: "final", savedBy: "Anna" },
      ]);
      expect(await kit.storage.loadNarrative("s3")).toEqual({ revision: 2, narrativeJson: '{"summary":["changed"]}' });
      expect(await kit.storage.loadNarrative("s1")).toBeNull();
      const { narrativeJson: _words, ...first } = edition;
      expect(await kit.storage.loadEditions("s3")).toEqual([first, { ...first, number: 2, state: "final", savedBy: "Anna" }]);
      expect(await kit.storage.loadEdition("s3", 1)).toEqual(edition);
      expect(await kit.storage.loadEdition("s3", 3)).toBeNull();
      const unfounded = kit.storage.commit([{ type: "putEdition", sessionId: "s3", ...edition, number: 3, reportVersion: 9 }]);
      await expect(unfounded).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("overwrites a seal without losing its items, and deletes items, notes and the seal", async () => {
      await kit.storage.commit(everythingOf("s3", "333333"));
      await kit.storage.commit([{ type: "putSeal", sessionId: "s3", block: "b1", sealJson: "again" }]);
      expect((await kit.storage.loadSeals("s3"))[0]?.items).toHaveLength(1);
      await kit.storage.commit([
        { type: "deleteSealItem", sessionId: "s3", block: "b1", item: "i1" },
        { type: "deleteSealedNote", sessionId: "s3", publicId: "q" },
      ]);
      expect(await kit.storage.loadSeals("s3")).toEqual([{ block: "b1", sealJson: "again", items: [] }]);
      expect(await kit.storage.loadSealedNotes("s3")).toEqual([]);
      await kit.storage.commit([{ type: "deleteSeal", sessionId: "s3", block: "b1" }]);
      expect(await kit.storage.loadSeals("s3")).toEqual([]);
    });

    it("never gives one number to two notes", async () => {
      const release = { type: "putRelease", sessionId: "s1", number: 1, releaseJson: "{}" } as const;
      await kit.storage.commit([{ ...release, publicId: "a" }]);
      await expect(kit.storage.commit([{ ...release, publicId: "b" }])).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("leaves nothing of a deleted session, not a byte of it on disk", async () => {
      await kit.storage.commit(everythingOf("session-to-erase", "333333"));
      expect((await kit.readBytes()).includes("session-to-erase")).toBe(true);
      await kit.storage.commit([{ type: "deleteSession", id: "session-to-erase" }]);
      await kit.storage.checkpoint();
      expect(await kit.storage.sessionIds()).toEqual(["s1"]);
      expect(await kit.storage.documentNames("session-to-erase")).toEqual([]);
      expect(await kit.storage.loadAudit({ sessionId: "session-to-erase" })).toEqual([]);
      expect((await kit.readBytes()).includes("session-to-erase")).toBe(false);
    });

    it("takes no late write for a deleted session", async () => {
      await kit.storage.commit([{ type: "deleteSession", id: "s1" }]);
      for (const late of everythingOf("s1", "1").filter(({ type }) => type !== "putSession" && type !== "putAudit")) {
        await expect(kit.storage.commit([late]), late.type).rejects.toMatchObject({ code: "storage-conflict" });
      }
    });

    it("tells which sessions are due for deletion", async () => {
      await kit.storage.commit([{ ...putSession("s3"), deleteAt: 1000 }]);
      expect(await kit.storage.sessionsToDelete(999)).toEqual([]);
      expect(await kit.storage.sessionsToDelete(1000)).toEqual(["s3"]);
    });
  });
};
