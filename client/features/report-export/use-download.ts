import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { useCallback, useEffect, useState } from "react";
import { downloadReport, type WantedReport } from "./download-report.ts";

/** After so long a busy button alone says too little. */
const LONG_MS = 1_000;

export interface Download {
  /** What is being made now. */
  readonly busy: WantedReport | null;
  /** It takes longer than a moment. */
  readonly long: boolean;
  readonly failed: { readonly wanted: WantedReport; readonly error: ErrorCode } | null;
  /** The last file that was handed over. */
  readonly done: WantedReport | null;
  readonly download: (wanted: WantedReport, name: string) => void;
}

/** One document at a time: that it is being made, that it came, or what went wrong. */
export function useDownload(onSignedOut: () => void): Download {
  const [busy, setBusy] = useState<WantedReport | null>(null);
  const [long, setLong] = useState(false);
  const [failed, setFailed] = useState<Download["failed"]>(null);
  const [done, setDone] = useState<WantedReport | null>(null);

  useEffect(() => {
    if (busy === null) return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);

  const download = useCallback(
    (wanted: WantedReport, name: string) => {
      setBusy(wanted);
      setFailed(null);
      setDone(null);
      void downloadReport(wanted, name).then((error) => {
        setBusy(null);
        if (error === "not-signed-in") onSignedOut();
        else if (error === null) setDone(wanted);
        else setFailed({ wanted, error });
      });
    },
    [onSignedOut],
  );
  return { busy, long, failed, done, download };
}
