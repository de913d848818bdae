import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Compares two texts in a time that says nothing about where they differ. */
export const sameText = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** A secret of 192 bits in base64url. */
export const newSecret = (): string => randomBytes(24).toString("base64url");

/** Characters of an anonymous id: 18 bytes in base64url. */
const ANONYMOUS_ID = 24;

export type KeyRole = "facilitator" | "presenter" | "tafel";

/**
 * Makes and checks every key that follows from the server's one secret, so that none of them is stored: the keys in
 * links, the secrets of anonymous documents and the cookies of roles.
 */
export class Keyring {
  readonly #secret: string;

  /** `secret`: made once per installation and kept in the store. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  #mac(purpose: string, ...parts: readonly string[]): string {
    return createHmac("sha256", this.#secret)
      .update([purpose, ...parts].join("\n"))
      .digest("base64url");
  }

  /** The key in a link. `version` goes up when the links of a session are made anew. */
  linkKey(sessionId: string, version: number, role: KeyRole, tafel = "", seat = 0): string {
    return this.#mac("link", sessionId, String(version), role, tafel, String(seat)).slice(0, 32);
  }

  /** Signs a small text (a role's cookie). */
  sign(purpose: string, text: string): string {
    return `${Buffer.from(text).toString("base64url")}.${this.#mac(purpose, text)}`;
  }

  /** The signed text, or null when it was not signed here for this purpose. */
  open(purpose: string, signed: string): string | null {
    const [encoded = "", mac = ""] = signed.split(".");
    const text = Buffer.from(encoded, "base64url").toString();
    return sameText(mac, this.#mac(purpose, text)) ? text : null;
  }

  /** What opens an anonymous document: a random id with this server's mark, belonging to nobody in the store. */
  newAnonymousSecret(sessionId: string): { secret: string; key: string } {
    const id = randomBytes(18).toString("base64url");
    return { secret: id + this.#mac("anonymous", sessionId, id), key: this.anonymousKey(sessionId, id) };
  }

  /** The id of the anonymous document that this secret opens, or null. */
  anonymousId(sessionId: string, secret: string): string | null {
    const [id, mac] = [secret.slice(0, ANONYMOUS_ID), secret.slice(ANONYMOUS_ID)];
    return sameText(mac, this.#mac("anonymous", sessionId, id)) ? id : null;
  }

  anonymousKey(sessionId: string, anonymousId: string): string {
    return this.#mac("anonymous-key", sessionId, anonymousId).slice(0, 32);
  }

  /** Makes the public ids of what facilitators write; nobody outside the server knows it. */
  scribeKey(sessionId: string): string {
    return this.#mac("scribe-key", sessionId);
  }
}
