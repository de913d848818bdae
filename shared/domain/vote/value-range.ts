import { SESSION_LIMITS } from "../session-limits.ts";
import type { Range } from "./statistics.ts";
import type { ReportProblem, Side } from "./vote-method.ts";

/** Reports a scale without steps, or with more than anybody tells apart. */
export const checkRange = (path: string, { min, max }: Range, report: ReportProblem): void => {
  if (min >= max) report(`${path}.max`, "scale-order", { min, max });
  else if (max - min > SESSION_LIMITS.scaleSteps) {
    report(`${path}.max`, "scale-steps", { steps: max - min, max: SESSION_LIMITS.scaleSteps });
  }
};

/** On which side of the middle of a scale a figure lies. */
export const sideOfMiddle = (value: unknown, { min, max }: Range): Side | null => {
  const middle = (min + max) / 2;
  if (typeof value !== "number" || value === middle) return null;
  return value > middle ? "high" : "low";
};
