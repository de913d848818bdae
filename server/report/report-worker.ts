import { setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { openReport, type StoredReport } from "@samenspel/shared/report/older-report";
import { HOUSE_STYLE_CHECKS, REPORT_JOBS } from "./report-formats.ts";
import type { ReportJob, ReportReply } from "./report-job.ts";

const make = async ({ format, reportJson, options }: ReportJob): Promise<Uint8Array | string> => {
  if (format === "logo" || format === "template-check") return HOUSE_STYLE_CHECKS[format](options);
  if (format === "read-report") return JSON.stringify((await import("./read-report.ts")).readReport(reportJson));
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

/**
 * On Linux this is about the calling thread alone, and about those it starts: whoever takes part in a session comes
 * before a document. Elsewhere it would be about the whole server.
 */
const GIVE_WAY = 5;
if (process.platform === "linux") {
  try {
    setPriority(GIVE_WAY);
  } catch {
    // Where it may not be set, documents are made at the same pace as everything else.
  }
}

parentPort?.on("message", async (job: ReportJob) => {
  const reply = await run(job);
  parentPort?.postMessage(reply, reply.ok ? [reply.bytes.buffer as ArrayBuffer] : []);
});
