import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same and does what it was last given: what holds it is not drawn again for it. */
export const useLatest = <Args extends readonly unknown[], Answer>(
  act: (...args: Args) => Answer,
): ((...args: Args) => Answer) => {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
};
