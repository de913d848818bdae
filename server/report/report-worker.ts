import { parentPort } from "node:worker_threads";
import type { Report } from "@samenspel/shared/report/report-model";
import { REPORT_JOBS } from "./report-formats.ts";
import type { ReportJob, ReportReply } from "./report-job.ts";

const run = async ({ format, reportJson, options }: ReportJob): Promise<ReportReply> => {
  try {
    // Written by this server from its own model.
    const report = JSON.parse(reportJson) as Report;
    const made = await REPORT_JOBS[format](report, options);
    return { ok: true, bytes: typeof made === "string" ? new TextEncoder().encode(made) : new Uint8Array(made) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", async (job: ReportJob) => {
  const reply = await run(job);
  parentPort?.postMessage(reply, reply.ok ? [reply.bytes.buffer as ArrayBuffer] : []);
});
