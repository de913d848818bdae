import type { Attack } from "./attack.ts";
import { keyAttacks, rootAttacks, valueAttacks } from "./content-attacks.ts";
import { amountAttacks, bytesAttacks } from "./encoding-attacks.ts";
import { harmlessAttacks } from "./harmless-attacks.ts";
import { harvestAttacks } from "./harvest-attacks.ts";
import { conflictAttacks, neighbourAttacks, waitingAttacks } from "./reference-attacks.ts";

/** Updates that must be refused, or change nothing beyond what their sender may do anyway. */
export const attacks: readonly Attack[] = [
  ...rootAttacks,
  ...keyAttacks,
  ...valueAttacks,
  ...waitingAttacks,
  ...bytesAttacks,
  ...amountAttacks,
  ...neighbourAttacks,
  ...harvestAttacks,
  ...conflictAttacks,
  ...harmlessAttacks,
];
