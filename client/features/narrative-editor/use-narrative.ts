import { useEffect, useMemo, useSyncExternalStore } from "react";
import { NarrativeKeeper, type NarrativeState } from "./narrative-keeper.ts";

/** The report's own words of a session, as they are now, and what keeps them. */
export function useNarrative(sessionId: string, onSignedOut: () => void): NarrativeState & { readonly keeper: NarrativeKeeper } {
  const keeper = useMemo(() => new NarrativeKeeper(sessionId, onSignedOut), [sessionId, onSignedOut]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    void keeper.load();
    const away = () => void keeper.flush();
    addEventListener("online", keeper.online);
    addEventListener("pagehide", away);
    return () => {
      removeEventListener("online", keeper.online);
      removeEventListener("pagehide", away);
      keeper.stop();
    };
  }, [keeper]);
  return { ...state, keeper };
}
