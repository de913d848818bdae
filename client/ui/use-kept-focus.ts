import { useEffect } from "react";

/** What can have the focus in the place of something inside it. */
const PARTS = "section, form, aside, [role='tabpanel'], main";
/** Whoever closes a dialog or draws a note elsewhere gives the focus back within this time. */
const OTHERS_MS = 120;

/** The focus of something that is gone goes to the part of the page it stood in, never to nothing. */
export const useKeptFocus = (): void => {
  useEffect(() => {
    let around: readonly Element[] = [];
    let timer: number | undefined;
    const remember = ({ target }: FocusEvent) => {
      const main = target instanceof Element ? target.closest("main") : null;
      if (!(target instanceof Element) || main === null) return;
      around = [target];
      for (let element = target.parentElement; element !== null; element = element.parentElement)
        if (element.matches(PARTS)) around = [...around, element];
    };
    const isLost = () => document.activeElement === document.body && around[0]?.isConnected === false;
    const giveBack = () => {
      timer = undefined;
      const part = isLost() ? around.find(({ isConnected }) => isConnected) : undefined;
      if (!(part instanceof HTMLElement)) return;
      if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
      part.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(() => {
      if (timer === undefined && isLost()) timer = window.setTimeout(giveBack, OTHERS_MS);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
};
