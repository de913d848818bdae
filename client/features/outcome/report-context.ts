import type { Report } from "@samenspel/shared/report/report-model";
import { createContext, useContext } from "react";

export const ReportContext = createContext<Report | null>(null);

/** The report that this page shows. */
export const useShownReport = (): Report => {
  const report = useContext(ReportContext);
  if (report === null) throw new Error("a part of the outcome stands outside its page");
  return report;
};
