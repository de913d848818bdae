import type { LiveState } from "@samenspel/shared/protocol/live-events";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { sendCommand } from "../../live/live-channel.ts";

/** Long enough to see that a button means something else now. */
const WAIT_MS = 1500;

/** What moves the session on, so that a change of block after it is no surprise to whoever gave it. */
const OWN_STEPS: readonly string[] = ["start", "nextBlock", "goToBlock", "voteAgain", "close", "reopen"];

const isStep = (command: Parameters<typeof sendCommand>[0]): boolean =>
  OWN_STEPS.includes(command.type) || (command.type === "toPlenary" && command.inSeconds === 0);

interface JustChanged {
  /** Somebody else, or the clock, changed the block a moment ago. */
  readonly justChanged: boolean;
  /** Gives commands and remembers which steps are one's own. */
  readonly run: typeof sendCommand;
}

/** Whether a press meant for the block before would now land on the block after. */
export const useJustChanged = ({ phase, block }: Pick<LiveState, "phase" | "block">, give: typeof sendCommand): JustChanged => {
  const [justChanged, setJustChanged] = useState(false);
  /** Own steps under way, and until when the change they made may still be on its way here. */
  const own = useRef({ underWay: 0, until: 0, changes: 0 });
  const now = `${phase}/${block}`;
  const seen = useRef(now);

  // Before anybody sees the button of the next block.
  useLayoutEffect(() => {
    if (seen.current === now) return;
    seen.current = now;
    const isOwn = own.current.underWay > 0 || performance.now() < own.current.until;
    own.current.until = 0;
    own.current.changes += 1;
    setJustChanged(!isOwn);
  }, [now]);

  // Anew at every change: the wait is counted from the latest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` starts the wait again
  useEffect(() => {
    if (!justChanged) return;
    const timer = setTimeout(() => setJustChanged(false), WAIT_MS);
    return () => clearTimeout(timer);
  }, [justChanged, now]);

  const run = useCallback<typeof sendCommand>(
    async (command) => {
      if (!isStep(command)) return give(command);
      const before = own.current.changes;
      own.current.underWay += 1;
      const answer = await give(command);
      own.current.underWay -= 1;
      if (answer.ok && own.current.changes === before) own.current.until = performance.now() + WAIT_MS;
      return answer;
    },
    [give],
  );
  return { justChanged, run };
};
