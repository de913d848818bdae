import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { SyncCounters } from "./sync/sync-counters.ts";

/** What is read when somebody asks for the metrics. */
export interface MeasuredParts {
  readonly sync: () => SyncCounters;
  readonly live: () => { readonly connections: number; readonly sessions: number };
}

/** Where somebody was told no. */
export type RefusedBy = "http" | "live" | "command";

/** From a quiet SSD to a disk that hangs, in seconds. */
const COMMIT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Labelled = Readonly<Record<string, number>>;

/**
 * The numbers of the running server, in Prometheus' names and units: the process itself (memory, processor, the delay of
 * the event loop) and what it does. Labels are kinds and codes only, never a session or a person.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #commits: Histogram;
  readonly #refused: Counter<"by" | "code">;
  readonly #commands: Counter;

  constructor(parts: MeasuredParts) {
    collectDefaultMetrics({ register: this.#registry });
    const registers = [this.#registry];
    this.#commits = new Histogram({
      name: "samenspel_commit_duration_seconds",
      help: "From asking the store to keep something until it is on the disk.",
      buckets: COMMIT_BUCKETS,
      registers,
    });
    this.#refused = new Counter({
      name: "samenspel_refused_total",
      help: "What was refused, by where and with which code.",
      labelNames: ["by", "code"],
      registers,
    });
    this.#commands = new Counter({ name: "samenspel_commands_total", help: "Commands that came in.", registers });
    this.#readLive(parts.live);
    this.#readSync(parts.sync);
  }

  committed(seconds: number): void {
    this.#commits.observe(seconds);
  }

  refused(by: RefusedBy, code: string): void {
    this.#refused.inc({ by, code });
  }

  commanded(): void {
    this.#commands.inc();
  }

  async read(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #readLive(live: MeasuredParts["live"]): void {
    this.#gauge("samenspel_live_connections", "Open live connections.", () => live().connections);
    this.#gauge("samenspel_live_sessions", "Sessions with somebody in them.", () => live().sessions);
  }

  #readSync(sync: MeasuredParts["sync"]): void {
    this.#gauge("samenspel_sync_connections", "Open document connections.", () => sync().connections);
    this.#gauges("samenspel_rooms", "Documents and boards in memory.", "kind", () => ({
      document: sync().documentsOpen,
      board: sync().boardsOpen,
    }));
    const totals: readonly (readonly [name: string, help: string, read: () => number])[] = [
      ["connections", "Document connections since the start.", () => sync().connectionsTotal],
      ["frames_received", "Frames that came in.", () => sync().framesIn],
      ["frames_sent", "Frames that went out.", () => sync().framesOut],
      ["received_bytes", "Bytes that came in.", () => sync().bytesIn],
      ["sent_bytes", "Bytes that went out.", () => sync().bytesOut],
      ["updates_stored", "Updates made durable.", () => sync().updatesStored],
      ["board_states_encoded", "Full states of boards that were encoded; joiners share one.", () => sync().boardStatesEncoded],
    ];
    for (const [name, help, read] of totals) this.#total(`samenspel_sync_${name}_total`, help, read);
    this.#totals("samenspel_sync_failures_total", "What the store did not do.", "what", () => ({
      append: sync().appendsFailed,
      load: sync().loadsFailed,
    }));
    this.#totals("samenspel_sync_refused_total", "Refused updates, by kind.", "kind", () => sync().refused);
    this.#totals("samenspel_sync_closed_total", "Connections that the server ended, by code.", "code", () => sync().closed);
  }

  #gauge(name: string, help: string, read: () => number): void {
    this.#registry.registerMetric(new Gauge({ name, help, registers: [], collect: collected((gauge) => gauge.set(read())) }));
  }

  #gauges(name: string, help: string, label: string, read: () => Labelled): void {
    const collect = collected<Gauge>((gauge) => {
      for (const [value, count] of Object.entries(read())) gauge.set({ [label]: value }, count);
    });
    this.#registry.registerMetric(new Gauge({ name, help, labelNames: [label], registers: [], collect }));
  }

  #total(name: string, help: string, read: () => number): void {
    const collect = collected<Counter>((counter) => {
      counter.reset();
      counter.inc(read());
    });
    this.#registry.registerMetric(new Counter({ name, help, registers: [], collect }));
  }

  #totals(name: string, help: string, label: string, read: () => Labelled): void {
    const collect = collected<Counter>((counter) => {
      counter.reset();
      for (const [value, count] of Object.entries(read())) counter.inc({ [label]: value }, count);
    });
    this.#registry.registerMetric(new Counter({ name, help, labelNames: [label], registers: [], collect }));
  }
}

/** The library hands the metric over as `this`. */
function collected<Metric>(work: (metric: Metric) => void): (this: Metric) => void {
  return function (this: Metric): void {
    work(this);
  };
}

/** The metrics for a scraper on this machine, without a token: never reachable from outside. */
export const serveMetrics = (metrics: Metrics, onError: (error: unknown) => void): Server =>
  createServer((_request, response) => {
    metrics.read().then(
      ({ type, text }) => response.setHeader("Content-Type", type).end(text),
      (error: unknown) => {
        onError(error);
        response.writeHead(500).end();
      },
    );
  });
