import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { FileUp, PencilLine } from "lucide-react";
import { type DragEvent, useId, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./NewSession.module.css";
import { ProblemList } from "./ProblemList.tsx";
import { MAX_UPLOAD_BYTES, readUpload, type Upload } from "./read-upload.ts";

interface UploadSessionProps {
  /** False when this device refuses to keep it. */
  readonly onFile: (file: SessionFile) => boolean;
}

interface Shown {
  readonly name: string;
  readonly upload: Exclude<Upload, { state: "good" }> | { readonly state: "not-kept" };
  /** As far as it could be read, to name the places. */
  readonly content: unknown;
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function Outcome({ name, upload, content, onFile }: Shown & UploadSessionProps) {
  const t = useText(organiserTexts);
  if (upload.state !== "bad") return <Notice tone="error">{t(`upload.${upload.state}`, { name })}</Notice>;
  const { repairable } = upload;
  return (
    <Notice tone="error">
      <p>{t("upload.bad", { name, count: upload.problems.length })}</p>
      <ProblemList problems={upload.problems} file={content} />
      {repairable === null ? (
        <p>{t("upload.mendFile")}</p>
      ) : (
        <Button size="small" variant="second" icon={<PencilLine />} onClick={() => onFile(repairable)}>
          {t("upload.mendHere")}
        </Button>
      )}
    </Notice>
  );
}

/** Takes a session file, dragged or chosen, and says everything that is wrong with it. */
export function UploadSession({ onFile }: UploadSessionProps) {
  const t = useText(organiserTexts);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);

  async function take(file: File | undefined) {
    setOver(false);
    if (file === undefined) return;
    const { name } = file;
    if (file.size > MAX_UPLOAD_BYTES) return setShown({ name, upload: { state: "too-large" }, content: null });
    const text = await file.text();
    const upload = readUpload(text);
    if (upload.state !== "good") return setShown({ name, upload, content: contentOf(text) });
    setShown(onFile(upload.file) ? null : { name, upload: { state: "not-kept" }, content: null });
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is the second way; the button inside is the first */}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp />
        <p>{t("upload.drag")}</p>
        <Button variant="second" onClick={() => input.current?.click()}>
          {t("upload.choose")}
        </Button>
        <label className={styles.hidden} htmlFor={id}>
          {t("upload.choose")}
        </label>
        <input
          ref={input}
          id={id}
          className={styles.hidden}
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      {shown !== null && <Outcome {...shown} onFile={onFile} />}
    </>
  );
}
