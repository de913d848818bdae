import type { Report } from "@samenspel/shared/report/report-model";
import { memo } from "react";
import { AnkerpuntPanel } from "../../features/outcome/AnkerpuntPanel.tsx";
import type { AnkerpuntVote } from "../../features/outcome/ankerpunt-rows.ts";
import { MainVotePanel, mainVote } from "../../features/outcome/MainVotePanel.tsx";
import { OpportunityPanel } from "../../features/outcome/OpportunityPanel.tsx";
import { TafelHeat } from "../../features/outcome/TafelHeat.tsx";
import { CoursePanel, DividedPanel } from "../../features/outcome/TextPanels.tsx";
import type { DrawFigures } from "../../features/outcome/VoteDetail.tsx";
import { VotesPanel } from "../../features/outcome/VotesPanel.tsx";
import { Figures, ResultFiguresTable } from "./Figures.tsx";
import styles from "./OutcomePage.module.css";

// No letter of the notitie changes any of these: every vote has a drawing, which is made once.

const figures: DrawFigures = (method, block, items) => <Figures method={method} block={block} items={items} />;

/** The figures that people look for first, or nothing where there was no vote. */
export const FirstPanel = memo(function FirstPanel({ report, votes }: { report: Report; votes: readonly AnkerpuntVote[] }) {
  if (votes.length > 0) return <AnkerpuntPanel votes={votes} table={({ result }) => <ResultFiguresTable result={result} />} />;
  const main = mainVote(report);
  return main === null ? null : <MainVotePanel vote={main} figures={figures} />;
});

/** Is there a first panel? */
export const hasFirst = (report: Report, votes: readonly AnkerpuntVote[]): boolean =>
  votes.length > 0 || mainVote(report) !== null;

/** What each tafel thinks, where that may be told, beside the kansen. */
export const PlacePanels = memo(function PlacePanels({ votes: [vote] }: { votes: readonly AnkerpuntVote[] }) {
  if (vote === undefined || vote.tafels.length === 0) return <OpportunityPanel />;
  return (
    <div className={styles.below}>
      <TafelHeat vote={vote} />
      <OpportunityPanel />
    </div>
  );
});

/** Every vote, what divides people, and how it went. */
export const RestPanels = memo(function RestPanels() {
  return (
    <>
      <VotesPanel figures={figures} />
      <DividedPanel />
      <CoursePanel />
    </>
  );
});
