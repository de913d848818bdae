import { fileURLToPath } from "node:url";

/** Fonts lie beside the sources; the built server stands one folder deeper. */
export const FONT_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "./fonts/" : "../../report/fonts/", import.meta.url),
);

export const BODY_FONT = "Atkinson Hyperlegible Next";
export const HEADING_FONT = "Young Serif";
