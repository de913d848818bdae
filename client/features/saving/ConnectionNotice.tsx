import { WifiOff } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSaving } from "./use-saving.ts";

/** Says that the connection is gone and that nothing is lost. */
export function ConnectionNotice() {
  const t = useText(participantTexts);
  const live = useLive(({ status }) => status);
  const closed = useLive(({ state }) => state?.phase === "closed");
  const { status, unsaved } = useSaving();
  // After closing there is nothing left to send or to miss, unless something was not sent yet.
  if ((live !== "offline" && status !== "offline") || (closed && unsaved === 0)) return null;
  return (
    <Notice shape="bar" tone="attention" icon={<WifiOff />}>
      <b>{t("saving.offlineTitle")}</b> {unsaved > 0 ? t("saving.kept", { count: unsaved }) : t("saving.offlineText")}
    </Notice>
  );
}
