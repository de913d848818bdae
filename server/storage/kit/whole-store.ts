import { describe, expect, it } from "vitest";
import type { StorageBench } from "./storage-bench.ts";
import { append, own } from "./stored-rows.ts";

/** Open, closed, and open again. */
export const describeWholeStore = (kit: StorageBench): void => {
  describe("the store as a whole", () => {
    it("is healthy while open; after closing it is not, and refuses everything", async () => {
      expect(await kit.storage.healthy()).toBe(true);
      const last = kit.storage.commit([append(own("p1"), "last")]);
      await kit.storage.close();
      await last;
      expect(await kit.storage.healthy()).toBe(false);
      await expect(kit.storage.commit([append(own("p1"), "late")])).rejects.toMatchObject({ code: "storage-unavailable" });
      await expect(kit.storage.sessionIds()).rejects.toMatchObject({ code: "storage-unavailable" });
      await kit.open();
      expect(await kit.texts(own("p1"))).toEqual(["last"]);
    });
  });
};
