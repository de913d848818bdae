import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useEffect, useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import { useLeaveGuard } from "./leave-guard.ts";

interface LeaveDialogProps {
  readonly dirty: boolean;
  /** True when it was saved. */
  readonly onSave: () => Promise<boolean>;
}

/** Stands in the way of leaving while something is not saved: what was typed stays on this device either way. */
export function LeaveDialog({ dirty, onSave }: LeaveDialogProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const [going, setGoing] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", hold);
    useLeaveGuard.setState({ ask: (go) => setGoing(() => go) });
    return () => {
      removeEventListener("beforeunload", hold);
      useLeaveGuard.setState({ ask: null });
    };
  }, [dirty]);

  const stay = () => setGoing(null);
  return (
    <Dialog open={going !== null} onClose={stay} role="alertdialog" title={t("leave.title")} closeLabel={common("action.close")}>
      <p>{t("leave.text")}</p>
      <DialogActions>
        <Button onClick={stay}>{t("leave.stay")}</Button>
        <Button variant="second" onClick={() => going?.()}>
          {t("leave.go")}
        </Button>
        <Button
          variant="primary"
          onClick={async () => {
            stay();
            if (await onSave()) going?.();
          }}
        >
          {t("leave.save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
