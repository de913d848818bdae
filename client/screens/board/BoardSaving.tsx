import type { GroupingContent } from "@samenspel/shared/documents/grouping-document";
import { boardTexts } from "@samenspel/shared/text/board";
import { Check, CloudOff, Hourglass, TriangleAlert } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { SharedDocument } from "../../live/shared-document.ts";
import { Pill } from "../../ui/Pill.tsx";

/** Whether the steps on the board are safe, in words; spoken only when they are not. */
export function BoardSaving({ document, count }: { document: SharedDocument<GroupingContent>; count: number }) {
  const t = useText(boardTexts);
  const { status } = document;
  const worrying = status === "offline" || status === "refused";
  const [tone, icon, text] =
    status === "refused"
      ? (["help", <TriangleAlert key="refused" />, t("saved.refused")] as const)
      : status === "offline"
        ? (["attention", <CloudOff key="offline" />, t("saved.offline")] as const)
        : status === "saved" || document.endedBy !== null
          ? (["done", <Check key="saved" />, t("saved.notes", { count })] as const)
          : (["quiet", <Hourglass key="busy" />, t("saved.busy")] as const);
  return (
    <span role={worrying ? "status" : undefined}>
      <Pill tone={tone} icon={icon} bare>
        {text}
      </Pill>
    </span>
  );
}
