import { useSyncExternalStore } from "react";

/** From here on the three columns of the regie fit beside each other; in em, so that larger letters need a wider window. */
const WIDE = "(min-width: 75em)";
/** Up to here the bar on top has room for little. */
const PHONE = "(max-width: 47.99em)";

const following =
  (media: string) =>
  (listener: () => void): (() => void) => {
    const query = matchMedia(media);
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  };
const followWide = following(WIDE);
const followPhone = following(PHONE);

export const useWide = (): boolean => useSyncExternalStore(followWide, () => matchMedia(WIDE).matches);
export const usePhone = (): boolean => useSyncExternalStore(followPhone, () => matchMedia(PHONE).matches);
