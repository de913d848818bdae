import { placeTitle } from "@samenspel/shared/report/place-title";
import type { Report } from "@samenspel/shared/report/report-model";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useCallback } from "react";
import { known, useSources } from "../../features/outcome/sources.ts";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";

/** Says where notes come from: "5 notes, at 3 of 4 tafels (Tafel 1: 2 · Tafel 2: 2 · Tafel 4: 1)". */
export function useWhere(report: Report): (ids: readonly string[]) => string {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const { notes } = useSources();
  return useCallback(
    (ids) => {
      const there = known(ids, notes);
      const counts = new Map<string, number>();
      for (const id of there) {
        const place = notes.get(id)?.place ?? "";
        counts.set(place, (counts.get(place) ?? 0) + 1);
      }
      const order = (place: string) => report.tafels.findIndex(({ id }) => id === place);
      const places = [...counts]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([place, count]) => t("theme.whereTafel", { tafel: placeTitle(report, place, words), count }));
      const at = report.tafels.filter(({ id }) => counts.has(id)).length;
      const total = t("head.notes", { count: there.length });
      const summary = t("theme.where", { notes: total, places: at, tafels: report.tafels.length });
      return counts.size === 0 ? summary : `${summary} (${places.join(" · ")})`;
    },
    [notes, report, t, words],
  );
}
