import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from "react";

const TABBED = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex]";
/** VoiceOver on an iPad does not notice a dialog that has the focus before it was drawn. */
const SEEN_MS = 500;

/** How many dialogs hide an element; what was hidden without them stays out of it. */
const hidden = new Map<Element, number>();

/** Hides the rest of the page from screen readers. Not with `inert`: that draws all of a large page anew, twice. */
const hideOthers = (shown: Element): (() => void) => {
  const others = [...document.body.children].filter(
    (element) => element !== shown && (hidden.has(element) || element.getAttribute("aria-hidden") !== "true"),
  );
  for (const element of others) {
    hidden.set(element, (hidden.get(element) ?? 0) + 1);
    element.setAttribute("aria-hidden", "true");
  }
  return () => {
    for (const element of others) {
      const left = (hidden.get(element) ?? 1) - 1;
      if (left > 0) hidden.set(element, left);
      else {
        hidden.delete(element);
        element.removeAttribute("aria-hidden");
      }
    }
  };
};

/** The page behind stays where it is; its width too. Asked only where the page can scroll: it lays the page out anew. */
const holdPage = (): (() => void) => {
  const { style, scrollHeight, clientHeight } = document.documentElement;
  if (scrollHeight <= clientHeight || style.overflow !== "") return () => {};
  const { scrollbarGutter } = style;
  style.scrollbarGutter = "stable";
  style.overflow = "hidden";
  return () => {
    style.scrollbarGutter = scrollbarGutter;
    style.overflow = "";
  };
};

/** Where each dialog was asked for. */
const openers = new WeakMap<Element, readonly HTMLElement[]>();

/** Where the focus goes back to, the nearest first. What asked may go: an entry of a menu, a button of another dialog. */
const askedFrom = (): readonly HTMLElement[] => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return [];
  const menu = activeElement.closest("[role='menu']");
  const button = menu === null ? null : document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(menu.id)}"]`);
  const around = (button ?? activeElement).closest("[data-modal]");
  return [activeElement, button, ...((around && openers.get(around)) ?? [])].filter((element) => element !== null);
};

/** Tab goes round in the dialog. What opens over it, a menu, has keys of its own. */
export const keepTabInside = (event: KeyboardEvent, dialog: HTMLElement | null): void => {
  if (dialog === null || !dialog.contains(event.target as Node)) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(TABBED)].filter((element) => {
    if (element.tabIndex < 0 || element.checkVisibility?.() === false) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio" || element.checked) return true;
    return dialog.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`) === null;
  });
  const { activeElement } = document;
  const isFirst = activeElement === dialog || activeElement === stops[0];
  const next = event.shiftKey ? (isFirst ? stops.at(-1) : undefined) : activeElement === stops.at(-1) ? stops[0] : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

/** While it is on the page: the focus is in the dialog, the rest is hidden, and afterwards the focus goes back. */
export const useModal = (overlay: RefObject<HTMLElement | null>, dialog: RefObject<HTMLElement | null>): void => {
  const [asked] = useState(askedFrom);
  useLayoutEffect(() => {
    const [around, element] = [overlay.current, dialog.current];
    if (around === null || element === null) return;
    openers.set(around, asked);
    // A field in it may have taken the focus already.
    if (!element.contains(document.activeElement)) element.focus({ preventScroll: true });
    const show = hideOthers(around);
    const release = holdPage();
    const onFocusIn = ({ target }: FocusEvent) => {
      const outside = target instanceof Element && [...hidden.keys()].some((other) => other.contains(target));
      if (outside && !hidden.has(around)) element.focus({ preventScroll: true });
    };
    document.addEventListener("focusin", onFocusIn);
    const timer = setTimeout(() => {
      if (document.activeElement !== element) return;
      element.blur();
      element.focus({ preventScroll: true });
    }, SEEN_MS);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", onFocusIn);
      release();
      show();
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost) asked.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
      });
    };
  }, [overlay, dialog, asked]);
};
