import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const YEAR = 365 * 86_400_000;

/** Written by the build, at that moment. */
const builtAt = (): number => statSync(fileURLToPath(import.meta.url)).mtimeMs;

/** Where to report a weakness (RFC 9116). It runs out a year after the build: an older version gets no fixes. */
export const securityTxt = (contact: string, publicUrl: string): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(builtAt() + YEAR).toISOString()}`,
    "Preferred-Languages: nl, en",
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    "",
  ].join("\n");
