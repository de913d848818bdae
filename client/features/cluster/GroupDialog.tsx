import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import { useText } from "../../live/language.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { PickGroup, type PickGroupProps } from "./PickGroup.tsx";

interface GroupDialogProps extends PickGroupProps {
  /** What is grouped, in words: "Note 12"; null while nothing is asked. */
  readonly what: string | null;
  readonly onClose: () => void;
}

/** Puts notes in a group that is there, or in a new one with a name. */
export function GroupDialog({ what, groups, onPick, onMake, onClose }: GroupDialogProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  return (
    <Dialog open={what !== null} onClose={onClose} title={t("group.pickTitle")} closeLabel={common("action.close")}>
      <p>{what}</p>
      <PickGroup newFirst groups={groups} onPick={onPick} onMake={onMake} />
    </Dialog>
  );
}
