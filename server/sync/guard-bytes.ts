import * as decoding from "lib0/decoding";
import { refuse } from "./guard-refusal.ts";

export type Bytes = decoding.Decoder;

export const bytesOf = (update: Uint8Array): Bytes => decoding.createDecoder(update);

export const bytesLeft = (bytes: Bytes): number => bytes.arr.length - bytes.pos;

// Fatal, as in lib0: otherwise Yjs throws half-way, with half of the update applied.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const MAX_BYTES_PER_UNIT = 3;

export function readByte(bytes: Bytes): number {
  const byte = bytes.arr[bytes.pos];
  if (byte === undefined) return refuse("malformed", "end-of-update");
  bytes.pos += 1;
  return byte;
}

/** An unsigned integer. Overlong ones, which lib0 may read as NaN (no comparison stops a NaN), are malformed. */
export function readUint(bytes: Bytes): number {
  const value = decoding.readVarUint(bytes);
  return Number.isSafeInteger(value) ? value : refuse("malformed", "integer");
}

export function readInt(bytes: Bytes): number {
  // lib0 reads a missing first byte as 0.
  if (bytesLeft(bytes) === 0) refuse("malformed", "end-of-update");
  const value = decoding.readVarInt(bytes);
  return Number.isSafeInteger(value) ? value : refuse("malformed", "integer");
}

/** The number of things that follow. Never more than the bytes that are left: each takes at least one. */
export function readCount(bytes: Bytes): number {
  const count = readUint(bytes);
  return count <= bytesLeft(bytes) ? count : refuse("malformed", "end-of-update");
}

export function readFloat(bytes: Bytes, size: 4 | 8): number {
  if (bytesLeft(bytes) < size) refuse("malformed", "end-of-update");
  return size === 4 ? decoding.readFloat32(bytes) : decoding.readFloat64(bytes);
}

/** @param maxLength in UTF-16 units */
export function readString(bytes: Bytes, maxLength: number): string {
  const size = readCount(bytes);
  if (size > maxLength * MAX_BYTES_PER_UNIT) refuse("limit", "string-length");
  const start = bytes.pos;
  bytes.pos += size;
  const text = shortAscii(bytes.arr, start, size) ?? utf8.decode(bytes.arr.subarray(start, start + size));
  if (text.length > maxLength) refuse("limit", "string-length");
  return text;
}

/** Reads past a string and returns its length in UTF-16 units. */
export function skipString(bytes: Bytes, maxLength: number): number {
  const start = bytes.pos;
  const size = readCount(bytes);
  if (size > maxLength || !isAscii(bytes.arr, bytes.pos, size)) {
    bytes.pos = start;
    return readString(bytes, maxLength).length;
  }
  bytes.pos += size;
  return size;
}

function isAscii(array: Uint8Array, start: number, size: number): boolean {
  for (let at = start; at < start + size; at++) if ((array[at] ?? 0x80) >= 0x80) return false;
  return true;
}

const SHORT = 32;

/** Keys and ids: calling the decoder for each would be most of the time that reading an update takes. */
function shortAscii(array: Uint8Array, start: number, size: number): string | null {
  if (size > SHORT || !isAscii(array, start, size)) return null;
  let text = "";
  for (let at = start; at < start + size; at++) text += String.fromCharCode(array[at] ?? 0);
  return text;
}
