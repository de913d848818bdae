import { useSyncExternalStore } from "react";

/** From here on the three columns of the regie fit beside each other; in em, so that larger letters need a wider window. */
const WIDE = "(min-width: 75em)";

const subscribe = (listener: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
