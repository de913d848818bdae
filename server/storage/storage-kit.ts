import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { describeAccounts } from "./kit/accounts.ts";
import { describeCommits } from "./kit/commits.ts";
import { describeDocuments } from "./kit/documents.ts";
import { describeSecureDeletion } from "./kit/secure-deletion.ts";
import { describeSessions } from "./kit/sessions.ts";
import { StorageBench, type StorageUnderTest } from "./kit/storage-bench.ts";
import { putSession } from "./kit/stored-rows.ts";
import { describeWholeStore } from "./kit/whole-store.ts";

/** The acceptance kit of the storage port: every adapter runs it. Tests begin with one session, `s1`. */
export function describeStorage(makeStorage: () => Promise<StorageUnderTest>): void {
  const kit = new StorageBench(makeStorage);

  beforeAll(() => kit.open());
  beforeEach(() => kit.storage.commit([putSession("s1")]));
  afterEach(() => kit.clear());
  afterAll(() => kit.dispose());

  describeCommits(kit);
  describeDocuments(kit);
  describeSessions(kit);
  describeSecureDeletion(kit);
  describeAccounts(kit);
  describeWholeStore(kit);
}
