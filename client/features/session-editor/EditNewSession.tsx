import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useTitle } from "../../ui/use-title.ts";
import { loadDraft } from "./draft-storage.ts";
import styles from "./Editor.module.css";
import { SessionEditor } from "./SessionEditor.tsx";
import { createSession } from "./save-session.ts";

interface EditNewSessionProps {
  readonly organiser: string;
  readonly draftId: string;
  /** It was saved: the server made a session with this id. */
  readonly onMade: (sessionId: string) => void;
  readonly onSignedOut: () => void;
}

/** A session that stands on this device only, until it is saved for the first time. */
export function EditNewSession({ organiser, draftId, onMade, onSignedOut }: EditNewSessionProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const [start] = useState(() => loadDraft(organiser, draftId)?.file ?? null);
  useTitle(t("new.title"), common("product.name"));
  if (start === null) {
    return (
      <div className={styles.page}>
        <h1>{t("new.title")}</h1>
        <Notice tone="attention">{t("new.draftGone")}</Notice>
      </div>
    );
  }
  return (
    <SessionEditor
      organiser={organiser}
      draftId={draftId}
      saved={null}
      start={start}
      readOnly={false}
      linksHref={null}
      onSave={async (file) => {
        const answer = await createSession(file, onMade);
        if (!answer.ok && answer.code === "not-signed-in") onSignedOut();
        return answer;
      }}
    />
  );
}
