import * as fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { DocumentKind, DocumentName, SessionRow, Storage, Write } from "./storage.ts";
import { StorageError } from "./storage-error.ts";

/** One store that can be closed and opened again, with all it keeps. */
export interface StorageUnderTest {
  open(): Promise<Storage>;
  /** Every byte that the store keeps on disk, its logs included. */
  readBytes(): Promise<Buffer>;
  dispose(): Promise<void>;
}

/** The acceptance kit of the storage port: every adapter runs it. */
export function describeStorage(makeStorage: () => Promise<StorageUnderTest>): void {
  let under: StorageUnderTest;
  let storage: Storage;

  beforeAll(async () => {
    under = await makeStorage();
    storage = await under.open();
  });
  beforeEach(() => storage.commit([putSession("s1")]));
  afterEach(async () => {
    const sessions = (await storage.sessionIds()).map((id): Write => ({ type: "deleteSession", id }));
    const organisers = (await storage.organisers()).map(({ id }): Write => ({ type: "deleteOrganiser", id }));
    await storage.commit([...sessions, ...organisers, { type: "deleteAuditBefore", at: Number.MAX_SAFE_INTEGER }]);
  });
  afterAll(async () => {
    await storage.close();
    await under.dispose();
  });

  async function reopen(): Promise<void> {
    await storage.close();
    storage = await under.open();
  }

  describe("commits", () => {
    it("keeps what was committed after closing and opening again", async () => {
      await storage.commit([append(own("p1"), "a"), append(own("p1"), "b"), append(anonymous("x"), "c")]);
      await reopen();
      expect(await texts(own("p1"))).toEqual(["a", "b"]);
      expect(await texts(anonymous("x"))).toEqual(["c"]);
      expect(await storage.sessionIds()).toEqual(["s1"]);
    });

    it("keeps all or nothing of a group", async () => {
      const group = storage.commit([append(own("p1"), "a"), append(own("p1", "no-session"), "b")]);
      await expect(group).rejects.toMatchObject({ name: "StorageError", code: "storage-conflict" });
      expect(await texts(own("p1"))).toEqual([]);
    });

    it("lets a failing group take no other down, before or after it", async () => {
      const groups = Array.from({ length: 60 }, (_, index) =>
        storage.commit([append(own("p1"), String(index)), append(own("p1", index % 3 === 1 ? "none" : "s1"), "z")]),
      );
      const outcomes = await Promise.allSettled(groups);
      const kept = outcomes.flatMap(({ status }, index) => (status === "fulfilled" ? [String(index), "z"] : []));
      expect(kept).toHaveLength(80);
      expect(await texts(own("p1"))).toEqual(kept);
    });

    it("keeps 5,000 updates of many concurrent commits in order per document", async () => {
      const perDocument = 500;
      const names = ["p1", "p2", "p3", "p4", "p5"].map((id) => own(id)).concat(["x", "y"].map((id) => anonymous(id)));
      const commits: Promise<void>[] = [];
      for (let index = 0; index < perDocument; index++) {
        for (const name of names) commits.push(storage.commit([append(name, String(index))]));
        commits.push(storage.commit(["g", "h", "i"].map((id) => append(grouping(id), String(index)))));
      }
      await Promise.all(commits);
      const expected = Array.from({ length: perDocument }, (_, index) => String(index));
      for (const name of [...names, grouping("g"), grouping("h"), grouping("i")]) {
        expect(await texts(name)).toEqual(expected);
      }
    });

    it("shows a read what was committed before it and nothing that was asked after it", async () => {
      const first = storage.commit([append(own("p1"), "a")]);
      const read = texts(own("p1"));
      const second = storage.commit([append(own("p1"), "b")]);
      expect(await read).toEqual(["a"]);
      await Promise.all([first, second]);
    });

    it("copies the bytes when asked, so that a reused buffer does no harm", async () => {
      const frame = new Uint8Array([0, 1, 2, 3, 4, 5]);
      const committed = storage.commit([{ type: "appendUpdate", document: own("p1"), update: frame.subarray(2, 4) }]);
      frame.fill(9);
      await committed;
      expect(await storage.loadDocument(own("p1"))).toEqual([new Uint8Array([2, 3])]);
    });

    it("answers loads and commits that run at the same time", async () => {
      const writes = Array.from({ length: 200 }, (_, index) => storage.commit([append(own(`p${index % 10}`), "u")]));
      const reads = Array.from({ length: 200 }, (_, index) => storage.loadDocument(own(`p${index % 10}`)));
      await Promise.all(writes);
      for (const updates of await Promise.all(reads)) expect(updates).toHaveLength(20);
    });

    it("survives any value in any place: kept or refused with a StorageError, and working after it", async () => {
      await fc.assert(
        fc.asyncProperty(anyWrites, async (writes) => {
          const error: unknown = await storage.commit(writes).catch((cause: unknown) => cause);
          if (error !== undefined) expect(error).toBeInstanceOf(StorageError);
        }),
        { numRuns: 500 },
      );
      await storage.commit([append(own("after"), "still working")]);
      expect(await texts(own("after"))).toEqual(["still working"]);
    });
  });

  describe("documents", () => {
    it("puts one state in the place of all updates, and goes on from there", async () => {
      await storage.commit([append(own("p1"), "a"), append(own("p1"), "b"), append(own("p2"), "other")]);
      await storage.commit([{ type: "replaceDocument", document: own("p1"), state: bytes("ab") }]);
      await storage.commit([append(own("p1"), "c")]);
      expect(await texts(own("p1"))).toEqual(["ab", "c"]);
      expect(await texts(own("p2"))).toEqual(["other"]);
    });

    it("names the documents of a session by kind, ordered by id and not by arrival", async () => {
      await storage.commit([putSession("s2"), append(own("p1", "s2"), "a")]);
      for (const id of ["m", "z", "a"]) await storage.commit([append(anonymous(id), "a"), append(anonymous(id), "b")]);
      await storage.commit([append(own("p1"), "a"), append(grouping("plenary"), "a")]);
      expect(await storage.documentNames("s1", "anonymous")).toEqual(["a", "m", "z"].map((id) => anonymous(id)));
      expect(await storage.documentNames("s1")).toHaveLength(5);
      expect(await storage.documentNames("s2")).toEqual([own("p1", "s2")]);
    });

    it("deletes one document, or all of a kind, and leaves the others", async () => {
      await storage.commit([append(anonymous("x"), "a"), append(anonymous("y"), "a"), append(own("x"), "a")]);
      await storage.commit([{ type: "deleteDocument", document: anonymous("x") }]);
      expect(await storage.documentNames("s1")).toEqual([anonymous("y"), own("x")]);
      await storage.commit([{ type: "deleteDocuments", sessionId: "s1", kind: "anonymous" }]);
      expect(await storage.documentNames("s1")).toEqual([own("x")]);
    });
  });

  describe("sessions", () => {
    it("returns a session as it was put and changed", async () => {
      await storage.commit(everythingOf("s3", "333333"));
      await storage.commit([
        { type: "updateSessionFile", id: "s3", fileJson: '{"title":"nieuw"}' },
        { type: "setSessionKeys", id: "s3", keysJson: '["k"]' },
        { type: "setSessionDeleteAt", id: "s3", deleteAt: 5000 },
        { type: "putCourse", sessionId: "s3", revision: 2, courseJson: '{"block":"b"}' },
      ]);
      expect(await storage.loadSession("s3")).toEqual({
        ...sessionRow("s3", "333333"),
        fileJson: '{"title":"nieuw"}',
        keysJson: '["k"]',
        deleteAt: 5000,
        course: { revision: 2, courseJson: '{"block":"b"}' },
        seats: [{ participantId: "p1", seatJson: '{"tafel":"t"}' }],
        secrets: [{ participantId: "p1", cookieHash: "hash", ownKey: "key" }],
        tombstones: ["stone"],
      });
      expect(await storage.loadSession("nobody")).toBeNull();
    });

    it("finds a session by code until the code is taken away, and gives no code twice", async () => {
      await storage.commit([putSession("s3", "333333")]);
      expect(await storage.sessionIdByCode("333333")).toBe("s3");
      await expect(storage.commit([putSession("s4", "333333")])).rejects.toMatchObject({ code: "storage-conflict" });
      await storage.commit([{ type: "setSessionCode", id: "s3", code: null }, putSession("s4", "333333")]);
      expect(await storage.sessionIdByCode("333333")).toBe("s4");
      expect(await storage.sessionIdByCode("000000")).toBeNull();
    });

    it("keeps seals, releases, sealed notes and reports", async () => {
      await storage.commit(everythingOf("s3", "333333"));
      expect(await storage.loadSeals("s3")).toEqual([
        { block: "b1", sealJson: '{"present":3}', items: [{ item: "i1", valuesJson: "[1]" }] },
      ]);
      expect(await storage.loadReleases("s3")).toEqual([{ publicId: "q", number: 1, releaseJson: "{}" }]);
      expect(await storage.loadSealedNotes("s3")).toEqual([{ publicId: "q", noteJson: '{"text":"n"}' }]);
      await storage.commit([{ type: "putReport", sessionId: "s3", version: 2, reportJson: "two" }]);
      expect(await storage.loadReport("s3")).toEqual({ version: 2, reportJson: "two" });
      expect(await storage.loadReport("s3", 1)).toEqual({ version: 1, reportJson: "one" });
      expect(await storage.loadReport("s3", 3)).toBeNull();
    });

    it("keeps what people wrote in the report, and its kept versions in order, each resting on a report that exists", async () => {
      await storage.commit(everythingOf("s3", "333333"));
      await storage.commit([
        { type: "putNarrative", sessionId: "s3", revision: 2, narrativeJson: '{"summary":["changed"]}' },
        { type: "putEdition", sessionId: "s3", ...edition, number: 2, state: "final", savedBy: "Anna" },
      ]);
      expect(await storage.loadNarrative("s3")).toEqual({ revision: 2, narrativeJson: '{"summary":["changed"]}' });
      expect(await storage.loadNarrative("s1")).toBeNull();
      const { narrativeJson: _words, ...first } = edition;
      expect(await storage.loadEditions("s3")).toEqual([first, { ...first, number: 2, state: "final", savedBy: "Anna" }]);
      expect(await storage.loadEdition("s3", 1)).toEqual(edition);
      expect(await storage.loadEdition("s3", 3)).toBeNull();
      const unfounded = storage.commit([{ type: "putEdition", sessionId: "s3", ...edition, number: 3, reportVersion: 9 }]);
      await expect(unfounded).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("overwrites a seal without losing its items, and deletes items, notes and the seal", async () => {
      await storage.commit(everythingOf("s3", "333333"));
      await storage.commit([{ type: "putSeal", sessionId: "s3", block: "b1", sealJson: "again" }]);
      expect((await storage.loadSeals("s3"))[0]?.items).toHaveLength(1);
      await storage.commit([
        { type: "deleteSealItem", sessionId: "s3", block: "b1", item: "i1" },
        { type: "deleteSealedNote", sessionId: "s3", publicId: "q" },
      ]);
      expect(await storage.loadSeals("s3")).toEqual([{ block: "b1", sealJson: "again", items: [] }]);
      expect(await storage.loadSealedNotes("s3")).toEqual([]);
      await storage.commit([{ type: "deleteSeal", sessionId: "s3", block: "b1" }]);
      expect(await storage.loadSeals("s3")).toEqual([]);
    });

    it("never gives one number to two notes", async () => {
      const release = { type: "putRelease", sessionId: "s1", number: 1, releaseJson: "{}" } as const;
      await storage.commit([{ ...release, publicId: "a" }]);
      await expect(storage.commit([{ ...release, publicId: "b" }])).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("leaves nothing of a deleted session, not a byte of it on disk", async () => {
      await storage.commit(everythingOf("session-to-erase", "333333"));
      expect((await under.readBytes()).includes("session-to-erase")).toBe(true);
      await storage.commit([{ type: "deleteSession", id: "session-to-erase" }]);
      await storage.checkpoint();
      expect(await storage.sessionIds()).toEqual(["s1"]);
      expect(await storage.documentNames("session-to-erase")).toEqual([]);
      expect(await storage.loadAudit({ sessionId: "session-to-erase" })).toEqual([]);
      expect((await under.readBytes()).includes("session-to-erase")).toBe(false);
    });

    it("takes no late write for a deleted session", async () => {
      await storage.commit([{ type: "deleteSession", id: "s1" }]);
      for (const late of everythingOf("s1", "1").filter(({ type }) => type !== "putSession" && type !== "putAudit")) {
        await expect(storage.commit([late]), late.type).rejects.toMatchObject({ code: "storage-conflict" });
      }
    });

    it("tells which sessions are due for deletion", async () => {
      await storage.commit([{ ...putSession("s3"), deleteAt: 1000 }]);
      expect(await storage.sessionsToDelete(999)).toEqual([]);
      expect(await storage.sessionsToDelete(1000)).toEqual(["s3"]);
    });
  });

  describe("secure deletion", () => {
    it("leaves no byte of deleted notes in any file, however often pages were split and moved", async () => {
      const secret = "this was only said in confidence";
      const commits = Array.from({ length: 3000 }, (_, index) => {
        const length = (index * 7919) % (index % 20 === 0 ? 9000 : 400);
        const id = `d${(index * 31) % 97}`;
        return storage.commit([append(anonymous(id), `${secret} ${"x".repeat(length)} ${secret}`), append(own(id), "stays")]);
      });
      await Promise.all(commits);
      await storage.commit([{ type: "deleteDocument", document: anonymous("d1") }]);
      expect((await under.readBytes()).includes(secret)).toBe(true);
      await storage.commit([{ type: "deleteDocuments", sessionId: "s1", kind: "anonymous" }]);
      await storage.checkpoint();
      expect((await under.readBytes()).includes(secret)).toBe(false);
      expect(await texts(own("d2"))).toContain("stays");
    });

    it("leaves no byte of what a compaction replaced", async () => {
      await storage.commit([append(own("p1"), "a word that was taken back")]);
      await storage.commit([{ type: "replaceDocument", document: own("p1"), state: bytes("short") }]);
      await storage.checkpoint();
      expect((await under.readBytes()).includes("taken back")).toBe(false);
    });
  });

  describe("accounts, settings and audit", () => {
    const organiser = { id: "o1", email: "a@b.nl", name: "Anna", passwordHash: "h", createdAt: 1 };
    const login = { tokenHash: "t1", organiserId: "o1", expiresAt: 100 };

    it("keeps organisers and logins; deleting an organiser leaves the sessions, without owner", async () => {
      await storage.commit([
        { type: "putOrganiser", ...organiser },
        { type: "putLogin", ...login },
        { ...putSession("s3"), ownerId: "o1" },
      ]);
      expect(await storage.organiserByEmail("a@b.nl")).toEqual(organiser);
      expect(await storage.organisers()).toEqual([await storage.organiserById("o1")]);
      expect(await storage.loadLogin("t1")).toEqual(login);
      expect((await storage.listSessions("o1")).map(({ id }) => id)).toEqual(["s3"]);
      await storage.commit([{ type: "deleteOrganiser", id: "o1" }]);
      expect(await storage.organiserById("o1")).toBeNull();
      expect(await storage.loadLogin("t1")).toBeNull();
      expect((await storage.loadSession("s3"))?.ownerId).toBeNull();
      expect((await storage.listSessions()).map(({ id }) => id)).toEqual(["s1", "s3"]);
    });

    it("ends logins one by one, by organiser and by age", async () => {
      const other = (tokenHash: string, expiresAt: number): Write => ({ type: "putLogin", ...login, tokenHash, expiresAt });
      await storage.commit([
        { type: "putOrganiser", ...organiser },
        other("t1", 9),
        other("t2", 10),
        other("t3", 11),
        other("t4", 12),
      ]);
      await storage.commit([
        { type: "deleteExpiredLogins", now: 10 },
        { type: "deleteLogin", tokenHash: "t3" },
      ]);
      const left = await Promise.all(["t1", "t2", "t3", "t4"].map((token) => storage.loadLogin(token)));
      expect(left.map((found) => found?.tokenHash)).toEqual([undefined, undefined, undefined, "t4"]);
      await storage.commit([{ type: "deleteLoginsOf", organiserId: "o1" }]);
      expect(await storage.loadLogin("t4")).toBeNull();
    });

    it("refuses a second account with the same e-mail address", async () => {
      await storage.commit([{ type: "putOrganiser", ...organiser }]);
      const second = storage.commit([{ type: "putOrganiser", ...organiser, id: "o2" }]);
      await expect(second).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("keeps settings", async () => {
      await storage.commit([{ type: "putSetting", key: "k", value: "1" }]);
      await storage.commit([{ type: "putSetting", key: "k", value: "2" }]);
      expect(await storage.loadSetting("k")).toBe("2");
      await storage.commit([{ type: "deleteSetting", key: "k" }]);
      expect(await storage.loadSetting("k")).toBeNull();
    });

    it("lists the audit log newest first, by session, and forgets what is too old", async () => {
      const entry = { actorKind: "organiser", action: "create", detailJson: "{}" };
      const entries = [1, 2, 3].map((at) => ({ ...entry, at, sessionId: at === 2 ? "s1" : null }));
      for (const one of entries) await storage.commit([{ type: "putAudit", ...one }]);
      expect(await storage.loadAudit()).toEqual(entries.toReversed());
      expect(await storage.loadAudit({ sessionId: "s1" })).toEqual([entries[1]]);
      expect(await storage.loadAudit({ limit: 1 })).toEqual([entries[2]]);
      await storage.commit([{ type: "deleteAuditBefore", at: 3 }]);
      expect(await storage.loadAudit()).toEqual([entries[2]]);
    });
  });

  describe("the store as a whole", () => {
    it("is healthy while open; after closing it is not, and refuses everything", async () => {
      expect(await storage.healthy()).toBe(true);
      const last = storage.commit([append(own("p1"), "last")]);
      await storage.close();
      await last;
      expect(await storage.healthy()).toBe(false);
      await expect(storage.commit([append(own("p1"), "late")])).rejects.toMatchObject({ code: "storage-unavailable" });
      await expect(storage.sessionIds()).rejects.toMatchObject({ code: "storage-unavailable" });
      storage = await under.open();
      expect(await texts(own("p1"))).toEqual(["last"]);
    });
  });

  async function texts(name: DocumentName): Promise<string[]> {
    return (await storage.loadDocument(name)).map((update) => new TextDecoder().decode(update));
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
const named =
  (kind: DocumentKind) =>
  (id: string, sessionId = "s1"): DocumentName => ({ sessionId, kind, id });
const own = named("own");
const anonymous = named("anonymous");
const grouping = named("grouping");

function append(document: DocumentName, text: string): Write {
  return { type: "appendUpdate", document, update: bytes(text) };
}

function sessionRow(id: string, code: string | null): SessionRow {
  return { id, code, ownerId: null, fileJson: "{}", keysJson: "[]", createdAt: 1_790_000_000_000, demo: true, deleteAt: null };
}

function putSession(id: string, code: string | null = null) {
  return { type: "putSession", ...sessionRow(id, code) } as const;
}

/** A session with at least one row of everything that can belong to it. */
function everythingOf(sessionId: string, code: string): Write[] {
  const kinds: DocumentKind[] = ["own", "anonymous", "grouping", "arrangement"];
  return [
    putSession(sessionId, code),
    { type: "putCourse", sessionId, revision: 1, courseJson: "{}" },
    { type: "putSeat", sessionId, participantId: "p1", seatJson: '{"tafel":"t"}' },
    { type: "putParticipantSecret", sessionId, participantId: "p1", cookieHash: "hash", ownKey: "key" },
    { type: "putTombstone", sessionId, ownKeyHash: "stone" },
    ...kinds.map((kind) => append({ sessionId, kind, id: "d" }, `${kind} of ${sessionId}`)),
    { type: "putRelease", sessionId, publicId: "q", number: 1, releaseJson: "{}" },
    { type: "putSeal", sessionId, block: "b1", sealJson: '{"present":3}' },
    { type: "putSealItem", sessionId, block: "b1", item: "i1", valuesJson: "[1]" },
    { type: "putSealedNote", sessionId, publicId: "q", noteJson: '{"text":"n"}' },
    { type: "putReport", sessionId, version: 1, reportJson: "one" },
    { type: "putNarrative", sessionId, revision: 1, narrativeJson: `{"summary":["of ${sessionId}"]}` },
    { type: "putEdition", sessionId, ...edition },
    { type: "putAudit", at: 1, actorKind: "organiser", action: "create", sessionId, detailJson: "{}" },
  ];
}

const edition = {
  number: 1,
  state: "concept",
  savedAt: 1_790_000_000_000,
  savedBy: null,
  reportVersion: 1,
  narrativeJson: "{}",
} as const;

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
