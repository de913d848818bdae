import { dialoogsessie } from "./ready-scripts/dialoogsessie.ts";
import { dialoogtafel } from "./ready-scripts/dialoogtafel.ts";
import { kenniscafe } from "./ready-scripts/kenniscafe.ts";
import type { ReadyScriptTexts } from "./ready-scripts/script-part.ts";
import { themabijeenkomst } from "./ready-scripts/themabijeenkomst.ts";
import { versnellingskamer } from "./ready-scripts/versnellingskamer.ts";
import { worldCafe } from "./ready-scripts/world-cafe.ts";
import type { SessionFile } from "./session-file.ts";

/** A script to start from: a whole session file, of which everything can be changed. */
export interface ReadyScript {
  id: string;
  /** Dutch, as the script itself is. */
  title: string;
  minutes: number;
  make: (startsAt: string, texts?: ReadyScriptTexts) => SessionFile;
}

/** Every ready script; `startsAt` is ISO 8601 with an offset. */
export const READY_SCRIPTS: readonly ReadyScript[] = [
  { id: "versnellingskamer", title: "Versnellingskamer", minutes: 120, make: versnellingskamer },
  { id: "dialoogsessie", title: "Dialoogsessie", minutes: 90, make: dialoogsessie },
  { id: "themabijeenkomst", title: "Themabijeenkomst", minutes: 240, make: themabijeenkomst },
  { id: "world-cafe", title: "World Café", minutes: 90, make: worldCafe },
  { id: "kenniscafe", title: "Kenniscafé", minutes: 90, make: kenniscafe },
  { id: "dialoogtafel", title: "Dialoogtafel", minutes: 120, make: dialoogtafel },
];
