import type { LiveTafel } from "@samenspel/shared/protocol/live-events";
import { useRef } from "react";

/**
 * The same object for a tafel as long as nothing about it changed: a digest is new every second, but only a tafel where
 * something happened is drawn again.
 */
export const useStableTafels = (tafels: readonly LiveTafel[]): readonly LiveTafel[] => {
  const known = useRef(new Map<string, { readonly text: string; readonly live: LiveTafel }>());
  const last = useRef<{ readonly from: readonly LiveTafel[]; readonly to: readonly LiveTafel[] } | null>(null);
  if (last.current?.from === tafels) return last.current.to;
  const to = tafels.map((live) => {
    const text = JSON.stringify(live);
    const before = known.current.get(live.id);
    if (before?.text === text) return before.live;
    known.current.set(live.id, { text, live });
    return live;
  });
  last.current = { from: tafels, to };
  return to;
};
