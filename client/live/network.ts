import { useSyncExternalStore } from "react";

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** What the device itself says of its network: false is sure, true only a hope. It knows sooner than a silent socket. */
export const useNetwork = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
