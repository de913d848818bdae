import { type RefObject, useLayoutEffect, useState } from "react";

/** How much room an element has, in sixteenths of the root size: larger letters make it smaller. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

const PARTS = 16;

const measured = (element: HTMLElement): Room => {
  const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / PARTS || 1;
  return { width: Math.floor(element.clientWidth / unit), height: Math.floor(element.clientHeight / unit) };
};

/** The room inside an element, measured again whenever it changes; null before it is known. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const next = measured(element);
      setRoom((before) => (before?.width === next.width && before.height === next.height ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
