import { useLayoutEffect, useRef } from "react";
import { useAnnounce } from "../../ui/Announcer.tsx";

const isTyping = (): boolean => {
  const active = document.activeElement;
  return (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement) && active.value !== "";
};

/**
 * A new block moves focus to its heading, so that keyboard and screen reader start there; somebody who was typing is
 * told instead. `key` is what is on screen, `title` what is said.
 */
export const useBlockFocus = (key: string, title: string): void => {
  const announce = useAnnounce();
  const shown = useRef(key);
  const typing = useRef(false);
  // Asked while the old block is still there: when the new one stands, its field is gone.
  if (shown.current !== key) typing.current = isTyping();
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    window.scrollTo(0, 0);
    if (typing.current) announce(title);
    else (document.querySelector<HTMLElement>("main h1") ?? document.getElementById("main"))?.focus({ preventScroll: true });
  }, [key, title, announce]);
};
