import type { Questionnaire, SessionFile } from "@samenspel/shared/domain/session-file";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { AboutSection } from "./AboutSection.tsx";
import { AnkerpuntSection } from "./AnkerpuntSection.tsx";
import styles from "./Editor.module.css";
import { EditorHead } from "./EditorHead.tsx";
import { EditorNotices } from "./EditorNotices.tsx";
import { EditorContext } from "./editor-context.ts";
import { blockOfPath, goToField } from "./find-field.ts";
import { Jumps } from "./Jumps.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { useLeaveGuard } from "./leave-guard.ts";
import { PerspectiveSection } from "./PerspectiveSection.tsx";
import { Plank } from "./Plank.tsx";
import { QuestionnaireSection } from "./QuestionnaireSection.tsx";
import { ScriptSection } from "./ScriptSection.tsx";
import type { SaveAnswer } from "./save-session.ts";
import { TafelSection } from "./TafelSection.tsx";
import { useDraft } from "./use-draft.ts";
import { useProblems } from "./use-problems.ts";

interface SessionEditorProps {
  /** Whose drafts this device keeps. */
  readonly organiser: string;
  readonly draftId: string;
  /** What the server has; null for a session that was never saved. */
  readonly saved: SessionFile | null;
  /** What it starts with when this device kept nothing. */
  readonly start: SessionFile;
  readonly readOnly: boolean;
  /** Where the links of a saved session are. */
  readonly linksHref: string | null;
  readonly onSave: (file: SessionFile) => Promise<SaveAnswer>;
}

/** One page with everything of a session, saved with one button. */
export function SessionEditor({ organiser, draftId, saved, start, readOnly, linksHref, onSave }: SessionEditorProps) {
  const t = useText(organiserTexts);
  const announce = useAnnounce();
  const draft = useDraft(organiser, draftId, saved, start);
  const { file } = draft;
  const problems = useProblems(file);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<SaveAnswer, { ok: false }> | null>(null);
  const turnedOff = useRef<Questionnaire | null>(null);
  const summary = useRef<HTMLDivElement>(null);

  const onOpened = (block: string, open: boolean) =>
    setOpened((before) => new Set(open ? [...before, block] : [...before].filter((id) => id !== block)));

  function sayProblems() {
    problems.say();
    requestAnimationFrame(() => summary.current?.focus());
  }

  async function save(): Promise<boolean> {
    setFailed(null);
    if (!problems.parsed.ok) {
      sayProblems();
      return false;
    }
    setBusy(true);
    const answer = await onSave(problems.parsed.file);
    setBusy(false);
    if (answer.ok) {
      draft.onSaved(answer.file);
      announce(t("editor.savedSpoken"));
      // Nothing holds anybody back any more, also before React has drawn that.
      useLeaveGuard.setState({ ask: null });
      answer.next?.();
      return true;
    }
    setFailed(answer);
    problems.onRefused(answer.problems);
    if (answer.problems.length > 0) sayProblems();
    return false;
  }

  function go(path: string) {
    const block = blockOfPath(path, file);
    if (block !== null) onOpened(block, true);
    goToField(path);
  }

  const editor = {
    file,
    onFile: draft.onFile,
    readOnly,
    problemAt: problems.problemAt,
    wrongUnder: problems.wrongUnder,
    opened,
    onOpened,
    skipped: draft.skipped,
    onSkip: draft.onSkip,
    turnedOff,
  };

  return (
    <EditorContext value={editor}>
      <EditorHead
        fresh={saved === null}
        dirty={draft.dirty}
        kept={draft.kept}
        busy={busy}
        linksHref={linksHref}
        onSave={() => void save()}
      />
      <div className={styles.page}>
        <EditorNotices
          readOnly={readOnly}
          restored={draft.restored}
          onForget={() => saved !== null && draft.onSaved(saved)}
          failed={failed?.code ?? null}
          problems={problems.tried ? problems.all : []}
          summary={summary}
          onGo={go}
        />
        <Plank />
        <Jumps />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: blur bubbles in React, so one place hears which field was left */}
        <div className={styles.columns} onBlur={problems.onBlur}>
          <div className={styles.column}>
            <AboutSection />
            <PerspectiveSection />
            <AnkerpuntSection />
          </div>
          <div className={styles.column}>
            <ScriptSection />
            <QuestionnaireSection />
          </div>
          <div className={styles.column}>
            <TafelSection />
          </div>
        </div>
      </div>
      <LeaveDialog dirty={draft.dirty && !readOnly} onSave={save} />
    </EditorContext>
  );
}
