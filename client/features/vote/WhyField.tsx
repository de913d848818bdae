import { LIMITS } from "@samenspel/shared/protocol/limits";
import { useEffect, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { TextArea } from "../../ui/TextArea.tsx";

/** Rest after which a reason joins the ballot. */
const REST_MS = 400;

const isKept = (text: string): boolean => text.length <= LIMITS.reason;

interface WhyFieldProps {
  readonly label: string;
  /** What the ballot has. */
  readonly kept: string;
  readonly onRest: (text: string) => void;
}

/** A reason in the voter's own words; optional, and kept after a moment of rest or on leaving. */
export function WhyField({ label, kept, onRest }: WhyFieldProps) {
  const t = useText(participantTexts);
  const limit = useLetterLimit(LIMITS.reason);
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const keep = useRef(onRest);
  keep.current = onRest;

  const flush = useRef(() => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    const { text } = pending.current;
    pending.current = null;
    if (isKept(text)) keep.current(text);
    setTyped(null);
  });
  useEffect(() => flush.current, []);

  const text = typed ?? kept;
  const change = (next: string) => {
    setTyped(next);
    if (pending.current !== null) clearTimeout(pending.current.timer);
    // Too long stays on the screen only: a ballot with it would count as nothing.
    pending.current = isKept(next) ? { text: next, timer: setTimeout(flush.current, REST_MS) } : null;
  };
  return (
    <TextArea
      label={label}
      optional={t("vote.skip")}
      value={text}
      onValue={change}
      onBlur={() => flush.current()}
      limit={limit}
    />
  );
}
