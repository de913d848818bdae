import { CLAIM_LISTS, type Claim, type ClaimList } from "./narrative.ts";
import type { Report } from "./report-model.ts";
import type { ReportHarvestLine, ReportOpportunity } from "./report-note.ts";

/** Finds the numbers, lowest first, of the notes behind a claim; ids of notes that are not in the report are left out. */
export type SourceNumbers = (sources: readonly string[]) => number[];

export const sourceNumbers = ({ outcome }: Report): SourceNumbers => {
  const numbers = new Map(outcome.notes.list.map(({ id, number }) => [id, number]));
  return (sources) => [...new Set(sources.flatMap((id) => numbers.get(id) ?? []))].sort((a, b) => a - b);
};

export type UnsourcedClaim =
  | { kind: ClaimList; claim: Claim }
  | { kind: "harvest"; line: ReportHarvestLine }
  | { kind: "opportunity"; opportunity: ReportOpportunity };

/** Every claim about content with no note of the report behind it: to be shown as a warning before export. */
export const claimsWithoutSource = (report: Report): UnsourcedClaim[] => {
  const numbers = sourceNumbers(report);
  const { harvest, opportunities, narrative } = report.outcome;
  return [
    ...CLAIM_LISTS.flatMap((kind) =>
      (narrative?.[kind] ?? [])
        .filter(({ text, sources }) => text.trim() !== "" && numbers(sources).length === 0)
        .map((claim): UnsourcedClaim => ({ kind, claim })),
    ),
    ...harvest
      .filter(({ text, sources }) => text.trim() !== "" && numbers(sources).length === 0)
      .map((line): UnsourcedClaim => ({ kind: "harvest", line })),
    ...opportunities
      .filter(({ sources }) => numbers(sources).length === 0)
      .map((opportunity): UnsourcedClaim => ({ kind: "opportunity", opportunity })),
  ];
};
