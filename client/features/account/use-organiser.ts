import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { OrganiserView } from "@samenspel/shared/protocol/http-api";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "../../live/http.ts";

/** Who is signed in on this device. */
export type Account =
  | { readonly state: "asking" }
  | { readonly state: "signed-out"; readonly setUpNeeded: boolean; readonly expired: boolean }
  | { readonly state: "signed-in"; readonly organiser: OrganiserView }
  | { readonly state: "failed"; readonly error: ErrorCode };

async function ask(): Promise<Account> {
  const answer = await callApi<OrganiserView>("GET", "/api/organiser");
  if (answer.ok) return { state: "signed-in", organiser: answer.value };
  if (answer.code !== "not-signed-in") return { state: "failed", error: answer.code };
  const setUp = await callApi<{ needed: boolean }>("GET", "/api/set-up");
  return { state: "signed-out", setUpNeeded: setUp.ok && setUp.value.needed, expired: false };
}

/** Asks the server once, and follows what happens on this page after that. */
export function useOrganiser() {
  const [account, setAccount] = useState<Account>({ state: "asking" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let current = true;
    void ask().then((found) => current && setAccount(found));
    return () => {
      current = false;
    };
  }, [turn]);
  const onSignedIn = useCallback((organiser: OrganiserView) => setAccount({ state: "signed-in", organiser }), []);
  /** The server no longer knows us: what was typed stands on this device. */
  const onExpired = useCallback(() => setAccount({ state: "signed-out", setUpNeeded: false, expired: true }), []);
  const signOut = useCallback(async () => {
    const answer = await callApi<unknown>("POST", "/api/sign-out", {});
    if (answer.ok) setAccount({ state: "signed-out", setUpNeeded: false, expired: false });
    return answer.ok;
  }, []);
  const askAgain = useCallback(() => setTurn((before) => before + 1), []);
  return { account, onSignedIn, onExpired, signOut, askAgain };
}
