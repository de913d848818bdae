import { createHash, randomBytes } from "node:crypto";
import { nanoid } from "nanoid";
import type { Storage, StoredOrganiser } from "../storage/storage.ts";
import { hashPassword, verifyPassword } from "./password.ts";

const SET_UP = "set-up-token";
const LOGIN_DAYS = 30;
const DAY = 86_400_000;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
const newToken = (): string => randomBytes(24).toString("base64url");

export interface NewOrganiser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The people with an account. The first is made with a one-time token that only whoever started the server sees. */
export class Organisers {
  readonly #storage: Storage;
  readonly #now: () => number;
  /** So that an unknown address takes as long as a wrong password. */
  readonly #nobody = hashPassword(newToken());
  #settingUp: Promise<unknown> = Promise.resolve();

  constructor(storage: Storage, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** A new one-time token when nobody has an account yet, else null. An earlier token stops working. */
  async setUpToken(): Promise<string | null> {
    if ((await this.#storage.organisers()).length > 0) return null;
    const token = newToken();
    await this.#storage.commit([{ type: "putSetting", key: SET_UP, value: hashOf(token) }]);
    return token;
  }

  /** The first organiser; null when the token is wrong or was used. One at a time: the token works once. */
  setUp(token: string, organiser: NewOrganiser): Promise<StoredOrganiser | null> {
    const made = this.#settingUp.then(() => this.#setUp(token, organiser));
    this.#settingUp = made.catch(() => {});
    return made;
  }

  async #setUp(token: string, organiser: NewOrganiser): Promise<StoredOrganiser | null> {
    const expected = await this.#storage.loadSetting(SET_UP);
    if (expected === null || expected !== hashOf(token) || (await this.#storage.organisers()).length > 0) return null;
    const made = await this.#make(organiser);
    await this.#storage.commit([
      { type: "deleteSetting", key: SET_UP },
      { type: "putOrganiser", ...made },
    ]);
    return made;
  }

  /** Somebody signed in makes an account for a colleague. Rejects with `storage-conflict` when the address is taken. */
  async add(organiser: NewOrganiser): Promise<StoredOrganiser> {
    const made = await this.#make(organiser);
    await this.#storage.commit([{ type: "putOrganiser", ...made }]);
    return made;
  }

  /** A token for the cookie, or null. */
  async signIn(
    email: string,
    password: string,
  ): Promise<{ token: string; organiser: StoredOrganiser; maxAgeSeconds: number } | null> {
    const organiser = await this.#storage.organiserByEmail(email);
    const isRight = await verifyPassword(password, organiser?.passwordHash ?? (await this.#nobody));
    if (organiser === null || !isRight) return null;
    return { ...(await this.login(organiser.id)), organiser };
  }

  async login(organiserId: string): Promise<{ token: string; maxAgeSeconds: number }> {
    const token = newToken();
    const now = this.#now();
    await this.#storage.commit([
      { type: "deleteExpiredLogins", now },
      { type: "putLogin", tokenHash: hashOf(token), organiserId, expiresAt: now + LOGIN_DAYS * DAY },
    ]);
    return { token, maxAgeSeconds: (LOGIN_DAYS * DAY) / 1000 };
  }

  async signOut(token: string): Promise<void> {
    await this.#storage.commit([{ type: "deleteLogin", tokenHash: hashOf(token) }]);
  }

  async byToken(token: string): Promise<StoredOrganiser | null> {
    const login = await this.#storage.loadLogin(hashOf(token));
    return login === null || login.expiresAt <= this.#now() ? null : this.#storage.organiserById(login.organiserId);
  }

  async #make({ email, name, password }: NewOrganiser): Promise<StoredOrganiser> {
    return { id: nanoid(14), email, name, passwordHash: await hashPassword(password), createdAt: this.#now() };
  }
}
