import type { HouseStyleBody } from "@samenspel/shared/protocol/http-api";
import type { ChartPalette } from "@samenspel/shared/report/charts/chart";
import { DOCUMENT_PALETTE } from "@samenspel/shared/report/charts/document-palette";
import { type Logo, logoOf } from "./logo.ts";

/** How a document looks: the product's own colours, with those of the organisation where it has any. */
export interface DocumentLook {
  /** For numbers, marks and the cloth: dark enough to be read on white. As `#rrggbb`. */
  readonly accent: string;
  /** A light ground for what is set apart, which ink is read on. */
  readonly wash: string;
  /** Of the charts: the same for everybody, since their colours mean something. */
  readonly palette: ChartPalette;
  readonly logo: Logo | null;
}

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const hexOf = (rgb: Rgb): string => `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance, 0 to 1. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (rgb: Rgb): number => {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast with white, 1 to 21. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrastOnWhite = (rgb: Rgb): number => 1.05 / (luminance(rgb) + 0.05);

/** As small text needs it on white and on the light grounds of the documents (WCAG 1.4.3 asks 4.5 on the ground itself). */
const READABLE = 5.5;

/** The colour itself when it can be read on white, else the same hue made darker until it can. */
export const readable = (hex: string): string => {
  let rgb = rgbOf(hex);
  while (contrastOnWhite(rgb) < READABLE) rgb = rgb.map((value) => Math.max(0, value * 0.94 - 1)) as unknown as Rgb;
  return hexOf(rgb);
};

/** A tenth of the colour on white. */
const washOf = (hex: string): string => hexOf(rgbOf(hex).map((value) => 255 - (255 - value) * 0.1) as unknown as Rgb);

/** The house style as documents use it; without one, the product's own look. Throws when a logo cannot be drawn. */
export const lookOf = (houseStyle: HouseStyleBody = { primary: null, logo: null }): DocumentLook => {
  const accent = readable(houseStyle.primary ?? DOCUMENT_PALETTE.yes);
  return {
    accent,
    wash: washOf(accent),
    palette: DOCUMENT_PALETTE,
    logo: houseStyle.logo === null ? null : logoOf(houseStyle.logo),
  };
};
