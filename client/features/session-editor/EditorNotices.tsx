import type { Problem } from "@samenspel/shared/domain/session-problem";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Lock } from "lucide-react";
import type { RefObject } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";
import { ProblemList } from "./ProblemList.tsx";
import type { Restored } from "./use-draft.ts";

interface EditorNoticesProps {
  readonly readOnly: boolean;
  readonly restored: Restored;
  /** Lets go of what this device kept. */
  readonly onForget: () => void;
  readonly failed: ErrorCode | null;
  readonly problems: readonly Problem[];
  readonly summary: RefObject<HTMLDivElement | null>;
  readonly onGo: (path: string) => void;
}

/** What somebody should know before going on: read-only, work that came back, what went wrong. */
export function EditorNotices({ readOnly, restored, onForget, failed, problems, summary, onGo }: EditorNoticesProps) {
  const t = useText(organiserTexts);
  const tError = useText(errorsTexts);
  const { file } = useEditor();
  return (
    <>
      {readOnly && (
        <Notice tone="attention" icon={<Lock />} live={false}>
          {t("editor.readOnly")}
        </Notice>
      )}
      {!readOnly && restored !== "nothing" && (
        <Notice
          tone={restored === "own" ? "info" : "attention"}
          live={false}
          action={
            <Button size="small" onClick={onForget}>
              {t("editor.forget")}
            </Button>
          }
        >
          {restored === "own" ? t("editor.restored") : t("editor.restoredOlder")}
        </Notice>
      )}
      {failed !== null && failed !== "bad-session-file" && <Notice tone="error">{tError(failed)}</Notice>}
      {problems.length > 0 && (
        <div ref={summary} tabIndex={-1} className={styles.summary}>
          <Notice tone="error">
            <h2 className={styles.summaryTitle}>{t("editor.problems", { count: problems.length })}</h2>
            <ProblemList problems={problems} file={file} onGo={onGo} />
          </Notice>
        </div>
      )}
    </>
  );
}
