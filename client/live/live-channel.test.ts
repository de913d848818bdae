import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const answers: CommandAck[] = [];
const sent: unknown[] = [];

/** As in socket.io: while an attempt is planned, `connect` alone changes nothing. */
let planned = false;
const attempts = vi.fn();
const socket = {
  connected: true,
  on: () => socket,
  removeAllListeners: () => socket,
  disconnect: () => {
    planned = false;
    return socket;
  },
  connect: () => {
    if (!planned) attempts();
    return socket;
  },
  timeout: () => ({
    emit: (_name: string, command: unknown, answered: (error: null, answer: CommandAck | undefined) => void) => {
      sent.push(command);
      answered(null, answers.shift());
    },
  }),
};
vi.mock("socket.io-client", () => ({ io: () => socket }));

const { openLive, sendCommand } = await import("./live-channel.ts");

const TOO_FAST: CommandAck = { ok: false, error: { code: "too-fast", message: "too-fast" } };
const DONE: CommandAck = { ok: true };

let close: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  answers.length = 0;
  sent.length = 0;
  close = openLive({ sessionId: "s", as: "participant" });
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

it("waits and tries again when many commands in a row were too fast, so that nobody has to", async () => {
  answers.push(TOO_FAST, TOO_FAST, DONE);
  const answer = sendCommand({ type: "askHelp", asked: true });
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answer).toBe(DONE);
  expect(new Set(sent.map((command) => (command as { id: string }).id)).size).toBe(1);
});

it("says so when it stays too fast", async () => {
  answers.push(...Array<CommandAck>(60).fill(TOO_FAST));
  const answer = sendCommand({ type: "askHelp", asked: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toBe(TOO_FAST);
});

it("does not wait for the next attempt when a phone finds its network again", () => {
  socket.connected = false;
  planned = true;
  window.dispatchEvent(new Event("online"));
  expect(attempts).toHaveBeenCalledTimes(1);
  socket.connected = true;
});
