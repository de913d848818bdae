/** A colour as red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number];

/** What buttons and links stand on: a card, and the page. */
const GROUNDS = ["#fffdf8", "#f3ecdf"] as const;
const WHITE = "#ffffff";
const INK = "#241c12";
/** WCAG 2.2 AA for text. */
const LEAST = 4.5;
const STEP = 0.04;

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

const luminance = (hex: string): number => {
  const [red, green, blue] = rgbOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** How far two colours stand apart, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** The same colour, darker by so much lightness. Source: Ottosson (2020), Oklab. */
const darker = (hex: string, by: number): string => {
  const [red, green, blue] = rgbOf(hex).map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = Math.max(0, 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s - by);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const made = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  const parts = made.map((part) => Math.round(255 * Math.min(1, Math.max(0, gamma(Math.max(0, part))))));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
};

/** The lower of the contrasts with a card and with the page. */
export const groundContrast = (hex: string): number => Math.min(...GROUNDS.map((ground) => contrast(hex, ground)));

/** Can it be read as text on a card and on the page? */
export const isReadable = (hex: string): boolean => groundContrast(hex) >= LEAST;

/** The colour itself when it can be read, else darker in steps until it can. */
export const readableColour = (hex: string): string => {
  let made = hex;
  for (let by = STEP; !isReadable(made) && by < 1; by += STEP) made = darker(hex, by);
  return made;
};

/** What is written on the colour: white where that can be read, else ink. */
export const inkOn = (hex: string): string => (contrast(WHITE, hex) >= LEAST ? WHITE : INK);
