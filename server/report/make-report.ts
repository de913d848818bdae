import { Worker } from "node:worker_threads";
import type { Report } from "@samenspel/shared/report/report-model";
import { FORMAT_FILES, type ReportFormat } from "./format-names.ts";
import type { ReportJob, ReportOptions, ReportReply } from "./report-job.ts";

/** `timeZone` is that of the Netherlands when left out. */
export type MakeReportOptions = Omit<ReportOptions, "timeZone"> & { timeZone?: string };

export interface MadeReport {
  bytes: Uint8Array;
  contentType: string;
  filename: string;
}

/** Longer than the largest report takes on a slow machine; a worker that is not done by then is stuck. */
const PATIENCE_MS = 60_000;

/** Reports made at the same time: a large one takes a few hundred megabytes while it is being made. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

const turn = (): Promise<void> => {
  if (running < AT_ONCE) {
    running += 1;
    return Promise.resolve();
  }
  return new Promise((resolve) => waiting.push(resolve));
};

/** Hands the place to who waits longest, or gives it up. */
const leave = (): void => {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
};

const workerUrl = (): URL =>
  new URL(import.meta.url.endsWith(".ts") ? "./report-worker.ts" : "./report-worker.js", import.meta.url);

/** Makes one thing in a worker of its own, at most two at a time. Rejects when it cannot be made or takes too long. */
export const runReportJob = async (job: ReportJob): Promise<Uint8Array> => {
  await turn();
  try {
    return await inWorker(job);
  } finally {
    leave();
  }
};

const inWorker = (job: ReportJob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl());
    const timer = setTimeout(() => finish(() => reject(new Error(`The report (${job.format}) took too long`))), PATIENCE_MS);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once("message", (reply: ReportReply) =>
      finish(() =>
        reply.ok ? resolve(reply.bytes) : reject(new Error(`The report (${job.format}) was not made: ${reply.message}`)),
      ),
    );
    worker.once("error", (error) => finish(() => reject(error)));
    worker.once("exit", () => finish(() => reject(new Error(`The report (${job.format}) ended early`))));
    worker.postMessage(job);
  });

/** A file name from a title: letters and digits of any language, at most 60 characters. */
const fileStem = (title: string): string =>
  title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");

const titleIn = (report: Report | string): string => {
  if (typeof report !== "string") return report.title;
  // Reading megabytes for a title would hold up everybody; the title stands at the front of what the server stored.
  const found = /"title":\s*("(?:[^"\\]|\\.){0,400}")/.exec(report.slice(0, 20_000))?.[1];
  return found === undefined ? "" : (JSON.parse(found) as string);
};

/**
 * Makes a report in one of the formats, outside the event loop. `report` may be its stored JSON. Rejects with what went
 * wrong when it cannot be made or takes longer than a minute.
 */
export const makeReport = async (
  report: Report | string,
  format: ReportFormat,
  options: MakeReportOptions,
): Promise<MadeReport> => {
  const { language, timeZone = "Europe/Amsterdam", ...rest } = options;
  const { contentType, extension } = FORMAT_FILES[format];
  const kind = format === "csv-votes" ? "stemmen" : format === "csv" ? "briefjes" : "notitie";
  const filename = `${[kind, fileStem(titleIn(report))].filter((piece) => piece !== "").join("-")}.${extension}`;
  const reportJson = typeof report === "string" ? report : JSON.stringify(report);
  const bytes = await runReportJob({ format, reportJson, options: { language, timeZone, ...rest } });
  return { bytes, contentType, filename };
};
