import { API_TOKEN } from "../running-server.ts";

/** The server's metrics in Prometheus' text format. */
export const readMetrics = async (baseUrl: string): Promise<string> => {
  const answer = await fetch(`${baseUrl}/api/metrics`, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  return answer.text();
};

/** The value of one metric; 0 when it is not there. */
export const numberIn = (metrics: string, name: string): number =>
  Number(new RegExp(`^${name} (\\S+)`, "m").exec(metrics)?.[1] ?? 0);
