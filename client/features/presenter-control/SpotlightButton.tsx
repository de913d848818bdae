import type { Spotlight } from "@samenspel/shared/domain/course";
import { presenterControlTexts } from "@samenspel/shared/text/presenter-control";
import { Presentation } from "lucide-react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { IconButton } from "../../ui/IconButton.tsx";

interface SpotlightButtonProps {
  /** The note or the group that it puts on the screen. */
  readonly target: Spotlight;
  /** What to call it for the ear: "briefje 12". */
  readonly name: string;
  /** What is on the screen now. */
  readonly spotlight: Spotlight | undefined;
  readonly run: typeof sendCommand;
}

const isSame = (a: Spotlight, b: Spotlight | undefined): boolean =>
  b !== undefined && a.place === b.place && a.note === b.note && a.cluster === b.cluster;

/** Puts one note or group large on the big screen, and takes it off again. */
export function SpotlightButton({ target, name, spotlight, run }: SpotlightButtonProps) {
  const t = useText(presenterControlTexts);
  const announce = useAnnounce();
  const on = isSame(target, spotlight);
  const toggle = async () => {
    const answer = await run(on ? { type: "spotlight" } : { type: "spotlight", ...target });
    if (answer.ok) announce(t(on ? "spotlight.gone" : "spotlight.shown", { name }));
  };
  return (
    <IconButton
      label={t(on ? "spotlight.off" : "spotlight.on", { name })}
      icon={<Presentation />}
      variant={on ? "primary" : "bare"}
      onClick={toggle}
    />
  );
}
