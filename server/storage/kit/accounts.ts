import { describe, expect, it } from "vitest";
import type { Write } from "../storage.ts";
import type { StorageBench } from "./storage-bench.ts";
import { putSession } from "./stored-rows.ts";

/** What belongs to no session: organisers, logins, settings, the log. */
export const describeAccounts = (kit: StorageBench): void => {
  describe("accounts, settings and audit", () => {
    const organiser = { id: "o1", email: "a@b.nl", name: "Anna", passwordHash: "h", createdAt: 1 };
    const login = { tokenHash: "t1", organiserId: "o1", expiresAt: 100 };

    it("keeps organisers and logins; deleting an organiser leaves the sessions, without owner", async () => {
      await kit.storage.commit([
        { type: "putOrganiser", ...organiser },
        { type: "putLogin", ...login },
        { ...putSession("s3"), ownerId: "o1" },
      ]);
      expect(await kit.storage.organiserByEmail("a@b.nl")).toEqual(organiser);
      expect(await kit.storage.organisers()).toEqual([await kit.storage.organiserById("o1")]);
      expect(await kit.storage.loadLogin("t1")).toEqual(login);
      expect((await kit.storage.listSessions("o1")).map(({ id }) => id)).toEqual(["s3"]);
      await kit.storage.commit([{ type: "deleteOrganiser", id: "o1" }]);
      expect(await kit.storage.organiserById("o1")).toBeNull();
      expect(await kit.storage.loadLogin("t1")).toBeNull();
      expect((await kit.storage.loadSession("s3"))?.ownerId).toBeNull();
      expect((await kit.storage.listSessions()).map(({ id }) => id)).toEqual(["s1", "s3"]);
    });

    it("ends logins one by one, by organiser and by age", async () => {
      const other = (tokenHash: string, expiresAt: number): Write => ({ type: "putLogin", ...login, tokenHash, expiresAt });
      await kit.storage.commit([
        { type: "putOrganiser", ...organiser },
        other("t1", 9),
        other("t2", 10),
        other("t3", 11),
        other("t4", 12),
      ]);
      await kit.storage.commit([
        { type: "deleteExpiredLogins", now: 10 },
        { type: "deleteLogin", tokenHash: "t3" },
      ]);
      const left = await Promise.all(["t1", "t2", "t3", "t4"].map((token) => kit.storage.loadLogin(token)));
      expect(left.map((found) => found?.tokenHash)).toEqual([undefined, undefined, undefined, "t4"]);
      await kit.storage.commit([{ type: "deleteLoginsOf", organiserId: "o1" }]);
      expect(await kit.storage.loadLogin("t4")).toBeNull();
    });

    it("refuses a second account with the same e-mail address", async () => {
      await kit.storage.commit([{ type: "putOrganiser", ...organiser }]);
      const second = kit.storage.commit([{ type: "putOrganiser", ...organiser, id: "o2" }]);
      await expect(second).rejects.toMatchObject({ code: "storage-conflict" });
    });

    it("keeps settings", async () => {
      await kit.storage.commit([{ type: "putSetting", key: "k", value: "1" }]);
      await kit.storage.commit([{ type: "putSetting", key: "k", value: "2" }]);
      expect(await kit.storage.loadSetting("k")).toBe("2");
      await kit.storage.commit([{ type: "deleteSetting", key: "k" }]);
      expect(await kit.storage.loadSetting("k")).toBeNull();
    });

    it("lists the audit log newest first, by session, and forgets what is too old", async () => {
      const entry = { actorKind: "organiser", action: "create", detailJson: "{}" };
      const entries = [1, 2, 3].map((at) => ({ ...entry, at, sessionId: at === 2 ? "s1" : null }));
      for (const one of entries) await kit.storage.commit([{ type: "putAudit", ...one }]);
      expect(await kit.storage.loadAudit()).toEqual(entries.toReversed());
      expect(await kit.storage.loadAudit({ sessionId: "s1" })).toEqual([entries[1]]);
      expect(await kit.storage.loadAudit({ limit: 1 })).toEqual([entries[2]]);
      await kit.storage.commit([{ type: "deleteAuditBefore", at: 3 }]);
      expect(await kit.storage.loadAudit()).toEqual([entries[2]]);
    });
  });
};
