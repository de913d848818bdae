import { boardTexts } from "@samenspel/shared/text/board";
import { useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";

/** New notes are said together, at most this often. */
const BATCH_MS = 10_000;

/** Says how many notes came on the board since the last time. */
export const useSpokenCount = (total: number): void => {
  const t = useText(boardTexts);
  const announce = useAnnounce();
  const before = useRef(total);
  const came = useRef(0);
  useEffect(() => {
    came.current += Math.max(0, total - before.current);
    before.current = total;
    if (came.current === 0) return;
    // One key and one moment: what comes within it is counted along.
    announce(t("board.new", { count: came.current }), { key: "board-new", wait: BATCH_MS });
    const timer = setTimeout(() => {
      came.current = 0;
    }, BATCH_MS);
    return () => clearTimeout(timer);
  }, [total, announce, t]);
};
