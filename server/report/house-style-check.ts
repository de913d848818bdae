import type { TemplateProblem } from "@samenspel/shared/protocol/http-api";
import { runReportJob } from "./make-report.ts";

/** Words of the worker that name what is wrong, in front of a longer message. */
const NOT_A_PICTURE = "is no picture that can be drawn";

const check = async (
  format: "logo" | "template-check",
  options: { logo: string } | { template: Uint8Array },
): Promise<string> => {
  const houseStyle = "logo" in options ? { houseStyle: { primary: null, logo: options.logo } } : options;
  const bytes = await runReportJob({ format, reportJson: "null", options: { language: "nl", timeZone: "UTC", ...houseStyle } });
  return new TextDecoder().decode(bytes);
};

/** What is wrong with a logo, or null: it is drawn once, so that no document fails on it later. */
export const logoProblem = async (logo: string): Promise<string | null> => {
  try {
    return (await check("logo", { logo })) === "" ? NOT_A_PICTURE : null;
  } catch {
    return NOT_A_PICTURE;
  }
};

/** What is wrong with the placeholders of a Word template; empty when it can be filled. */
export const templateProblems = async (template: Uint8Array): Promise<TemplateProblem[]> =>
  JSON.parse(await check("template-check", { template })) as TemplateProblem[];
