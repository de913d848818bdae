import type { Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useCallback, useEffect, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";

export interface Move {
  readonly text: string;
  readonly undo: () => void;
}

/** How long a move can be taken back with one press. */
const UNDO_MS = 10_000;

/** Moves people, and offers the way back for ten seconds. The functions stay the same as long as `run` does. */
export const useMoves = (run: typeof sendCommand, titleOf: (tafel: string) => string) => {
  const t = useText(facilitatorTexts);
  const [last, setLast] = useState<Move | null>(null);
  const words = useRef({ t, titleOf });
  words.current = { t, titleOf };
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setLast(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [last]);

  const seat = useCallback(
    async (people: readonly Person[], tafel: string | null): Promise<readonly Person[]> => {
      const answers = await Promise.all(
        people.map(async (person) => ({
          person,
          answer: await run({ type: "seat", participantId: person.participantId, tafel }),
        })),
      );
      return answers.filter(({ answer }) => answer.ok).map(({ person }) => person);
    },
    [run],
  );

  const move = useCallback(
    async (person: Person, from: string | null, to: string | null) => {
      const moved = await seat([person], to);
      if (moved.length === 0) return;
      const name = person.name ?? words.current.t("person.nameless");
      setLast({
        text:
          to === null
            ? words.current.t("person.movedLobby", { name })
            : words.current.t("person.moved", { name, tafel: words.current.titleOf(to) }),
        undo: () => {
          setLast(null);
          void seat(moved, from);
        },
      });
    },
    [seat],
  );

  /** Everybody at one tafel goes to another. */
  const merge = useCallback(
    async (people: readonly Person[], from: string, to: string) => {
      const moved = await seat(people, to);
      if (moved.length === 0) return;
      setLast({
        text: words.current.t("tafels.merged", { from: words.current.titleOf(from), to: words.current.titleOf(to) }),
        undo: () => {
          setLast(null);
          void seat(moved, from);
        },
      });
    },
    [seat],
  );
  return { move, merge, last };
};
