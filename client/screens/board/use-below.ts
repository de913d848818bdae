import { type RefObject, useEffect, useState } from "react";

const NOTES = "[data-item^='note/']";
/** A note is below when less than this much of it is in sight, in pixels. */
const IN_SIGHT = 24;

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Where in a list, from top to bottom, what lies under a line begins. Measures few: hundreds would be laid out for it. */
const firstUnder = (items: readonly Element[], line: number): number => {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && topOf(item) > line) to = middle;
    else from = middle + 1;
  }
  return from;
};

/** The drawn notes of an item: itself, or those of a group. */
const notesOf = (item: Element): readonly Element[] => (item.matches(NOTES) ? [item] : [...item.querySelectorAll(NOTES)]);

const countBelow = (list: HTMLElement): number => {
  if (list.scrollHeight - list.scrollTop - list.clientHeight <= 12) return 0;
  const line = list.getBoundingClientRect().bottom - IN_SIGHT;
  const items = [...list.children];
  const first = firstUnder(items, line);
  const whole = items.slice(first).reduce((sum, item) => sum + notesOf(item).length, 0);
  // A group can begin above the line and end below it; so can its neighbours where items lie beside each other.
  const last = items[first - 1];
  const row = last === undefined ? 0 : topOf(last);
  let parts = 0;
  for (let at = first - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item === undefined || topOf(item) < row) break;
    const notes = notesOf(item);
    parts += notes.length - firstUnder(notes, line);
  }
  return whole + parts;
};

/** How many notes of a scrolling list lie below what is in sight. `drawn` is another object when the list is. */
export const useBelow = (list: RefObject<HTMLElement | null>, drawn: unknown): number => {
  const [below, setBelow] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn otherwise is measured anew
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let frame = 0;
    let timer: number | undefined;
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    // After the picture, not before it: nobody waits for a count.
    const measure = () => {
      stop();
      frame = requestAnimationFrame(() => {
        timer = window.setTimeout(() => setBelow(countBelow(element)));
      });
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = "ResizeObserver" in globalThis ? new ResizeObserver(measure) : null;
    observer?.observe(element);
    return () => {
      stop();
      element.removeEventListener("scroll", measure);
      observer?.disconnect();
    };
  }, [list, drawn]);
  return below;
};
