import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { useCallback, useState } from "react";
import { sendCommand } from "../../live/live-channel.ts";

export interface Run {
  readonly run: typeof sendCommand;
  /** Why the last command was not done, until the next one is. */
  readonly problem: ErrorCode | null;
  readonly dismiss: () => void;
}

/** Gives commands and keeps the one thing that went wrong last: never a pile of errors. */
export const useRun = (): Run => {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const run = useCallback<typeof sendCommand>(async (command) => {
    const answer = await sendCommand(command);
    setProblem(answer.ok ? null : answer.error.code);
    return answer;
  }, []);
  const dismiss = useCallback(() => setProblem(null), []);
  return { run, problem, dismiss };
};
