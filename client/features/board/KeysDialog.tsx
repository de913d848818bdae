import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./Keys.module.css";
import { useSingleKeys } from "./single-keys.ts";

const KEYS = [
  [["←", "→"], "keys.lane"],
  [["↑", "↓"], "keys.note"],
  [["Enter"], "keys.enter"],
  [["␣"], "keys.space"],
  [["N"], "keys.new"],
  [["G"], "keys.group"],
  [["V"], "keys.move"],
  [["B"], "keys.edit"],
  [["O"], "keys.harvest"],
  [["F6"], "keys.f6"],
  [["Ctrl Z"], "keys.undo"],
  [["Ctrl ⇧ Z"], "keys.redo"],
  [["Esc"], "keys.escape"],
  [["?"], "keys.all"],
] as const;

const IN_BAR = ["keys.lane", "keys.note", "keys.enter", "keys.new", "keys.f6"] as const;

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <kbd key={key}>{key}</kbd>);
}

/** Every key of the board, and the switch for the single letters. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const { on, turn } = useSingleKeys();
  return (
    <Dialog open={open} onClose={onClose} title={t("keys.title")} closeLabel={common("action.close")}>
      <Switch checked={on} onChecked={turn}>
        {t("keys.singles")}
      </Switch>
      <p className={styles.text}>{t("keys.singlesText")}</p>
      <dl className={styles.list}>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

interface KeysBarProps {
  readonly onAll: () => void;
  /** A new note can be written now. */
  readonly mayWrite: boolean;
  readonly children?: ReactNode;
}

/** The keys most used, under the board; the last one opens all of them. */
export function KeysBar({ onAll, mayWrite, children }: KeysBarProps) {
  const t = useText(boardTexts);
  const on = useSingleKeys((keys) => keys.on);
  return (
    <div className={styles.bar}>
      {KEYS.filter(([, what]) => IN_BAR.some((shown) => shown === what) && ((on && mayWrite) || what !== "keys.new")).map(
        ([keys, what]) => (
          <span key={what}>
            <Keys keys={keys} /> {t(what)}
          </span>
        ),
      )}
      <button type="button" onClick={onAll}>
        {on && <kbd>?</kbd>} {t("keys.open")}
      </button>
      {children}
    </div>
  );
}
