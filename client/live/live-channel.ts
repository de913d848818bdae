import type { Command } from "@samenspel/shared/domain/command";
import { type ErrorCode, isErrorCode } from "@samenspel/shared/protocol/error-codes";
import {
  type ClientEvents,
  type CommandAck,
  LIVE_PATH,
  type LiveState,
  type ServerEvents,
} from "@samenspel/shared/protocol/live-events";
import type { Cursor, LiveAuth } from "@samenspel/shared/protocol/live-requests";
import { nanoid } from "nanoid";
import { io, type Socket } from "socket.io-client";
import { receiveCursor } from "./cursors.ts";
import { NOT_LIVE, useLiveStore, withMessages } from "./live-store.ts";

/** A command as a screen gives it; the channel adds its id. */
export type CommandWithoutId = Command extends infer Each ? (Each extends { id: string } ? Omit<Each, "id"> : never) : never;

type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** How long a command may take over lost connections, and one attempt of it. */
const DEADLINE_MS = 30_000;
const ATTEMPT_MS = 6_000;

/** Rest after the server said that commands came too fast. */
const TOO_FAST_MS = 1000;

/** Refusals that no retry cures. */
const FINAL: readonly ErrorCode[] = ["not-signed-in", "forbidden", "not-found", "erased", "bad-request", "wrong-key"];

let current: LiveSocket | null = null;

const set = useLiveStore.setState;

/** The server's `now` arrives late by the travel time, so of one connection the greatest difference is the truest. */
const receiveState = (fresh: { value: boolean }, state: LiveState): void => {
  const sample = state.now - Date.now();
  set((live) => ({
    state,
    messages: withMessages(live.messages, state.messages),
    clockOffset: fresh.value ? sample : Math.max(live.clockOffset, sample),
  }));
  fresh.value = false;
};

const codeOf = (error: unknown): ErrorCode | null => {
  if (typeof error !== "object" || error === null) return null;
  const { message, data } = error as { message?: unknown; data?: { code?: unknown } };
  const found = [data?.code, message].find((code) => typeof code === "string" && isErrorCode(code));
  return typeof found === "string" && isErrorCode(found) ? found : null;
};

const retryLater = (socket: LiveSocket): void => {
  setTimeout(() => socket === current && socket.connect(), 1000 + Math.random() * 3000);
};

const listen = (socket: LiveSocket): void => {
  const fresh = { value: true };
  socket.on("connect", () => {
    fresh.value = true;
    set({ status: "online", error: null });
  });
  socket.on("session", (session) => set({ session }));
  socket.on("state", (state) => receiveState(fresh, state));
  socket.on("presence", (presence) => set({ presence }));
  socket.on("tafels", (tafels) => set({ tafels }));
  socket.on("cursor", receiveCursor);
  socket.on("message", (message) => set((live) => ({ messages: withMessages(live.messages, [message]) })));
  socket.on("disconnect", (reason) => {
    if (socket !== current) return;
    set({ status: "offline" });
    // The server hung up: it also tells why when we come back, if it will not have us.
    if (reason === "io server disconnect") retryLater(socket);
  });
  socket.on("connect_error", (error) => {
    if (socket !== current) return;
    const code = codeOf(error);
    if (code !== null && FINAL.includes(code)) set({ status: "ended", error: code });
    else {
      set({ status: "offline" });
      if (!socket.active) retryLater(socket);
    }
  });
};

/** A phone that wakes up or finds its network again does not wait for the next attempt. */
const hurry = (): void => {
  if (current === null || current.connected || useLiveStore.getState().status === "ended") return;
  // Without the first, an attempt that is planned for later stays planned for later.
  if (document.visibilityState === "visible") current.disconnect().connect();
};

/** Opens the live channel of one session for one role; the store follows it until the answer is called. */
export const openLive = (auth: LiveAuth): (() => void) => {
  closeLive();
  set({ ...NOT_LIVE, sessionId: auth.sessionId });
  const socket: LiveSocket = io({
    path: LIVE_PATH,
    auth,
    transports: ["websocket", "polling"],
    // Falls back to polling when a proxy lets no websocket through.
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.6,
  });
  current = socket;
  listen(socket);
  document.addEventListener("visibilitychange", hurry);
  window.addEventListener("online", hurry);
  return () => {
    if (current === socket) closeLive();
  };
};

const closeLive = (): void => {
  document.removeEventListener("visibilitychange", hurry);
  window.removeEventListener("online", hurry);
  const socket = current;
  current = null;
  socket?.removeAllListeners();
  socket?.disconnect();
};

const connected = (socket: LiveSocket, within: number): Promise<void> =>
  new Promise((resolve) => {
    if (socket.connected) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      socket.off("connect", done);
      resolve();
    };
    const timer = setTimeout(done, within);
    socket.on("connect", done);
  });

/** One attempt; null when no answer came. */
const attempt = (socket: LiveSocket, command: unknown, within: number): Promise<CommandAck | null> =>
  new Promise((resolve) => {
    socket.timeout(within).emit("command", command, (error, answer) => resolve(error === null ? answer : null));
  });

const NO_ANSWER: CommandAck = { ok: false, error: { code: "unavailable", message: "unavailable" } };

/**
 * Gives a command and waits for the answer, at most 30 s. After a lost connection the same id is sent again, so the
 * server does it once however often it arrives. Never rejects: no answer at all is `unavailable`.
 */
export const sendCommand = async (command: CommandWithoutId): Promise<CommandAck> => {
  const socket = current;
  const whole = { ...command, id: nanoid() };
  const deadline = Date.now() + DEADLINE_MS;
  while (socket !== null && socket === current && Date.now() < deadline) {
    await connected(socket, deadline - Date.now());
    if (!socket.connected) break;
    const answer = await attempt(socket, whole, Math.min(ATTEMPT_MS, Math.max(1, deadline - Date.now())));
    if (answer === null) continue;
    // Many in a row, as for thirty notes at once: nothing was done yet, so it only takes a little longer.
    if (answer.ok || answer.error.code !== "too-fast" || Date.now() + TOO_FAST_MS >= deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, TOO_FAST_MS));
  }
  return NO_ANSWER;
};

/** The server drops what comes faster. */
const CURSOR_EVERY_MS = 80;
let nextCursor: Cursor | null = null;

/** Shows the other facilitators of a place where this one writes; a cursor that is late is not worth sending. */
export const sendCursor = (cursor: Cursor): void => {
  const waiting = nextCursor !== null;
  nextCursor = cursor;
  if (waiting) return;
  setTimeout(() => {
    if (nextCursor !== null) current?.volatile.emit("cursor", nextCursor);
    nextCursor = null;
  }, CURSOR_EVERY_MS);
};
