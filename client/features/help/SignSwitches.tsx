import { CircleCheck, Hand } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Switch } from "../../ui/Switch.tsx";
import styles from "./SignSwitches.module.css";
import { useSign } from "./use-sign.ts";

/** "I am done" with its count, and a raised hand. */
export function SignSwitches() {
  const t = useText(participantTexts);
  const signs = useLive((live) => live.state?.signs);
  const counts = useLive((live) => live.state?.counts);
  const { send } = useSign();
  return (
    <div className={styles.signs}>
      <Switch checked={signs?.ready ?? false} onChecked={(ready) => void send({ type: "ready", ready })} icon={<CircleCheck />}>
        {t("menu.ready")}
      </Switch>
      {counts !== undefined && (
        <p className={styles.count}>{t("menu.readyCount", { ready: counts.ready, joined: counts.joined })}</p>
      )}
      <Switch checked={signs?.hand ?? false} onChecked={(raised) => void send({ type: "raiseHand", raised })} icon={<Hand />}>
        {signs?.hand === true ? t("menu.handUp") : t("menu.hand")}
      </Switch>
    </div>
  );
}
