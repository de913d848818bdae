import { createHmac } from "node:crypto";

export interface ClosingWebhookOptions {
  readonly url: string;
  /** Shared with the receiver; signs every message. */
  readonly secret: string;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** Waits between attempts, in ms. */
  readonly pauses?: readonly number[];
}

/** What the receiver gets: that there is a report, not the report. It is fetched with the API token. */
export interface ClosingMessage {
  readonly event: "session.closed";
  readonly sessionId: string;
  readonly reportVersion: number;
  readonly at: string;
}

const PAUSES = [2_000, 30_000, 300_000];
const ANSWER_WITHIN = 10_000;

/** `t=<seconds>,v1=<hex of HMAC-SHA-256 over "<seconds>.<body>">`: the receiver checks the words and their age. */
export const signatureOf = (body: string, secret: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/**
 * Tells another system that a session was closed. Tries again after a failure, for some minutes; a receiver that stays
 * away loses only the message, never anything of the session.
 */
export const createClosingWebhook = ({ url, secret, now, onError, pauses = PAUSES }: ClosingWebhookOptions) => {
  const waiting = new Set<NodeJS.Timeout>();

  const post = async (body: string): Promise<void> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "samenspel-signature": signatureOf(body, secret, Math.floor(now() / 1000)) },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
  };

  const attempt = (body: string, left: readonly number[]): void => {
    post(body).catch((error: unknown) => {
      onError(error);
      const [pause, ...rest] = left;
      if (pause === undefined) return;
      const timer = setTimeout(() => {
        waiting.delete(timer);
        attempt(body, rest);
      }, pause);
      waiting.add(timer);
    });
  };

  return {
    tell: (sessionId: string, reportVersion: number): void => {
      const message: ClosingMessage = { event: "session.closed", sessionId, reportVersion, at: new Date(now()).toISOString() };
      attempt(JSON.stringify(message), pauses);
    },
    stop: (): void => {
      for (const timer of waiting) clearTimeout(timer);
    },
  };
};
