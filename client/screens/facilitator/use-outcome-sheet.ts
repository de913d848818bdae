import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Where a key belongs to something opened on top of the sheet. */
const ON_TOP = "dialog, [role='dialog'], [role='menu'], [role='listbox']";

interface OutcomeSheet {
  readonly open: boolean;
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** Opens it at once, so that the focus can go into it. */
  readonly show: () => void;
  /** Closes it; the focus goes back to the button that opens it. */
  readonly close: () => void;
  readonly toggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The harvest as a sheet over the board, for windows too narrow for both. Wider or narrower, all this does nothing. */
export const useOutcomeSheet = (): OutcomeSheet => {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const show = () => flushSync(() => setOpen(true));
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return {
    ...{ open, opener, show, close },
    toggle: () => (open ? close() : setOpen(true)),
    onKeyDown: (event) => {
      const onTop = event.target instanceof Element && event.target.closest(ON_TOP) !== null;
      if (event.key === "Escape" && open && !onTop) close();
    },
  };
};
