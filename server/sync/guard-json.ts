import { type Bytes, readByte, readCount, readFloat, readInt, readString, skipString } from "./guard-bytes.ts";
import type { GuardLimits } from "./guard-limits.ts";
import { refuse } from "./guard-refusal.ts";

/** What sort of JSON value was read, as bits, so that the values of one struct can be summed up. */
export const JSON_STRING = 1;
export const JSON_STRINGS = 2;
const JSON_OTHER = 4;

/** Names that mean something on every JavaScript object: a value stored under one could pose as something else. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "valueOf",
]);

/**
 * Reads past one value in lib0's `any` encoding and builds nothing: no undefined, bigint, bytes, NaN or infinity,
 * bounded in depth. Returns one of the JSON_ bits.
 */
export function readJson(bytes: Bytes, limits: GuardLimits, depth = 0): number {
  const tag = readByte(bytes);
  switch (tag) {
    case 126: // null
    case 121: // false
    case 120: // true
      return JSON_OTHER;
    case 125:
      readInt(bytes);
      return JSON_OTHER;
    case 124:
    case 123:
      if (!Number.isFinite(readFloat(bytes, tag === 124 ? 4 : 8))) refuse("forbidden", "not-finite");
      return JSON_OTHER;
    case 119:
      skipString(bytes, limits.stringLength);
      return JSON_STRING;
    case 118:
      return readObject(bytes, limits, depth + 1);
    case 117:
      return readArray(bytes, limits, depth + 1);
    default:
      return refuse("forbidden", `json-tag-${tag}`);
  }
}

function readObject(bytes: Bytes, limits: GuardLimits, depth: number): number {
  if (depth > limits.jsonDepth) refuse("limit", "json-depth");
  for (let entries = readCount(bytes); entries > 0; entries--) {
    if (RESERVED_NAMES.has(readString(bytes, limits.jsonKeyLength))) refuse("forbidden", "json-key");
    readJson(bytes, limits, depth);
  }
  return JSON_OTHER;
}

function readArray(bytes: Bytes, limits: GuardLimits, depth: number): number {
  if (depth > limits.jsonDepth) refuse("limit", "json-depth");
  let sorts = JSON_STRING;
  for (let entries = readCount(bytes); entries > 0; entries--) sorts |= readJson(bytes, limits, depth);
  return sorts === JSON_STRING ? JSON_STRINGS : JSON_OTHER;
}
