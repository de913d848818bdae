import { commonTexts } from "@samenspel/shared/text/common";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogActions } from "../../ui/Dialog.tsx";
import type { ScriptRow } from "./script-rows.ts";

interface GoToDialogProps {
  /** Where to; null while nothing is asked. */
  readonly target: ScriptRow | null;
  readonly current: ScriptRow | null;
  readonly run: typeof sendCommand;
  readonly onClose: () => void;
}

/** Asks before everybody leaves the script's order, because the current block closes at once. */
export function GoToDialog({ target, current, run, onClose }: GoToDialogProps) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const go = () => {
    if (target !== null) void run({ type: "goToBlock", block: target.id, from: current?.id ?? null });
    onClose();
  };
  return (
    <Dialog open={target !== null} onClose={onClose} title={t("script.goTo.title")} closeLabel={common("action.close")}>
      <p>{t("script.goTo.text", { title: target?.title ?? "", current: current?.title ?? "" })}</p>
      <DialogActions>
        <Button onClick={onClose}>{common("action.cancel")}</Button>
        <Button variant="primary" onClick={go}>
          {t("script.goTo.go")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
