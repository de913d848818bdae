import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Undo2, X } from "lucide-react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Move } from "./use-moves.ts";
import type { Run } from "./use-run.ts";

interface RegieNoticesProps {
  readonly command: Pick<Run, "problem" | "dismiss">;
  readonly undo: Move | null;
}

/** The one problem of now, the connection, and the way back from a move. */
export function RegieNotices({ command, undo }: RegieNoticesProps) {
  const common = useText(commonTexts);
  const errors = useText(errorsTexts);
  const t = useText(facilitatorTexts);
  const offline = useLive((live) => live.status === "offline");
  return (
    <>
      {offline && (
        <Notice tone="attention" shape="bar">
          {t("connection.lost")}
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
