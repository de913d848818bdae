import type { MouseEvent } from "react";

/** A press with Ctrl, Cmd or Shift, with a finger or the space bar adds to what is chosen; any other chooses that one alone. */
export const addsToChosen = ({ ctrlKey, metaKey, shiftKey, detail, nativeEvent }: MouseEvent): boolean => {
  const finger = "pointerType" in nativeEvent && nativeEvent.pointerType === "touch";
  // Without clicks to count it was the keyboard, or a screen reader.
  return ctrlKey || metaKey || shiftKey || finger || detail === 0;
};

/** What is chosen after a press on a note, in the order of choosing; a second press takes it back. */
export const chosenAfter = (before: ReadonlySet<string>, id: string, adds: boolean): ReadonlySet<string> => {
  const others = [...before].filter((note) => note !== id);
  if (adds) return new Set(others.length < before.size ? others : [...before, id]);
  return new Set(before.size === 1 && others.length === 0 ? [] : [id]);
};
