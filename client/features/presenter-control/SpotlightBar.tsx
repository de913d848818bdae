import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { presenterControlTexts } from "@samenspel/shared/text/presenter-control";
import { Presentation, X } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";

interface SpotlightBarProps {
  readonly state: Pick<LiveState, "spotlight">;
  readonly tafels: readonly { readonly id: string; readonly title: string }[];
  readonly titleOfBlock: (block: string) => string;
  readonly run: typeof sendCommand;
}

/** Tells that one note, group or item of a result stands large on the big screen, and takes it off: it stays until somebody does, or the block changes. */
export function SpotlightBar({ state: { spotlight }, tafels, titleOfBlock, run }: SpotlightBarProps) {
  const t = useText(presenterControlTexts);
  const announce = useAnnounce();
  if (spotlight === undefined) return null;
  const place = tafels.find(({ id }) => id === spotlight.place)?.title ?? t("spotlight.plenary");
  const takeOff = async () => {
    const answer = await run({ type: "spotlight" });
    if (answer.ok) announce(t("spotlight.gone"));
  };
  return (
    <Notice
      shape="bar"
      icon={<Presentation />}
      action={
        <Button size="small" icon={<X />} onClick={() => void takeOff()}>
          {t("spotlight.off")}
        </Button>
      }
    >
      {spotlight.vote === undefined
        ? t(spotlight.note === undefined ? "spotlight.group" : "spotlight.note", { place })
        : t("spotlight.item", { title: titleOfBlock(spotlight.vote) })}
    </Notice>
  );
}
