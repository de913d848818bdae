import type { BallotBlock } from "../domain/block.ts";
import type { BallotMethod, ItemOf } from "../domain/vote/method.ts";
import type { Chart } from "./charts/chart.ts";
import { chartAlternative } from "./charts/chart-alternative.ts";
import type { ReportPart } from "./report-part.ts";
import type { ReportWords } from "./report-text.ts";
import { voteReport } from "./votes/vote-reports.ts";

type Item = ItemOf<BallotMethod>;

/** The drawing of a result, or null where there is nothing to draw: no answers, or a figure or two that a table says better. */
export const voteChart = (method: BallotMethod, block: BallotBlock, items: readonly Item[], words: ReportWords): Chart | null =>
  voteReport(method).chart(items, block, words);

/** More items than this make a drawing nobody can read; the table has them all. */
const MOST_DRAWN = 30;

/** The figure that goes with the table of a result. */
export const voteFigure = (
  method: BallotMethod,
  block: BallotBlock,
  items: readonly Item[],
  caption: string,
  words: ReportWords,
): ReportPart[] => {
  const chart = items.length === 0 || items.length > MOST_DRAWN ? null : voteChart(method, block, items, words);
  return chart === null ? [] : [{ kind: "figure", chart, caption, alternative: chartAlternative(chart, caption, words) }];
};
