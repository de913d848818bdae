import { commonTexts } from "@samenspel/shared/text/common";
import { Check, Hourglass, Smartphone, TriangleAlert } from "lucide-react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { DockStatus } from "../../ui/Dock.tsx";
import { type Saving, useSaving } from "./use-saving.ts";

const icons = { saved: <Check />, busy: <Hourglass />, offline: <Smartphone />, refused: <TriangleAlert /> };

/** One line that says where what you wrote is kept. `more` is said after it. */
export function SavingLine({ more }: { more?: string }) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const saving = useSaving();
  const words: Record<Saving["status"], string> = {
    saved: common("state.saved"),
    busy: common("state.saving"),
    offline: saving.unsaved > 0 ? t("saving.kept", { count: saving.unsaved }) : common("state.keptHere"),
    refused: t("saving.refusedTitle"),
  };
  return (
    <DockStatus icon={icons[saving.status]}>
      {words[saving.status]}
      {more !== undefined && ` · ${more}`}
    </DockStatus>
  );
}
