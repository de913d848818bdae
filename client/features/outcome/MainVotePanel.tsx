import type { Report } from "@samenspel/shared/report/report-model";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useText } from "../../live/language.ts";
import { OutcomePanel } from "./OutcomePanel.tsx";
import { type DrawFigures, VoteDetail } from "./VoteDetail.tsx";
import { type CountedVote, voteGroups } from "./vote-groups.ts";

/** What people look for first where nobody weighed ankerpunten: the last plenary vote. */
export const mainVote = (report: Report): CountedVote | null => {
  const votes = voteGroups(report)
    .flatMap((group) => group.votes)
    .filter(({ block, result }) => block.kind === "vote" && (result.items?.length ?? 0) > 0);
  return votes.at(-1) ?? null;
};

/** The one result that stands on top. */
export function MainVotePanel({ vote, figures }: { vote: CountedVote; figures: DrawFigures }) {
  const t = useText(outcomeTexts);
  return (
    <OutcomePanel id="uitslag" title={`${t("main.title")}: ${vote.block.title}`}>
      <VoteDetail vote={vote} figures={figures} />
    </OutcomePanel>
  );
}
