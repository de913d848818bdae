import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import styles from "./HarvestEditor.module.css";

interface SourcePickerProps {
  readonly open: boolean;
  readonly notes: ReadonlyMap<string, BoardNote>;
  /** Public ids. Those that are on no board any more stay chosen. */
  readonly chosen: readonly string[];
  readonly onChosen: (sources: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Chooses the notes that a line rests on; every tick counts at once. */
export function SourcePicker({ open, notes, chosen, onChosen, onClose }: SourcePickerProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const list = [...notes].sort(([, a], [, b]) => a.number - b.number);
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((source) => source !== id) : [...chosen, id]);
  return (
    <Dialog open={open} onClose={onClose} title={t("harvest.pickTitle")} closeLabel={common("action.close")} size="wide">
      <p>{t("harvest.pickText")}</p>
      {list.length === 0 && <p className={styles.none}>{t("harvest.pickNone")}</p>}
      <ul className={styles.picks}>
        {list.map(([id, { number, text }]) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <b>{t("note.number", { number })}</b>
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button variant="primary" onClick={onClose}>
          {t("harvest.ready")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
