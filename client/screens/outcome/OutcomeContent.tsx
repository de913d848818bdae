import type { Report } from "@samenspel/shared/report/report-model";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { type ReactNode, useMemo, useState } from "react";
import { AnkerpuntPanel } from "../../features/outcome/AnkerpuntPanel.tsx";
import { ankerpuntVotes } from "../../features/outcome/ankerpunt-rows.ts";
import { OpportunityPanel } from "../../features/outcome/OpportunityPanel.tsx";
import styles from "../../features/outcome/Outcome.module.css";
import { OutcomeHead } from "../../features/outcome/OutcomeHead.tsx";
import { OutcomeNav } from "../../features/outcome/OutcomeNav.tsx";
import { TafelHeat } from "../../features/outcome/TafelHeat.tsx";
import { TafelReturns } from "../../features/outcome/TafelReturns.tsx";
import { CoursePanel, DividedPanel } from "../../features/outcome/TextPanels.tsx";
import { ThemeMatrix } from "../../features/outcome/ThemeMatrix.tsx";
import { VotesPanel } from "../../features/outcome/VotesPanel.tsx";
import { ExportBar } from "../../features/report-export/ExportBar.tsx";
import { useDownload } from "../../features/report-export/use-download.ts";
import { useText } from "../../live/language.ts";
import { fileName } from "../../live/save-file.ts";
import { Figures, ResultFiguresTable } from "./Figures.tsx";
import type { OutcomePageProps } from "./OutcomePage.tsx";

interface OutcomeContentProps extends OutcomePageProps {
  readonly report: Report;
  readonly back: ReactNode;
}

/** The page as drawn: what people found important on top, then what comes back, and everything behind it. */
export function OutcomeContent({ report, sessionId, back, onHouseStyle, onSignedOut }: OutcomeContentProps) {
  const t = useText(outcomeTexts);
  const download = useDownload(onSignedOut);
  const [language, setLanguage] = useState(report.language);
  const votes = useMemo(() => ankerpuntVotes(report), [report]);
  const [vote] = votes;
  const name = fileName(report.title);
  return (
    <div className={styles.page}>
      <OutcomeHead back={back}>
        <ExportBar
          download={download}
          language={language}
          onLanguage={setLanguage}
          onFormat={(format) => download.download({ sessionId, format, language }, `${name}.${format}`)}
          onHouseStyle={onHouseStyle}
        />
      </OutcomeHead>
      <OutcomeNav
        parts={[
          { id: "stemmen", label: t("nav.votes") },
          { id: "tafels", label: t("nav.tafels") },
          { id: "kansen", label: t("nav.opportunities") },
          { id: "verschillen", label: t("nav.divided") },
          { id: "verloop", label: t("nav.course") },
        ]}
      />
      <div className={styles.top}>
        <AnkerpuntPanel votes={votes} table={({ result }) => <ResultFiguresTable result={result} />} />
        <ThemeMatrix rows={[]} more={null} />
      </div>
      <div className={styles.below}>
        {vote !== undefined && vote.tafels.length > 0 && <TafelHeat vote={vote} />}
        <OpportunityPanel />
      </div>
      <TafelReturns actions={() => null} />
      <VotesPanel figures={(method, block, items) => <Figures method={method} block={block} items={items} />} />
      <DividedPanel />
      <CoursePanel />
    </div>
  );
}
