import { useRef } from "react";

/** The same set as before while the same is in it: what is drawn with it is not drawn again. */
export const useKeptSet = (set: ReadonlySet<string>): ReadonlySet<string> => {
  const kept = useRef(set);
  const same = kept.current.size === set.size && [...set].every((id) => kept.current.has(id));
  if (!same) kept.current = set;
  return kept.current;
};
