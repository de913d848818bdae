import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./HarvestEditor.module.css";
import { sourceNumbers } from "./harvest-lines.ts";
import { SourcePicker } from "./SourcePicker.tsx";

interface SourceFieldProps {
  /** What the sources belong to: "Conclusion 2". */
  readonly name: string;
  readonly notes: ReadonlyMap<string, BoardNote>;
  /** Public ids. */
  readonly sources: readonly string[];
  readonly onSources: (sources: readonly string[]) => void;
}

/** The numbers of the notes that something rests on, and the way to choose them. */
export function SourceField({ name, notes, sources, onSources }: SourceFieldProps) {
  const t = useText(facilitatorTexts);
  const [open, setOpen] = useState(false);
  const numbers = sourceNumbers(sources, notes);
  return (
    <>
      {numbers.length === 0 ? (
        <span className={styles.noSource}>{t("harvest.noSources")}</span>
      ) : (
        <span className={styles.numbers}>{numbers.map((number) => t("note.number", { number })).join("  ")}</span>
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
