import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useEffect, useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";

export interface Move {
  readonly text: string;
  readonly undo: () => void;
}

/** How long a move can be taken back with one press. */
const UNDO_MS = 10_000;

/** Moves people, and offers the way back for ten seconds. */
export const useMoves = (run: typeof sendCommand, titleOf: (tafel: string) => string) => {
  const t = useText(facilitatorTexts);
  const [last, setLast] = useState<Move | null>(null);
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const move = async (person: Person, from: string | null, to: string | null) => {
    const answer = await run({ type: "seat", participantId: person.participantId, tafel: to });
    if (!answer.ok) return;
    const name = person.name ?? t("person.nameless");
    setLast({
      text: to === null ? t("person.movedLobby", { name }) : t("person.moved", { name, tafel: titleOf(to) }),
      undo: () => {
        setLast(null);
        void run({ type: "seat", participantId: person.participantId, tafel: from });
      },
    });
  };
  return { move, last };
};
