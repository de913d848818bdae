import { commonTexts } from "@samenspel/shared/text/common";
import { clockText } from "@samenspel/shared/text/moment";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Check, Clock, HardDrive, Link2, Save, Send, TriangleAlert } from "lucide-react";
import { Link } from "wouter";
import { useLanguage, useText } from "../../live/language.ts";
import buttonStyles from "../../ui/Button.module.css";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Pill } from "../../ui/Pill.tsx";
import { AMSTERDAM } from "./amsterdam-time.ts";
import styles from "./EditorHead.module.css";
import { useEditor } from "./editor-context.ts";
import { draftPlan } from "./file-plan.ts";

interface EditorHeadProps {
  readonly fresh: boolean;
  readonly dirty: boolean;
  readonly kept: boolean;
  readonly busy: boolean;
  readonly linksHref: string | null;
  readonly onSave: () => void;
}

function Saved({ dirty, kept }: Pick<EditorHeadProps, "dirty" | "kept">) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  if (!kept) {
    return (
      <Pill tone="help" bare icon={<TriangleAlert />}>
        {t("editor.notKept")}
      </Pill>
    );
  }
  return dirty ? (
    <Pill tone="info" bare icon={<HardDrive />}>
      {t("editor.keptHere")}
    </Pill>
  ) : (
    <Pill tone="done" bare icon={<Check />}>
      {common("state.saved")}
    </Pill>
  );
}

/** What it is called, how long it takes, whether it is saved; stays in sight. */
export function EditorHead({ fresh, dirty, kept, busy, linksHref, onSave }: EditorHeadProps) {
  const t = useText(organiserTexts);
  const language = useLanguage();
  const { file, readOnly } = useEditor();
  const plan = draftPlan(file);
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{file.title || t("editor.untitled")}</h1>
      <div className={styles.state}>
        {plan !== null && (
          <Pill tone="info" icon={<Clock />}>
            {t("editor.time", {
              minutes: plan.minutes,
              from: clockText(language, plan.start, AMSTERDAM),
              until: clockText(language, plan.end, AMSTERDAM),
            })}
          </Pill>
        )}
        {!readOnly && <Saved dirty={dirty} kept={kept} />}
      </div>
      <div className={styles.buttons}>
        {linksHref !== null && (
          <Link href={linksHref} className={classNames(buttonStyles.button, buttonStyles.quiet, buttonStyles.normal)}>
            <Link2 /> {t("editor.links")}
          </Link>
        )}
        {!readOnly && (
          <Button variant="primary" icon={fresh ? <Send /> : <Save />} busy={busy} onClick={onSave}>
            {fresh ? t("editor.create") : t("editor.save")}
          </Button>
        )}
      </div>
    </div>
  );
}
