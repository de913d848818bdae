import { create } from "zustand";
import { useLiveStore } from "../../live/live-store.ts";

interface SeatChange {
  /** Which move this is, counted from 1 on this page; null before the first. */
  readonly moved: number | null;
  /** The block in which it happened: later it is no news. */
  readonly block: string | null;
  /** The tafel this person chose last. */
  readonly chose: string | null;
}

/** Moves outlive the view that shows them: the notice must stand also when the block changes with the seat. */
export const useSeatChange = create<SeatChange>()(() => ({ moved: null, block: null, chose: null }));

export const choseTafel = (tafel: string): void => useSeatChange.setState({ chose: tafel });

useLiveStore.subscribe((live, before) => {
  if (live.sessionId !== before.sessionId) useSeatChange.setState({ moved: null, block: null, chose: null });
  // The first state says where one sits, not that one was moved.
  else if (before.state !== null && live.state !== null && live.state.seat !== before.state.seat) {
    const { block } = live.state;
    useSeatChange.setState(({ moved }) => ({ moved: (moved ?? 0) + 1, block }));
  }
});
