import { parseSessionFile, type SessionFile } from "@samenspel/shared/domain/session-file";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { SessionDetail } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useEffect, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useTitle } from "../../ui/use-title.ts";
import styles from "./SessionLinks.module.css";
import { SessionOverview } from "./SessionOverview.tsx";

interface SessionLinksPageProps {
  readonly sessionId: string;
  readonly editHref: string;
  readonly outcomeHref: string;
  readonly onSignedOut: () => void;
}

type Found =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly error: ErrorCode }
  | { readonly state: "found"; readonly detail: SessionDetail; readonly file: SessionFile };

/** Everything to hand out of one session, and after closing its notitie. */
export function SessionLinksPage({ sessionId, editHref, outcomeHref, onSignedOut }: SessionLinksPageProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [found, setFound] = useState<Found>({ state: "asking" });
  const [turn, setTurn] = useState(0);
  useTitle(found.state === "found" ? found.file.title : t("page.title"), common("product.name"));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    let current = true;
    void callApi<SessionDetail>("GET", `/api/sessions/${sessionId}`).then((answer) => {
      if (!current) return;
      if (!answer.ok && answer.code === "not-signed-in") return onSignedOut();
      if (!answer.ok) return setFound({ state: "failed", error: answer.code });
      const parsed = parseSessionFile(answer.value.file);
      setFound(parsed.ok ? { state: "found", detail: answer.value, file: parsed.file } : { state: "failed", error: "internal" });
    });
    return () => {
      current = false;
    };
  }, [sessionId, onSignedOut, turn]);

  if (found.state !== "found") {
    return (
      <div className={styles.page}>
        {found.state === "asking" ? (
          <p role="status">{common("state.loading")}</p>
        ) : (
          <>
            <h1>{t("page.title")}</h1>
            <Notice tone="error">{tError(found.error)}</Notice>
          </>
        )}
      </div>
    );
  }
  return (
    <SessionOverview
      detail={found.detail}
      file={found.file}
      editHref={editHref}
      outcomeHref={outcomeHref}
      onReopened={() => setTurn(turn + 1)}
      onSignedOut={onSignedOut}
    />
  );
}
