import { useSyncExternalStore } from "react";
import { serverNow, useLiveStore } from "../../live/live-store.ts";

const SECOND = 1000;
let shown = serverNow();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let stopFollowing = () => {};

const tick = (): void => {
  shown = serverNow();
  for (const listener of [...listeners]) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    tick();
    timer = setInterval(tick, SECOND);
    // A new state from the server may end the time at once: the figures go along without waiting a second.
    stopFollowing = useLiveStore.subscribe((live, before) => live.state !== before.state && tick());
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    stopFollowing();
  };
};

/** The server's time, every second anew; one clock for all components. In ms since 1970. */
export const useServerTime = (): number => useSyncExternalStore(subscribe, () => shown);
