import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./HarvestEditor.module.css";
import { numberedSources } from "./harvest-lines.ts";
import { SourcePicker } from "./SourcePicker.tsx";

interface SourceFieldProps {
  /** What the sources belong to: "Conclusion 2". */
  readonly name: string;
  readonly notes: ReadonlyMap<string, BoardNote>;
  /** Public ids. */
  readonly sources: readonly string[];
  readonly onSources: (sources: readonly string[]) => void;
  /** Shows a note on the board; absent where there is none beside it. */
  readonly onNote?: ((publicId: string) => void) | undefined;
}

/** The numbers of the notes that something rests on, and the way to choose them. */
export function SourceField({ name, notes, sources, onSources, onNote }: SourceFieldProps) {
  const t = useText(facilitatorTexts);
  const [open, setOpen] = useState(false);
  const board = useText(boardTexts);
  const found = numberedSources(sources, notes);
  return (
    <>
      {found.length === 0 ? (
        <span className={styles.noSource}>{t("harvest.noSources")}</span>
      ) : (
        <span className={styles.numbers}>
          {found.map(({ id, number }) =>
            onNote === undefined ? (
              <span key={id}>{t("note.number", { number })}</span>
            ) : (
              <button key={id} type="button" aria-label={board("harvest.goToNote", { number })} onClick={() => onNote(id)}>
                {t("note.number", { number })}
              </button>
            ),
          )}
        </span>
      )}
      <Button
        size="small"
        variant="bare"
        icon={<Plus />}
        aria-label={t("harvest.pickLabel", { line: name })}
        onClick={() => setOpen(true)}
      >
        {t("harvest.pick")}
      </Button>
      <SourcePicker open={open} notes={notes} chosen={sources} onChosen={onSources} onClose={() => setOpen(false)} />
    </>
  );
}
