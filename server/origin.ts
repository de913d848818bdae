import type { IncomingMessage } from "node:http";

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

/** A request without `Origin` passes; one with it must come from this very site, or from PUBLIC_URL behind a proxy. */
export const originCheck =
  (publicUrl: () => string) =>
  (request: IncomingMessage): boolean => {
    const { origin, host } = request.headers;
    if (origin === undefined) return true;
    const from = hostOf(origin);
    return from !== null && (from === host || from === hostOf(publicUrl()));
  };
