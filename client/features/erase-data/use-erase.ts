import { APART } from "@samenspel/shared/board/release";
import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import { useEffect, useRef, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useLive } from "../../live/live-store.ts";
import { useParticipant } from "../../live/participant-context.ts";
import type { PersonalDocument } from "../../live/personal-document.ts";
import type { MyNote } from "../../live/writer.ts";

export type EraseStep =
  | { readonly at: "asking" }
  | { readonly at: "takingBack"; readonly left: number }
  | { readonly at: "erasing" }
  | { readonly at: "failed"; readonly code: ErrorCode };

/** What goes along of what somebody did without a name. */
export interface AnonymousWork {
  readonly notes: readonly MyNote[];
  readonly ballots: readonly BallotBlock[];
}

/** The server must have what was taken back before the device forgets it. */
const SAVE_MS = 10_000;

const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Notes that leave at once are seen to be of one person: as at their coming, they leave apart. */
const apart = (): number => APART.least + Math.random() * (APART.most - APART.least);

const saved = async (document: PersonalDocument, stop: AbortSignal): Promise<boolean> => {
  const until = Date.now() + SAVE_MS;
  while (document.getState().status !== "saved" && Date.now() < until && !stop.aborted) await pause(200, stop);
  return document.getState().status === "saved";
};

/** Erases this participant, after taking back what they did without a name, one note at a time. Leaving the screen stops it. */
export const useErase = () => {
  const { documents, writer } = useParticipant();
  const sessionId = useLive((live) => live.sessionId);
  const [step, setStep] = useState<EraseStep>({ at: "asking" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const takeBack = async ({ notes, ballots }: AnonymousWork, stop: AbortSignal): Promise<boolean> => {
    if (notes.length + ballots.length === 0) return true;
    for (const [index, note] of notes.entries()) {
      setStep({ at: "takingBack", left: notes.length - index });
      writer.empty(note);
      await pause(apart(), stop);
      if (stop.aborted) return false;
    }
    for (const block of ballots) writer.vote(block, null, { values: {} });
    return saved(documents.anonymous, stop);
  };

  const erase = async (work: AnonymousWork): Promise<void> => {
    const stop = new AbortController();
    running.current = stop;
    const taken = await takeBack(work, stop.signal);
    if (stop.signal.aborted) return;
    if (!taken) return setStep({ at: "failed", code: "unavailable" });
    setStep({ at: "erasing" });
    const answer = await callApi<unknown>("DELETE", `/api/sessions/${sessionId}/participants/${documents.participantId}`);
    if (answer.ok) await documents.wipe();
    else setStep({ at: "failed", code: answer.code });
  };

  const stop = (): void => {
    running.current?.abort();
    setStep({ at: "asking" });
  };
  return { step, erase, stop };
};
