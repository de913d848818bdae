import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FONT_FOLDER } from "./fonts.ts";

type Ranges = [first: number, last: number][];

/** Where a table of a font file starts. Source: OpenType 1.9, table directory. */
const tableAt = (font: DataView, tag: string): number | null => {
  const wanted = [...tag].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.getUint32(entry) === wanted) return font.getUint32(entry + 8);
  }
  return null;
};

/** Segments of a format 4 subtable, for characters up to U+FFFF. Source: OpenType 1.9, cmap format 4. */
const shortRanges = (font: DataView, at: number): Ranges => {
  const segments = font.getUint16(at + 6) / 2;
  return Array.from({ length: segments }, (_, index): [number, number] => [
    font.getUint16(at + 16 + (segments + index) * 2),
    font.getUint16(at + 14 + index * 2),
  ]).filter(([first]) => first !== 0xffff);
};

/** Groups of a format 12 subtable, for every character. Source: OpenType 1.9, cmap format 12. */
const longRanges = (font: DataView, at: number): Ranges =>
  Array.from({ length: font.getUint32(at + 12) }, (_, index): [number, number] => [
    font.getUint32(at + 16 + index * 12),
    font.getUint32(at + 20 + index * 12),
  ]);

const rangesOf = (bytes: Uint8Array): Ranges => {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(font, "cmap");
  if (cmap === null) return [];
  return Array.from({ length: font.getUint16(cmap + 2) }, (_, index) => cmap + font.getUint32(cmap + 8 + index * 8)).flatMap(
    (subtable) => {
      const format = font.getUint16(subtable);
      if (format === 4) return shortRanges(font, subtable);
      return format === 12 ? longRanges(font, subtable) : [];
    },
  );
};

let known: Set<number> | null = null;

/** Every character that one of the shipped fonts can draw. */
const drawable = (): Set<number> => {
  if (known !== null) return known;
  known = new Set();
  for (const file of readdirSync(FONT_FOLDER).filter((name) => name.endsWith(".ttf"))) {
    for (const [first, last] of rangesOf(readFileSync(join(FONT_FOLDER, file)))) {
      for (let code = first; code <= last; code += 1) known.add(code);
    }
  }
  return known;
};

const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/**
 * The same text with a code, as `[U+4F60]`, for every character that no shipped font can draw: an accessible PDF may
 * not hold an empty box in its place.
 */
export const drawableText = (text: string): string => {
  const fonts = drawable();
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return fonts.has(code) || INVISIBLE.test(letter) ? letter : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
    })
    .join("");
};
