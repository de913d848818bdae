import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createClosingWebhook, signatureOf } from "./closing-webhook.ts";

const receiver = async (answers: number[]) => {
  const received: { body: string; signature: string }[] = [];
  const read = async (request: IncomingMessage): Promise<string> => {
    let body = "";
    for await (const chunk of request) body += chunk;
    return body;
  };
  const server = createServer(async (request, response) => {
    received.push({ body: await read(request), signature: String(request.headers["samenspel-signature"]) });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${port}/closed`, close: () => server.close() };
};

describe("the webhook at closing", () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  const webhookTo = (url: string, pauses: number[]) => {
    const errors: unknown[] = [];
    const webhook = createClosingWebhook({
      url,
      secret: "s3cret",
      now: () => 1_700_000_000_000,
      onError: (error) => errors.push(error),
      pauses,
    });
    stops.push(webhook.stop);
    return { webhook, errors };
  };

  it("tells which session was closed, signed with the shared secret", async () => {
    const { received, url, close } = await receiver([]);
    stops.push(close);
    webhookTo(url, []).webhook.tell("s1", 2);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const [message] = received;
    expect(JSON.parse(message?.body ?? "")).toEqual({
      event: "session.closed",
      sessionId: "s1",
      reportVersion: 2,
      at: "2023-11-14T22:13:20.000Z",
    });
    expect(message?.signature).toBe(signatureOf(message?.body ?? "", "s3cret", 1_700_000_000));
  });

  it("tries again when the receiver fails, and gives up after the last pause", async () => {
    const { received, url, close } = await receiver([500, 503, 200]);
    stops.push(close);
    const { webhook, errors } = webhookTo(url, [1, 1]);
    webhook.tell("s1", 1);
    await vi.waitFor(() => expect(received).toHaveLength(3));
    expect(errors).toHaveLength(2);
  });
});
