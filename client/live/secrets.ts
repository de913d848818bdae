/** What this device keeps to come back as the same participant. Nothing of it is ever sent but to its own server. */
export interface ParticipantSecrets {
  readonly sessionId: string;
  readonly participantId: string;
  readonly ownKey: string;
  readonly anonymousSecret: string;
  readonly anonymousKey: string;
  readonly name?: string;
  /** Seated for somebody who calls in: this device's own person is another one. */
  readonly caller: boolean;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
}

const DATABASE = "samenspel-secrets";
const STORE = "participants";

/** Used where the browser gives us no database: the secrets then last as long as the page. */
const inMemory = new Map<string, ParticipantSecrets>();
const keyOf = (sessionId: string, participantId: string) => `${sessionId}/${participantId}`;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore(STORE, { keyPath: ["sessionId", "participantId"] });
      store.createIndex("session", "sessionId");
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Runs one request and waits until its transaction is durable. */
async function inStore<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Keeps the secrets of one participant on this device; resolves when they are safe. */
export async function keepSecrets(secrets: ParticipantSecrets): Promise<void> {
  inMemory.set(keyOf(secrets.sessionId, secrets.participantId), secrets);
  await inStore("readwrite", (store) => store.put(secrets)).catch(() => undefined);
}

/** The secrets of one participant, or null when this device does not have them. */
export async function secretsOf(sessionId: string, participantId: string): Promise<ParticipantSecrets | null> {
  const stored = await inStore<ParticipantSecrets | undefined>("readonly", (store) =>
    store.get([sessionId, participantId]),
  ).catch(() => undefined);
  return stored ?? inMemory.get(keyOf(sessionId, participantId)) ?? null;
}

/** Everybody of this session who joined from this device, the latest first. */
export async function participantsHere(sessionId: string): Promise<ParticipantSecrets[]> {
  const stored = await inStore<ParticipantSecrets[]>("readonly", (store) => store.index("session").getAll(sessionId)).catch(() =>
    [...inMemory.values()].filter((secrets) => secrets.sessionId === sessionId),
  );
  return stored.toSorted((a, b) => b.joinedAt - a.joinedAt);
}

/** Wipes one participant from this device. */
export async function forgetSecrets(sessionId: string, participantId: string): Promise<void> {
  inMemory.delete(keyOf(sessionId, participantId));
  await inStore("readwrite", (store) => store.delete([sessionId, participantId])).catch(() => undefined);
  for (const storage of storages()) {
    if (storage.getItem(participantKey(sessionId)) === participantId) storage.removeItem(participantKey(sessionId));
  }
}

const participantKey = (sessionId: string) => `samenspel-participant-${sessionId}`;

/** The tab's memory first, then the device's; empty where the browser closes them to us. */
function storages(): Storage[] {
  try {
    return [sessionStorage, localStorage];
  } catch {
    return [];
  }
}

/** Storage that is full says no: then who this is stays in the database, which is asked too. */
function remember(storage: Storage | undefined, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {}
}

/**
 * Notes who this tab is in a session, and, unless it is a caller, who this device is when a new tab opens.
 * Two people can so share one device, each in a tab.
 */
export function becomeParticipant({ sessionId, participantId, caller }: ParticipantSecrets): void {
  const [tab, device] = storages();
  remember(tab, participantKey(sessionId), participantId);
  if (!caller) remember(device, participantKey(sessionId), participantId);
}

/** The secrets of who this tab, or else this device, is in a session; null: join first. */
export async function currentParticipant(sessionId: string): Promise<ParticipantSecrets | null> {
  for (const storage of storages()) {
    const participantId = storage.getItem(participantKey(sessionId));
    const secrets = participantId === null ? null : await secretsOf(sessionId, participantId);
    if (secrets !== null) return secrets;
  }
  const [latest] = (await participantsHere(sessionId)).filter((secrets) => !secrets.caller);
  return latest ?? null;
}
