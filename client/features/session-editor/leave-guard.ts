import { create } from "zustand";

/** Asks somebody who is about to leave; `go` goes on after all. */
type AskToLeave = (go: () => void) => void;

/** What stands between the person and another screen, while something is not saved. */
export const useLeaveGuard = create<{ readonly ask: AskToLeave | null }>()(() => ({ ask: null }));

/** Goes at once, or asks first. */
export function leave(go: () => void): void {
  const { ask } = useLeaveGuard.getState();
  if (ask === null) go();
  else ask(go);
}
