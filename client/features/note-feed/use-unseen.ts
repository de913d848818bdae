import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * How many notes came since the end of the list was last on screen. New notes are put below, so nothing jumps under
 * a finger; the count makes a button that goes there.
 */
export const useUnseen = (
  count: number,
): { readonly unseen: number; readonly end: RefObject<HTMLDivElement | null>; show(): void } => {
  const end = useRef<HTMLDivElement | null>(null);
  const visible = useRef(true);
  const [seen, setSeen] = useState(count);
  const total = useRef(count);
  total.current = count;

  useEffect(() => {
    const mark = end.current;
    if (mark === null || !("IntersectionObserver" in globalThis)) return;
    const observer = new IntersectionObserver(([entry]) => {
      visible.current = entry?.isIntersecting ?? false;
      if (visible.current) setSeen(total.current);
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, []);

  // Fewer notes (hidden, withdrawn) lower the mark with them.
  useEffect(() => setSeen((before) => (visible.current ? count : Math.min(before, count))), [count]);

  return {
    unseen: Math.max(0, count - seen),
    end,
    show: () => end.current?.scrollIntoView({ block: "end", behavior: "smooth" }),
  };
};
