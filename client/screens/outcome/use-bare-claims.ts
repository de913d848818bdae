import type { Narrative } from "@samenspel/shared/report/narrative";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { Report } from "@samenspel/shared/report/report-model";
import { claimsWithoutSource } from "@samenspel/shared/report/sources";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useMemo } from "react";
import { goToPart } from "../../features/outcome/OutcomeNav.tsx";
import type { BareClaim } from "../../features/report-export/UnsourcedDialog.tsx";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";

const goToClaim = (id: string): void => {
  const field = document.getElementById(`claim-${id}-text`);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
};

/** Every sentence of the report as it is being written that has no note behind it, with the way to it. */
export function useBareClaims(report: Report, narrative: Narrative): readonly BareClaim[] {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  return useMemo(
    () =>
      claimsWithoutSource({ ...report, outcome: { ...report.outcome, narrative } }).map((bare, nth): BareClaim => {
        const key = `${bare.kind}-${nth}`;
        switch (bare.kind) {
          case "harvest": {
            const kind = t("claims.kind.harvest", { place: placeTitle(report, bare.line.place, words) });
            return { key, kind, text: bare.line.text, go: () => goToPart("tafels") };
          }
          case "opportunity":
            return { key, kind: t("claims.kind.opportunity"), text: bare.opportunity.title, go: () => goToPart("kansen") };
          default:
            return { key, kind: t(`claims.kind.${bare.kind}`), text: bare.claim.text, go: () => goToClaim(bare.claim.id) };
        }
      }),
    [report, narrative, t, words],
  );
}
