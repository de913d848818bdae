import * as encoding from "lib0/encoding";

// For the tests: updates written by hand, as no Yjs client would ever send them.

export type Write = (encoder: encoding.Encoder) => void;
export type RawId = readonly [client: number, clock: number];
export type Where = { origin?: RawId; right?: RawId; root?: string; parent?: RawId; key?: string };
export type RawBlock = { client: number; clock: number; structs: readonly Write[]; announced?: number };
type RawRanges = readonly [client: number, ranges: readonly RawId[]];

export const uint =
  (...values: number[]): Write =>
  (encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value);
  };
export const raw =
  (...bytes: number[]): Write =>
  (encoder) => {
    for (const byte of bytes) encoding.writeUint8(encoder, byte);
  };
/** 0 written in so many bytes that 0 · ∞ = NaN comes out of lib0. */
export const nan = raw(...Array.from({ length: 160 }, () => 128), 0);
export const string =
  (text: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, text);
export const json =
  (...values: encoding.AnyEncodable[]): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const value of values) encoding.writeAny(encoder, value);
  };
export const gc = (length: number): Write => chain(raw(0), uint(length));
export const skip = (length: number): Write => chain(raw(10), uint(length));
export function chain(...writes: Write[]): Write {
  return (encoder) => {
    for (const write of writes) write(encoder);
  };
}

// What an item holds, as Yjs numbers it in its first byte.
export const DELETED = 1;
export const JSON_CONTENT = 2;
export const STRING = 4;
export const TYPE = 7;
export const ANY = 8;

/** One item where it says it belongs; `ref` is the number of its content. */
export function item(where: Where, ref: number, content: Write): Write {
  return (encoder) => {
    const { origin, right, root, parent, key } = where;
    encoding.writeUint8(encoder, ref | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32));
    if (origin) uint(...origin)(encoder);
    if (right) uint(...right)(encoder);
    if (!origin && !right) {
      if (root !== undefined) chain(uint(1), string(root))(encoder);
      else if (parent) uint(0, ...parent)(encoder);
      if (key !== undefined) string(key)(encoder);
    }
    content(encoder);
  };
}

/** A whole update: blocks of structs, what they delete, and bytes that are too many. */
export function build(blocks: readonly RawBlock[], deletions: readonly RawRanges[] = [], tail: Write = raw()): Uint8Array {
  return bytes(
    uint(blocks.length),
    ...blocks.map(({ client, clock, structs, announced }) => chain(uint(announced ?? structs.length, client, clock), ...structs)),
    uint(deletions.length),
    ...deletions.map(([client, ranges]) => chain(uint(client, ranges.length), ...ranges.map((range) => uint(...range)))),
    tail,
  );
}

/** Whatever is written, and nothing around it. */
export function bytes(...writes: Write[]): Uint8Array {
  const encoder = encoding.createEncoder();
  chain(...writes)(encoder);
  return encoding.toUint8Array(encoder);
}

/** The same, so many times. */
export const repeat = (count: number, write: Write): Write[] => Array.from({ length: count }, () => write);
