import { parentPort } from "node:worker_threads";
import { openReport, type StoredReport } from "@samenspel/shared/report/older-report";
import { readReport } from "./read-report.ts";
import { HOUSE_STYLE_CHECKS, REPORT_JOBS } from "./report-formats.ts";
import type { ReportJob, ReportReply } from "./report-job.ts";

const make = ({ format, reportJson, options }: ReportJob): Promise<Uint8Array | string> | Uint8Array | string => {
  if (format === "logo" || format === "template-check") return HOUSE_STYLE_CHECKS[format](options);
  if (format === "read-report") return JSON.stringify(readReport(reportJson));
  // Written by this server from its own model, perhaps by an older version of it.
  return REPORT_JOBS[format](openReport(JSON.parse(reportJson) as StoredReport), options);
};

const run = async (job: ReportJob): Promise<ReportReply> => {
  try {
    const made = await make(job);
    return { ok: true, bytes: typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", async (job: ReportJob) => {
  const reply = await run(job);
  parentPort?.postMessage(reply, reply.ok ? [reply.bytes.buffer as ArrayBuffer] : []);
});
