import { useState } from "react";
import { useText } from "../../live/language.ts";
import { type CommandWithoutId, sendCommand } from "../../live/live-channel.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";

/** Gives a command of a participant, and says so when it did not work. */
export const useSign = (): {
  readonly busy: boolean;
  readonly failed: boolean;
  send(command: CommandWithoutId): Promise<boolean>;
} => {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const send = async (command: CommandWithoutId): Promise<boolean> => {
    setBusy(true);
    setFailed(false);
    const answer = await sendCommand(command);
    setBusy(false);
    setFailed(!answer.ok);
    if (!answer.ok) announce(t("command.failed"));
    return answer.ok;
  };
  return { busy, failed, send };
};
