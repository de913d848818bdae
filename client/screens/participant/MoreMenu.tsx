import { commonTexts } from "@samenspel/shared/text/common";
import { Menu as MenuIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Sheet } from "../../ui/Sheet.tsx";

// Loaded at the first press.
const MoreChoices = lazy(async () => ({ default: (await import("./MoreChoices.tsx")).MoreChoices }));

/** What is always within reach but seldom needed: signs, messages, language, the call. */
export function MoreMenu() {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t("bar.menu")} icon={<MenuIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      <Sheet open={open} onClose={() => setOpen(false)} title={t("menu.title")} closeLabel={common("action.close")}>
        <Suspense fallback={null}>
          <MoreChoices />
        </Suspense>
      </Sheet>
    </>
  );
}
