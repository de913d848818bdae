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
  const text = utf8.decode(bytes.arr.subarray(bytes.pos, bytes.pos + size));
  bytes.pos += size;
  if (text.length > maxLength) refuse("limit", "string-length");
  return text;
}
