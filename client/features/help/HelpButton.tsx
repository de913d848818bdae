import { commonTexts } from "@samenspel/shared/text/common";
import { Check, Hand } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import styles from "./HelpButton.module.css";
import { useSign } from "./use-sign.ts";

/** Asks the facilitator for help; only they see it. */
export function HelpButton() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const asked = useLive((live) => live.state?.signs?.help ?? false);
  const [open, setOpen] = useState(false);
  const { busy, failed, send } = useSign();

  async function give(wanted: boolean) {
    if (await send({ type: "askHelp", asked: wanted })) setOpen(false);
  }

  return (
    <>
      <Button
        size="small"
        variant={asked ? "help" : "quiet"}
        icon={asked ? <Check /> : <Hand />}
        aria-label={asked ? t("help.asked") : t("help.ask")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t("help.ask")}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t("help.title")} closeLabel={common("action.close")}>
        <p className={styles.explain}>{asked ? t("help.waiting") : t("help.explain")}</p>
        {failed && <Notice tone="error">{t("help.failed")}</Notice>}
        {asked ? (
          <Button size="main" busy={busy} onClick={() => void give(false)}>
            {t("help.withdraw")}
          </Button>
        ) : (
          <Button size="main" variant="primary" icon={<Hand />} busy={busy} onClick={() => void give(true)}>
            {t("help.confirm")}
          </Button>
        )}
      </Sheet>
    </>
  );
}
