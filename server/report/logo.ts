import { Resvg } from "@resvg/resvg-js";
import { FONT_FOLDER } from "./fonts.ts";

/** A logo as every format takes it: a PNG with its size in its own units. */
export interface Logo {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Sharp enough for print at the width of a letterhead. */
const PIXELS_WIDE = 800;
const LARGEST_SIDE = 8_000;
/** What could reach outside the drawing: other files, scripts, pages. */
const REACHES_OUT = /<!ENTITY|<image\b|<script\b|<foreignObject\b|@import|url\(\s*['"]?(?!#)/i;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const fitting = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE;

const pngLogo = (png: Buffer): Logo | null => {
  if (png.length < 33 || PNG_SIGNATURE.some((byte, at) => png[at] !== byte)) return null;
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (!fitting(width, height)) return null;
  // Drawn anew, so that a file that is cut off or holds more than a picture goes no further.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString("base64")}"/></svg>`;
  return drawn(svg);
};

const drawn = (svg: string): Logo | null => {
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: PIXELS_WIDE },
    font: { loadSystemFonts: false, fontDirs: [FONT_FOLDER] },
  });
  const { width, height } = picture;
  if (!fitting(width, height) || (height / width) * PIXELS_WIDE > LARGEST_SIDE) return null;
  return { png: picture.render().asPng(), width, height };
};

/** The picture in a data URL, drawn; null when it is none. Throws when it cannot be drawn. */
export const logoOf = (dataUrl: string): Logo | null => {
  const [head = "", base64 = ""] = dataUrl.split(",", 2);
  const bytes = Buffer.from(base64, "base64");
  if (head.startsWith("data:image/png")) return pngLogo(bytes);
  const svg = bytes.toString("utf8");
  return REACHES_OUT.test(svg) ? null : drawn(svg);
};
