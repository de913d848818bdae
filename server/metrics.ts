import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** Numbers of one part of the server, read when somebody asks for the metrics. */
export type Numbers = () => Readonly<Record<string, number | Readonly<Record<string, number>>>>;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The metrics in Prometheus' text format: the process itself, and each part's numbers under `samenspel_<part>_`. */
export const createMetrics = (parts: Readonly<Record<string, Numbers>>) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = new Map<string, Gauge<"kind">>();
  const gauge = (name: string): Gauge<"kind"> => {
    const known =
      gauges.get(name) ?? new Gauge({ name, help: name.replaceAll("_", " "), labelNames: ["kind"], registers: [registry] });
    gauges.set(name, known);
    return known;
  };
  const refresh = (): void => {
    for (const [part, numbers] of Object.entries(parts)) {
      for (const [name, value] of Object.entries(numbers())) {
        const metric = gauge(`samenspel_${part}_${snakeCase(name)}`);
        if (typeof value === "number") metric.set(value);
        else for (const [kind, count] of Object.entries(value)) metric.set({ kind }, count);
      }
    }
  };
  return async (): Promise<{ type: string; text: string }> => {
    refresh();
    return { type: registry.contentType, text: await registry.metrics() };
  };
};

/** The metrics for a scraper on this machine, without a token: never reachable from outside. */
export const serveMetrics = (metrics: () => Promise<{ type: string; text: string }>, onError: (error: unknown) => void): Server =>
  createServer((_request, response) => {
    metrics().then(
      ({ type, text }) => response.setHeader("Content-Type", type).end(text),
      (error: unknown) => {
        onError(error);
        response.writeHead(500).end();
      },
    );
  });
