import { createReadStream, createWriteStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { Plugin } from "vite";

/** What gets smaller; fonts and pictures are compressed already. */
const TEXT = /\.(?:js|css|svg)$/;

const compress = async (file: string): Promise<void> => {
  const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  await pipeline(createReadStream(file), brotli, createWriteStream(`${file}.br`));
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
};

/** Puts a compressed copy beside every asset, once at the build, so that the server never compresses while people join. */
export const compressedAssets = (): Plugin => ({
  name: "compressed-assets",
  apply: "build",
  async writeBundle({ dir = "" }) {
    const assets = join(dir, "assets");
    for (const name of readdirSync(assets)) if (TEXT.test(name)) await compress(join(assets, name));
  },
});
