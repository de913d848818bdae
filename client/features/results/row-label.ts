import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { participantNl } from "@samenspel/shared/text/participant.nl";
import type { Translate } from "@samenspel/shared/text/translate";

const ANSWERS = ["important", "not-important", "agree", "concern", "objection", "abstain"] as const;
const EVALUATION = ["1", "2", "3", "4", "5"] as const;

/** What one bar counts, in the words of the ballot. */
export const rowLabel = (t: Translate<typeof participantNl>, block: BallotBlock, key: string): string => {
  if (block.kind === "confirm") return key === "agree" ? t("vote.confirmAgree") : t("vote.confirmObjection");
  const score = EVALUATION.find((value) => value === key);
  if (block.kind === "evaluate") return score === undefined ? key : t(`vote.evaluate${score}`);
  if (block.method === "scale") return block.labels?.[key] ?? key;
  if (block.method === "matrix") return key === "x" ? block.x.label : block.y.label;
  const answer = ANSWERS.find((value) => value === key);
  return answer === undefined ? "" : t(`vote.${answer}`);
};
