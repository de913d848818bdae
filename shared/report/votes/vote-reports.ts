import type { BallotMethod, ItemOf } from "../../domain/vote/method.ts";
import { confirmReport } from "./confirm-report.ts";
import { consentReport } from "./consent-report.ts";
import { dotsReport } from "./dots-report.ts";
import { importanceReport } from "./importance-report.ts";
import { matrixReport } from "./matrix-report.ts";
import { pointsReport } from "./points-report.ts";
import { rankReport } from "./rank-report.ts";
import { evaluateReport, scaleReport } from "./scale-report.ts";
import type { VoteReport } from "./vote-report.ts";

/** How the results of every method read. A new one is a file of its own and a line here. */
const VOTE_REPORTS: { readonly [Method in BallotMethod]: VoteReport<ItemOf<Method>> } = {
  importance: importanceReport,
  scale: scaleReport,
  dots: dotsReport,
  matrix: matrixReport,
  rank: rankReport,
  points: pointsReport,
  consent: consentReport,
  confirm: confirmReport,
  evaluate: evaluateReport,
};

/** Each report only ever meets items of its own method, which is why the table may be read so. */
type AnyReport = VoteReport<ItemOf<BallotMethod>>;

export const voteReport = (method: BallotMethod): AnyReport => VOTE_REPORTS[method] as unknown as AnyReport;

/** How an item reads whose method is not at hand: the item tells. */
export const reportOf = (item: ItemOf<BallotMethod>): AnyReport => {
  const found = Object.values(VOTE_REPORTS).find(({ mark }) => mark in item);
  if (found === undefined) throw new Error("an item of no method");
  return found as unknown as AnyReport;
};
