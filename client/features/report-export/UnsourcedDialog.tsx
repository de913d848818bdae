import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { ArrowRight } from "lucide-react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import styles from "./ReportExport.module.css";

/** A sentence of the report with no note behind it. */
export interface BareClaim {
  readonly key: string;
  /** "Conclusion", "Harvest of tafel 2". */
  readonly kind: string;
  readonly text: string;
  readonly go: () => void;
}

interface UnsourcedDialogProps {
  readonly open: boolean;
  readonly claims: readonly BareClaim[];
  readonly onClose: () => void;
  /** Makes the document as it is; absent when somebody only looks. */
  readonly onAnyway?: (() => void) | undefined;
}

/** Lists what has no source before it leaves the house, with the way to each. */
export function UnsourcedDialog({ open, claims, onClose, onAnyway }: UnsourcedDialogProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  return (
    <Dialog open={open} onClose={onClose} title={t("claims.title", { count: claims.length })} closeLabel={common("action.close")}>
      <p>{t(claims.length === 0 ? "claims.none" : "claims.text")}</p>
      <ul className={styles.claims}>
        {claims.map(({ key, kind, text, go }) => (
          <li key={key}>
            <div>
              <small>{kind}</small>
              {text}
            </div>
            <Button
              size="small"
              iconAfter={<ArrowRight />}
              aria-label={t("claims.goTo", { text })}
              onClick={() => {
                onClose();
                // After the dialog has given the focus back.
                setTimeout(go, 0);
              }}
            >
              {t("claims.go")}
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        {onAnyway === undefined ? (
          <Button variant="primary" onClick={onClose}>
            {common("action.close")}
          </Button>
        ) : (
          <>
            <Button onClick={onAnyway}>{t("claims.anyway")}</Button>
            <Button variant="primary" onClick={onClose}>
              {t("claims.first")}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
