import { Undo2 } from "lucide-react";
import { useEffect } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useServerNow } from "../../live/server-clock.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Notice } from "../../ui/Notice.tsx";

/** Counts down to the plenary; spoken when it starts and once more at ten seconds. */
export function ToPlenary() {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const at = useLive((live) => live.state?.toPlenaryAt ?? null);
  const now = useServerNow(at === null ? null : 1000);
  const seconds = at === null ? null : Math.max(0, Math.ceil((at - now) / 1000));
  const moment = seconds === null ? "none" : seconds <= 10 ? "soon" : "later";

  // biome-ignore lint/correctness/useExhaustiveDependencies: spoken at two moments, not every second
  useEffect(() => {
    if (seconds !== null && seconds > 0) announce(t("toPlenary.title", { count: seconds }));
  }, [moment]);

  if (seconds === null) return null;
  return (
    <Notice shape="bar" tone="attention" live={false} icon={<Undo2 />}>
      <b>{seconds > 0 ? t("toPlenary.title", { count: seconds }) : t("toPlenary.now")}</b>
      <p>{t("toPlenary.text")}</p>
    </Notice>
  );
}
