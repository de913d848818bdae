import { LIMITS } from "@samenspel/shared/protocol/limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Undo2, Users, X } from "lucide-react";
import { useLanguage, useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Move } from "./use-moves.ts";
import type { Run } from "./use-run.ts";

interface RegieNoticesProps {
  readonly command: Pick<Run, "problem" | "dismiss">;
  readonly undo: Move | null;
  /** People in the session, for who decides what to do when it fills up. */
  readonly joined?: number;
}

/** From here on the session is nearly full. The text stays the same, so that it is not spoken at every newcomer. */
const NEARLY_FULL = LIMITS.people * 0.9;

/** The one problem of now, the connection, and the way back from a move. */
export function RegieNotices({ command, undo, joined = 0 }: RegieNoticesProps) {
  const common = useText(commonTexts);
  const errors = useText(errorsTexts);
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const shown = (count: number) => count.toLocaleString(language);
  const offline = useLive((live) => live.status === "offline");
  return (
    <>
      {offline && (
        <Notice tone="attention" shape="bar">
          {t("connection.lost")}
        </Notice>
      )}
      {joined >= NEARLY_FULL && (
        <Notice tone="attention" shape="bar" icon={<Users />}>
          {joined < LIMITS.people
            ? t("people.nearlyFull", { from: shown(NEARLY_FULL), max: shown(LIMITS.people) })
            : t("people.full", { max: shown(LIMITS.people) })}
        </Notice>
      )}
      {command.problem !== null && (
        <Notice
          tone={command.problem === "stale" ? "info" : "error"}
          shape="bar"
          action={<IconButton label={common("action.close")} icon={<X />} onClick={command.dismiss} />}
        >
          {errors(command.problem)}
        </Notice>
      )}
      {undo !== null && (
        <Notice
          tone="done"
          shape="bar"
          action={
            <Button size="small" icon={<Undo2 />} onClick={undo.undo}>
              {common("action.undo")}
            </Button>
          }
        >
          {undo.text}
        </Notice>
      )}
    </>
  );
}
