import { type KeyboardEvent, useRef } from "react";

/** Where work begins in a part. The button that closes the sheet is not it, nor what is folded away: neither can have the focus. */
const firstStop = (part: HTMLElement | undefined): HTMLElement | undefined =>
  [...(part?.querySelectorAll<HTMLElement>("[data-stop][tabindex='0'], textarea, input, button") ?? [])].find(
    (stop) => stop.closest("[data-closer], details:not([open])") === null,
  );

/** F6 goes from the board to the harvest and back, each time to where one was. `onHarvest`: it is about to go there. */
export const useF6 = (onHarvest: () => void) => {
  const left = useRef(new Map<number, HTMLElement>());
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const parts = [...event.currentTarget.querySelectorAll<HTMLElement>(":scope > [data-part]")];
    const from = parts.findIndex((part) => part.contains(document.activeElement));
    if (from >= 0 && document.activeElement instanceof HTMLElement) left.current.set(from, document.activeElement);
    const to = from === 0 ? 1 : 0;
    if (to === 1) onHarvest();
    const before = left.current.get(to);
    const first = firstStop(parts[to]);
    (before?.isConnected === true ? before : first)?.focus();
  };
};
