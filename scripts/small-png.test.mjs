import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { readPng, smallPng } from "./small-png.mjs";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
};

/** An RGB picture of two rows of three pixels, each row with the filter that is given. */
const picture = (rows, kind = 2) => {
  const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, kind, 0, 0, 0]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

it("every filter of a row gives the same pixels", () => {
  const plain = [0, 10, 20, 30, 11, 22, 33, 12, 24, 36];
  const expected = [0x0a141e, 0x0b1621, 0x0c1824];
  const second = { 0: plain.slice(1), 1: [10, 20, 30, 1, 2, 3, 1, 2, 3], 2: Array(9).fill(0), 4: Array(9).fill(0) };
  for (const filter of [0, 1, 2, 4]) {
    const { width, height, pixels } = readPng(picture([plain, [filter, ...second[filter]]]));
    expect({ width, height, pixels: [...pixels] }, `filter ${filter}`).toEqual({
      width: 3,
      height: 2,
      pixels: [...expected, ...expected],
    });
  }
});

it("the picture becomes one with a palette that holds its colours", () => {
  const small = smallPng(
    picture([
      [0, 255, 0, 0, 0, 255, 0, 0, 0, 255],
      [0, 255, 0, 0, 255, 0, 0, 255, 0, 0],
    ]),
  );
  expect(small.subarray(0, 8)).toEqual(SIGNATURE);
  const at = small.indexOf("PLTE") + 4;
  const palette = [0, 3, 6].map((from) => small.subarray(at + from, at + from + 3).toString("hex"));
  expect(palette.sort()).toEqual(["0000ff", "00ff00", "ff0000"]);
  expect(() => readPng(small)).toThrow("a kind of PNG that is not read");
});
