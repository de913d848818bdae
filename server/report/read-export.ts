import { runReportJob } from "./make-report.ts";
import type { ReadVerdict } from "./read-report.ts";

/** Takes an exported report apart in another thread, whatever its size. */
export const readExport = async (text: string): Promise<ReadVerdict> => {
  const options = { language: "nl", timeZone: "UTC" } as const;
  const bytes = await runReportJob({ format: "read-report", reportJson: text, options });
  return JSON.parse(new TextDecoder().decode(bytes)) as ReadVerdict;
};
