import { courseSection } from "@samenspel/shared/report/course-section";
import { dividedSection } from "@samenspel/shared/report/divided-section";
import { useMemo } from "react";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./Outcome.module.css";
import { ReportParts } from "./ReportParts.tsx";
import { useShownReport } from "./report-context.ts";
import { useReportWords } from "./use-report-words.ts";

/** Where people differ, and why the smaller side thinks so. */
export function DividedPanel() {
  const words = useReportWords();
  const report = useShownReport();
  const parts = useMemo(() => dividedSection(report, words).slice(1), [report, words]);
  return (
    <Panel className={styles.panel} id="verschillen" aria-labelledby="verschillen-title">
      <h2 id="verschillen-title" tabIndex={-1}>
        {words.t("divided.title")}
      </h2>
      <ReportParts parts={parts} columns />
    </Panel>
  );
}

/** Who were there and took part, and when. */
export function CoursePanel() {
  const words = useReportWords();
  const report = useShownReport();
  const parts = useMemo(() => courseSection(report, words).slice(1), [report, words]);
  return (
    <Panel className={styles.panel} id="verloop" aria-labelledby="verloop-title">
      <h2 id="verloop-title" tabIndex={-1}>
        {words.t("course.title")}
      </h2>
      <ReportParts parts={parts} columns />
    </Panel>
  );
}
