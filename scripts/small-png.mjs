// A screenshot with at most 256 colours: a third of the bytes, and the same to the eye.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

function* chunksOf(png) {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

const paeth = (a, b, c) => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** Pixels of an 8-bit RGB or RGBA picture as 0xRRGGBB. Throws for any other kind. */
export function readPng(png) {
  const parts = [...chunksOf(png)];
  const header = parts.find(({ type }) => type === "IHDR").data;
  const [width, height, depth, kind, interlaced] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
    header[12],
  ];
  const size = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || size === undefined || interlaced !== 0) throw new Error(`a kind of PNG that is not read: ${depth}/${kind}`);
  const raw = inflateSync(Buffer.concat(parts.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const line = width * size;
  let above = new Uint8Array(line);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    const row = raw.subarray(y * (line + 1) + 1, (y + 1) * (line + 1));
    for (let x = 0; x < line; x += 1) {
      const [left, up, corner] = [x < size ? 0 : row[x - size], above[x], x < size ? 0 : above[x - size]];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      row[x] = row[x] + guess;
    }
    for (let x = 0; x < width; x += 1) {
      const at = x * size;
      pixels[y * width + x] = (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
    }
    above = row;
  }
  return { width, height, pixels };
}

const SHIFTS = [16, 8, 0];
const part = (colour, shift) => (colour >> shift) & 255;

/** The longest side of a box of colours, and how much there is to gain by cutting it. */
function spreadOf(box) {
  const sides = SHIFTS.map((shift) => {
    let [low, high] = [255, 0];
    for (const { colour } of box) {
      low = Math.min(low, part(colour, shift));
      high = Math.max(high, part(colour, shift));
    }
    return { shift, length: high - low };
  });
  const longest = sides.reduce((a, b) => (b.length > a.length ? b : a));
  const weight = box.reduce((sum, each) => sum + each.weight, 0);
  return { ...longest, gain: longest.length * Math.sqrt(weight) };
}

/** At most 256 colours that stand for all of these: boxes cut in half until there are enough. */
function paletteFor(counts) {
  // A rare colour of a letter's edge counts for more than its few pixels.
  const all = [...counts].map(([colour, count]) => ({ colour, weight: Math.sqrt(count) }));
  let boxes = [{ box: all, ...spreadOf(all) }];
  while (boxes.length < COLOURS) {
    const next = boxes.reduce((a, b) => (b.gain > a.gain ? b : a));
    if (next.length === 0) break;
    const sorted = next.box.toSorted((a, b) => part(a.colour, next.shift) - part(b.colour, next.shift));
    const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
    let [cut, weight] = [0, 0];
    while (cut < sorted.length - 1 && (cut === 0 || weight < half)) weight += sorted[cut++].weight;
    const halves = [sorted.slice(0, cut), sorted.slice(cut)].filter((box) => box.length > 0);
    boxes = [...boxes.filter((box) => box !== next), ...halves.map((box) => ({ box, ...spreadOf(box) }))];
  }
  const palette = boxes.map(({ box }) => box.reduce((a, b) => (b.weight > a.weight ? b : a)).colour);
  const places = new Map(boxes.flatMap(({ box }, index) => box.map(({ colour }) => [colour, index])));
  return { palette, places };
}

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, out.length - 4);
  return out;
};

/** The same picture with a palette. */
export function smallPng(png) {
  const { width, height, pixels } = readPng(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const { palette, places } = paletteFor(counts);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x]);
  const colours = Buffer.from(palette.flatMap((colour) => SHIFTS.map((shift) => part(colour, shift))));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
