import { courseSection } from "@samenspel/shared/report/course-section";
import { dividedSection } from "@samenspel/shared/report/divided-section";
import { useMemo } from "react";
import { useReportWords } from "../../live/use-report-words.ts";
import { OutcomePanel } from "./OutcomePanel.tsx";
import { ReportParts } from "./ReportParts.tsx";
import { useShownReport } from "./report-context.ts";

/** Where people differ, and why the smaller side thinks so. */
export function DividedPanel() {
  const words = useReportWords();
  const report = useShownReport();
  const parts = useMemo(() => dividedSection(report, words).slice(1), [report, words]);
  return (
    <OutcomePanel id="verschillen" title={words.t("divided.title")}>
      <ReportParts parts={parts} columns />
    </OutcomePanel>
  );
}

/** Who were there and took part, and when. */
export function CoursePanel() {
  const words = useReportWords();
  const report = useShownReport();
  const parts = useMemo(() => courseSection(report, words).slice(1), [report, words]);
  return (
    <OutcomePanel id="verloop" title={words.t("course.title")}>
      <ReportParts parts={parts} columns />
    </OutcomePanel>
  );
}
