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
import styles from "./Editor.module.css";
import { SessionEditor } from "./SessionEditor.tsx";
import { replaceSession } from "./save-session.ts";

interface EditSessionProps {
  readonly organiser: string;
  readonly sessionId: string;
  readonly linksHref: string;
  readonly onSignedOut: () => void;
}

type Found =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly error: ErrorCode }
  | { readonly state: "found"; readonly file: SessionFile; readonly readOnly: boolean };

/** A session that was saved before. */
export function EditSession({ organiser, sessionId, linksHref, onSignedOut }: EditSessionProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const [found, setFound] = useState<Found>({ state: "asking" });
  useTitle(found.state === "found" ? found.file.title : t("page.title"), common("product.name"));

  useEffect(() => {
    let current = true;
    void callApi<SessionDetail>("GET", `/api/sessions/${sessionId}`).then((answer) => {
      if (!current) return;
      if (!answer.ok && answer.code === "not-signed-in") return onSignedOut();
      if (!answer.ok) return setFound({ state: "failed", error: answer.code });
      const parsed = parseSessionFile(answer.value.file);
      if (!parsed.ok) return setFound({ state: "failed", error: "internal" });
      setFound({ state: "found", file: parsed.file, readOnly: answer.value.phase !== "planned" });
    });
    return () => {
      current = false;
    };
  }, [sessionId, onSignedOut]);

  if (found.state === "asking") {
    return (
      <p className={styles.page} role="status">
        {common("state.loading")}
      </p>
    );
  }
  if (found.state === "failed") {
    return (
      <div className={styles.page}>
        <h1>{t("page.title")}</h1>
        <Notice tone="error">{tError(found.error)}</Notice>
      </div>
    );
  }
  return (
    <SessionEditor
      organiser={organiser}
      draftId={sessionId}
      saved={found.file}
      start={found.file}
      readOnly={found.readOnly}
      linksHref={linksHref}
      onSave={async (file) => {
        const answer = await replaceSession(sessionId, file);
        if (!answer.ok && answer.code === "not-signed-in") onSignedOut();
        // Everything typed stays to be read and copied; from here on nothing more can be changed.
        if (!answer.ok && answer.code === "already-running") setFound({ ...found, readOnly: true });
        return answer;
      }}
    />
  );
}
