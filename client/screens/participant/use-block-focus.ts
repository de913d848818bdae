import { useLayoutEffect, useRef } from "react";
import { useAnnounce } from "../../ui/Announcer.tsx";

type Field = HTMLTextAreaElement | HTMLInputElement;

const typedIn = (): Field | null => {
  const active = document.activeElement;
  return (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) && active.value !== "" ? active : null;
};

/** Where the same sentence stands again, the cursor goes on in it: who is moved to another tafel writes on. */
const writesOn = ({ value, selectionStart, selectionEnd }: Field): void => {
  const same = [...document.querySelectorAll("textarea")].find((field) => field.value === value);
  same?.focus({ preventScroll: true });
  same?.setSelectionRange(selectionStart, selectionEnd);
};

/**
 * A new block moves focus to its heading, so that keyboard and screen reader start there; somebody who was typing is
 * told instead. `key` is what is on screen, `title` what is said.
 */
export const useBlockFocus = (key: string, title: string): void => {
  const announce = useAnnounce();
  const shown = useRef(key);
  const typed = useRef<Field | null>(null);
  // Asked while the old block is still there: when the new one stands, its field is gone.
  if (shown.current !== key) typed.current = typedIn();
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo(0, 0);
    if (typed.current !== null) {
      announce(title);
      writesOn(typed.current);
    } else (document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main"))?.focus({ preventScroll: true });
  }, [key, title, announce]);
};
