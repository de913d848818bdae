import { Bookmark, Lightbulb, Sprout, StickyNote as StickyNoteIcon } from "lucide-react";
import type { ReactNode } from "react";
import { PAPERS, type Paper } from "../../ui/StickyNote.tsx";

const ICONS: readonly ReactNode[] = [<Lightbulb key="0" />, <Bookmark key="1" />, <Sprout key="2" />, <StickyNoteIcon key="3" />];

/** Lanes take turns over the papers: the first yellow, then green, peach and blue. Colour never stands alone. */
export const lanePaper = (index: number): Paper => PAPERS[Math.max(0, index) % PAPERS.length] ?? "geel";

export const laneIcon = (index: number): ReactNode => ICONS[Math.max(0, index) % ICONS.length];
