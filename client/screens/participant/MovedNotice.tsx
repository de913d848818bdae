import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import { commonTexts } from "@samenspel/shared/text/common";
import { Armchair } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSeatChange } from "./seat-change.ts";

/** Tells that a facilitator moved this person; not what they chose themselves. */
export function MovedNotice() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const file = useLive((live) => live.session?.file);
  const { moved, block, chose } = useSeatChange();
  const current = useLive((live) => live.state?.block ?? null);
  const seat = useLive((live) => live.state?.seat ?? null);
  const [read, setRead] = useState<number | null>(null);
  useEffect(() => {
    if (moved === null) setRead(null);
  }, [moved]);
  if (moved === null || block !== current || chose === seat || read === moved || file === undefined) return null;
  const tafel = seat === null ? undefined : tafelOf(file, seat);
  return (
    <Notice
      shape="bar"
      icon={<Armchair />}
      action={
        <Button size="small" onClick={() => setRead(moved)}>
          {common("action.close")}
        </Button>
      }
    >
      <b>{tafel === undefined ? t("move.lobby") : t("move.title", { tafel: tafel.title })}</b>
      {tafel !== undefined && <p>{t("move.text")}</p>}
    </Notice>
  );
}
