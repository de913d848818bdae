import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost as OWASP advises for scrypt: N = 2^15, r = 8, p = 3, about 32 MB. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 96 * 1024 * 1024 } as const;
const LENGTH = 32;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, LENGTH, COST, (error, key) => (error === null ? resolve(key) : reject(error)));
  });

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString("base64url")}$${(await derive(password, salt)).toString("base64url")}`;
};

export const verifyPassword = async (password: string, hash: string): Promise<boolean> => {
  const [, salt = "", key = ""] = hash.split("$");
  const expected = Buffer.from(key, "base64url");
  const given = await derive(password, Buffer.from(salt, "base64url"));
  return expected.length === given.length && timingSafeEqual(expected, given);
};
