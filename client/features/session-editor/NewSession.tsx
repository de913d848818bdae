import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { nanoid } from "nanoid";
import { useText } from "../../live/language.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useTitle } from "../../ui/use-title.ts";
import { keepDraft } from "./draft-storage.ts";
import styles from "./NewSession.module.css";
import { ReadyScripts } from "./ReadyScripts.tsx";
import { UnsavedSessions } from "./UnsavedSessions.tsx";
import { UploadSession } from "./UploadSession.tsx";

interface NewSessionProps {
  readonly organiser: string;
  /** Where a new session is edited. */
  readonly onDraft: (draftId: string) => void;
}

/** How a session begins: with one of the ready scripts, a file, or what was not finished before. */
export function NewSession({ organiser, onDraft }: NewSessionProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  useTitle(t("new.title"), common("product.name"));
  const begin = (file: SessionFile) => {
    const id = `new-${nanoid(8)}`;
    if (!keepDraft(organiser, id, { file, base: null, skipped: {}, keptAt: Date.now() })) return false;
    onDraft(id);
    return true;
  };
  return (
    <div className={styles.page}>
      <h1>{t("new.title")}</h1>
      <UnsavedSessions organiser={organiser} onDraft={onDraft} />
      <Panel aria-labelledby="ready">
        <h2 id="ready">{t("new.ready")}</h2>
        <p className={styles.text}>{t("new.readyText")}</p>
        <ReadyScripts onFile={begin} />
      </Panel>
      <Panel aria-labelledby="upload">
        <h2 id="upload">{t("new.upload")}</h2>
        <p className={styles.text}>{t("new.uploadText")}</p>
        <UploadSession onFile={begin} />
      </Panel>
    </div>
  );
}
