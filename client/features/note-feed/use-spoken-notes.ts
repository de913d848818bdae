import { useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";

const BATCH_MS = 10_000;

/** Says how many notes of others came in, at most once in ten seconds. */
export const useSpokenNotes = (publicIds: readonly string[], active: boolean): void => {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const known = useRef<Set<string> | null>(null);
  const waiting = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    if (!active) return;
    const before = known.current;
    known.current = new Set(publicIds);
    // What was there when the reader came is not news.
    if (before === null) return;
    waiting.current += publicIds.filter((id) => !before.has(id)).length;
    if (waiting.current === 0 || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      announce(t("feed.announce", { count: waiting.current }));
      waiting.current = 0;
    }, BATCH_MS);
  }, [publicIds, active, announce, t]);

  useEffect(() => () => clearTimeout(timer.current), []);
};
