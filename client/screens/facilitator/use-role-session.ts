import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { LiveSession, LiveState } from "@samenspel/shared/protocol/live-events";
import { useEffect, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useLanguageStore } from "../../live/language.ts";
import { openLive } from "../../live/live-channel.ts";
import { useLive } from "../../live/live-store.ts";

export type RoleSession =
  | { readonly phase: "opening" }
  /** No key in the address, and no cookie from before. */
  | { readonly phase: "needs-link" }
  | { readonly phase: "failed"; readonly code: ErrorCode }
  | { readonly phase: "open"; readonly session: LiveSession; readonly state: LiveState };

const EXCHANGE = { facilitator: "/api/facilitate", presenter: "/api/present" } as const;

const keyInAddress = (): string | null => {
  const key = location.hash.slice(1);
  return key === "" ? null : key;
};

/** Changes the key of the link for this role's cookie; null when that worked. */
const exchange = async (as: keyof typeof EXCHANGE, sessionId: string, key: string): Promise<ErrorCode | null> => {
  const answer = await callApi<unknown>("POST", EXCHANGE[as], { sessionId, key });
  return answer.ok ? null : answer.code;
};

/**
 * Opens a session for the holder of a link. The key stays in the address, so that a reload or a copy of the link keeps
 * the role; without a key the cookie of an earlier visit does.
 */
export const useRoleSession = (sessionId: string, as: keyof typeof EXCHANGE): RoleSession => {
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const { session, state, status, error } = useLive((live) => live);

  useEffect(() => {
    let close = () => {};
    let left = false;
    const open = async () => {
      const key = keyInAddress();
      const problem = key === null ? null : await exchange(as, sessionId, key);
      if (left) return;
      setRefused(problem);
      // Without a connection the cookie may still do; the channel keeps trying.
      if (problem === null || problem === "unavailable") close = openLive({ sessionId, as });
    };
    const reopen = () => {
      close();
      void open();
    };
    void open();
    window.addEventListener("hashchange", reopen);
    return () => {
      left = true;
      window.removeEventListener("hashchange", reopen);
      close();
    };
  }, [sessionId, as]);

  const suggest = useLanguageStore((store) => store.suggest);
  const language = session?.file.language;
  useEffect(() => {
    if (language !== undefined) suggest(language);
  }, [language, suggest]);

  if (refused !== null && refused !== "unavailable") return { phase: "failed", code: refused };
  if (status === "ended") {
    const asks = error === "not-signed-in" || error === "forbidden" || error === null;
    return asks && keyInAddress() === null ? { phase: "needs-link" } : { phase: "failed", code: error ?? "not-signed-in" };
  }
  return session === null || state === null || session.sessionId !== sessionId
    ? { phase: "opening" }
    : { phase: "open", session, state };
};
