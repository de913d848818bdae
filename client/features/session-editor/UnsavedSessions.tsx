import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { draftsOf, forgetDraft } from "./draft-storage.ts";
import styles from "./NewSession.module.css";

interface UnsavedSessionsProps {
  readonly organiser: string;
  readonly onDraft: (draftId: string) => void;
}

/** New sessions on this device that were never saved. */
export function UnsavedSessions({ organiser, onDraft }: UnsavedSessionsProps) {
  const t = useText(organiserTexts);
  const [drafts, setDrafts] = useState(() => draftsOf(organiser).filter(({ draft }) => draft.base === null));
  if (drafts.length === 0) return null;
  return (
    <Panel aria-labelledby="unsaved">
      <h2 id="unsaved">{t("new.unsaved")}</h2>
      <p className={styles.text}>{t("new.unsavedText")}</p>
      <ul className={styles.unsaved}>
        {drafts.map(({ id, draft }) => {
          const title = draft.file.title || t("editor.untitled");
          return (
            <li key={id}>
              <b>{title}</b>
              <Button size="small" aria-label={t("new.continueNamed", { title })} onClick={() => onDraft(id)}>
                {t("new.continue")}
              </Button>
              <IconButton
                label={t("new.throwAway", { title })}
                icon={<Trash2 />}
                onClick={() => {
                  forgetDraft(organiser, id);
                  setDrafts(drafts.filter((one) => one.id !== id));
                }}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
