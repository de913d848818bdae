import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { itemFigure } from "@samenspel/shared/report/glance-section";
import { itemTitle, itemVerdict } from "@samenspel/shared/report/vote-table";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { FigureTable } from "../../ui/FigureTable.tsx";
import { shownResult } from "./shown-result.ts";

/** Every item with its figure in each measurement, side by side: a repeated vote is a new measurement, not a correction. */
export function ComparedResults({ results, seat }: { results: readonly VoteResult[]; seat: string | null }) {
  const t = useText(votesTexts);
  const words = useReportWords();
  const parts = results.map((result) => ({ method: result.method, items: shownResult(result, seat)?.items ?? [] }));
  const items = new Map(
    parts.flatMap(({ method, items: shown }) => shown.map((item) => [item.item, itemTitle(method, item, words)])),
  );
  if (items.size === 0) return null;
  const cell = (index: number, id: string): string => {
    const item = parts[index]?.items.find((one) => one.item === id);
    if (item === undefined) return "–";
    const verdict = "agreement" in item && item.agreement === null ? null : itemVerdict(item, words);
    return verdict === null ? itemFigure(item, words) : `${itemFigure(item, words)}, ${verdict}`;
  };
  return (
    <FigureTable
      caption={t("result.compare")}
      head={[
        t("result.item"),
        ...results.map((_, index) => (index === 0 ? t("result.first") : t("result.again", { number: index + 1 }))),
      ]}
      rows={[...items].map(([id, title]) => [title, ...results.map((_, index) => cell(index, id))])}
    />
  );
}
