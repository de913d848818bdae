import type { ReactNode } from "react";
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface AnnounceOptions {
  /** A later text with the same key replaces one that was not spoken yet ("2 new" becomes "3 new"). */
  readonly key?: string;
  /** How long this text may wait for others, in milliseconds. */
  readonly wait?: number;
}

/** Says a text politely to screen readers; texts that come close together are spoken as one. */
export type Announce = (text: string, options?: AnnounceOptions) => void;

/** Long enough to bundle what one event causes, short enough to feel at once. */
const BUNDLE_MS = 150;

/** Ends with a full stop, so that the voice pauses between two texts. */
const asSentence = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

const AnnounceContext = createContext<Announce>(() => {});

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The page's one polite live region. Mount it once, around everything. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: "", turn: 0 });
  const waiting = useRef(new Map<string, string>());
  const due = useRef<{ timer: number; at: number } | null>(null);

  const announce = useMemo<Announce>(() => {
    let unkeyed = 0;
    const speak = () => {
      due.current = null;
      const text = [...waiting.current.values()].map(asSentence).join(" ");
      waiting.current.clear();
      setSpoken((before) => ({ text, turn: before.turn + 1 }));
    };
    return (text, { key, wait = BUNDLE_MS } = {}) => {
      waiting.current.set(key ?? `text-${unkeyed++}`, text);
      const at = Date.now() + wait;
      if (due.current !== null && due.current.at <= at) return;
      if (due.current !== null) clearTimeout(due.current.timer);
      due.current = { timer: window.setTimeout(speak, wait), at };
    };
  }, []);

  useEffect(() => () => clearTimeout(due.current?.timer), []);

  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {/* A new element each time, so that the same text twice is spoken twice. */}
          <span key={spoken.turn}>{spoken.text}</span>
        </span>
      </VisuallyHidden>
    </AnnounceContext>
  );
}
