import { type MouseEvent, useCallback, useState } from "react";

export interface Selection {
  /** Public ids, in the order in which they were chosen. */
  readonly notes: readonly string[];
  /** A press on a note: that one alone; with Ctrl, Cmd or Shift, with a finger or the space bar it comes to the others. */
  readonly press: (id: string, event: MouseEvent) => void;
  readonly set: (notes: readonly string[]) => void;
  readonly clear: () => void;
}

const adds = ({ ctrlKey, metaKey, shiftKey, detail, nativeEvent }: MouseEvent): boolean => {
  const finger = "pointerType" in nativeEvent && nativeEvent.pointerType === "touch";
  // Without clicks to count it was the keyboard, or a screen reader.
  return ctrlKey || metaKey || shiftKey || finger || detail === 0;
};

/** Which notes are chosen; what left the board is no longer chosen. */
export const useSelection = (onBoard: ReadonlyMap<string, unknown>): Selection => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const press = useCallback((id: string, event: MouseEvent) => {
    const joins = adds(event);
    setChosen((before) => {
      const others = before.filter((note) => note !== id);
      if (joins) return others.length < before.length ? others : [...before, id];
      return before.length === 1 && others.length === 0 ? [] : [id];
    });
  }, []);
  const clear = useCallback(() => setChosen([]), []);
  return { notes: chosen.filter((id) => onBoard.has(id)), press, set: setChosen, clear };
};
