import { Hourglass } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useServerNow } from "../../live/server-clock.ts";
import { Notice } from "../../ui/Notice.tsx";
import { timeLeft, warningAt } from "./time-left.ts";

/** A warning in words at two minutes and at half a minute, for ten seconds; the clock says the same aloud. */
export function TimeWarning() {
  const t = useText(participantTexts);
  const state = useLive((live) => live.state);
  const endsAt = state?.endsAt ?? null;
  const now = useServerNow(endsAt === null ? null : 1000);
  const warning = endsAt === null ? null : warningAt(timeLeft({ endsAt, pausedAt: state?.pausedAt }, now));
  if (warning === null) return null;
  return (
    <Notice shape="bar" tone="attention" live={false} icon={<Hourglass />}>
      {warning >= 60 ? t("clock.announceMinutes", { count: warning / 60 }) : t("clock.announceSeconds", { count: warning })}
    </Notice>
  );
}
