import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { Report } from "@samenspel/shared/report/report-model";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "../../live/http.ts";

export type FoundReport =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly error: ErrorCode }
  | { readonly state: "found"; readonly report: Report };

/** The report of a closed session as the server has it; `again` asks once more. */
export function useReport(sessionId: string, onSignedOut: () => void): FoundReport & { readonly again: () => void } {
  const [found, setFound] = useState<FoundReport>({ state: "asking" });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let current = true;
    void callApi<Report>("GET", `/api/sessions/${sessionId}/report?format=json`).then((answer) => {
      if (!current) return;
      if (answer.ok) setFound({ state: "found", report: answer.value });
      else if (answer.code === "not-signed-in") onSignedOut();
      else setFound({ state: "failed", error: answer.code });
    });
    return () => {
      current = false;
    };
  }, [sessionId, onSignedOut, turn]);

  const again = useCallback(() => {
    setFound({ state: "asking" });
    setTurn((before) => before + 1);
  }, []);
  return { ...found, again };
}
