import { LANGUAGES } from "@samenspel/shared/text/translate";
import { loadCatalogues } from "./lazy-catalogue.ts";
import "./participant-texts.ts";

// Component tests look at what stands on screen at once; in the browser the screen waits for its texts.
await Promise.all(LANGUAGES.map(loadCatalogues));
