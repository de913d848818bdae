import { create } from "zustand";

const STORED_AT = "samenspel-board-keys";

const stored = (): boolean => {
  try {
    return localStorage.getItem(STORED_AT) !== "off";
  } catch {
    return true;
  }
};

interface SingleKeys {
  readonly on: boolean;
  turn(on: boolean): void;
}

/** Do single letters work on the board? Kept on this device: who speaks to the computer turns them off. */
export const useSingleKeys = create<SingleKeys>()((set) => ({
  on: stored(),
  turn(on) {
    set({ on });
    try {
      localStorage.setItem(STORED_AT, on ? "on" : "off");
    } catch {
      // It then lasts as long as the page.
    }
  },
}));
