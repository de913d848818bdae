import { useState } from "react";
import { pageAt } from "./turning-pages.ts";

/** Which of so many pages is on the screen now: they turn by themselves, from the first on when `subject` changes. */
export function useTurningPage(subject: string, pages: number, now: number): number {
  const [begun, setBegun] = useState({ subject, at: now });
  if (begun.subject === subject) return pageAt(now - begun.at, pages);
  setBegun({ subject, at: now });
  return 0;
}
