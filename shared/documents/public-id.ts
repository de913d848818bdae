import { digest as sha256 } from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const BITS = 120;

/** Bytes of a block of SHA-256. */
const BLOCK = 64;

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
};

/** HMAC-SHA-256 (RFC 2104). In JavaScript, because a page over plain http has no `crypto.subtle`. */
const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array => {
  const padded = joined(key.length > BLOCK ? sha256(key) : key, new Uint8Array(BLOCK)).subarray(0, BLOCK);
  const keyedWith = (pad: number): Uint8Array => padded.map((byte) => byte ^ pad);
  return sha256(joined(keyedWith(0x5c), sha256(joined(keyedWith(0x36), message))));
};

/** RFC 4648 base32 in lower case, without padding; `bytes` is a multiple of five long. */
const base32 = (bytes: Uint8Array): string => {
  let text = "";
  for (let start = 0; start < bytes.length; start += 5) {
    let group = 0n;
    for (const byte of bytes.subarray(start, start + 5)) group = (group << 8n) | BigInt(byte);
    for (let shift = 35n; shift >= 0n; shift -= 5n) text += BASE32[Number((group >> shift) & 31n)];
  }
  return text;
};

/**
 * The id under which everybody else knows a note: the first 120 bits of HMAC-SHA-256 (RFC 2104) over the writer's
 * own note id, keyed with the key of the writer's document. 24 characters. Only the writer and the server can make it.
 */
export const publicIdOf = (documentKey: string, noteId: string): string =>
  base32(hmacSha256(encodeUtf8(documentKey), encodeUtf8(noteId)).subarray(0, BITS / 8));

const PUBLIC_ID = /^[a-z2-7]{24}$/;
export const isPublicId = (text: string): boolean => PUBLIC_ID.test(text);

/** `publicIdOf` for one document, remembering what it made: a document is read again at every change. */
export const publicIdsFor = (documentKey: string): ((noteId: string) => string) => {
  const known = new Map<string, string>();
  return (noteId) => {
    const publicId = known.get(noteId) ?? publicIdOf(documentKey, noteId);
    known.set(noteId, publicId);
    return publicId;
  };
};
