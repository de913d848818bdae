import type { Outcome, Report, VoteRound } from "./report-model.ts";

/** A report as an earlier version of this product may have stored it: what came later is not in it. */
type OlderRound = Omit<VoteRound, "splits" | "minority"> & Partial<Pick<VoteRound, "splits" | "minority">>;
type OlderOutcome = Omit<Outcome, "rounds" | "blocks"> & { rounds?: OlderRound[]; blocks?: Outcome["blocks"] };
export type StoredReport = Omit<Report, "outcome"> & { outcome: OlderOutcome };

const round = ({ splits = [], minority = [], ...rest }: OlderRound): VoteRound => ({ ...rest, splits, minority });

/** A stored report in the shape of today: what it does not hold is empty. */
export const openReport = ({ outcome, ...file }: StoredReport): Report => {
  const { rounds = [], blocks = [], ...rest } = outcome;
  return { ...file, outcome: { ...rest, rounds: rounds.map(round), blocks } } as Report;
};
