// Makes the example of a Word template in docs/examples. Run it again when a placeholder is added:
//
//   node --conditions=samenspel-src --import ./scripts/typescript-in-node.mjs scripts/example-template.mjs
import { writeFileSync } from "node:fs";
import { exampleTemplate } from "../server/report/testing/example-template.ts";

writeFileSync(new URL("../docs/examples/sjabloon.docx", import.meta.url), await exampleTemplate());
