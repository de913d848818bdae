import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import { chartAlternative } from "@samenspel/shared/report/charts/chart-alternative";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { SCREEN_PALETTE } from "@samenspel/shared/report/charts/screen-palette";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { screenChart } from "@samenspel/shared/report/screen-chart";
import { useId, useMemo, useRef } from "react";
import { Drawing } from "../../ui/Drawing.tsx";
import { useRoom } from "../../ui/use-room.ts";
import styles from "./Result.module.css";

export interface ResultFiguresProps {
  readonly method: BallotMethod;
  readonly block: BallotBlock;
  readonly items: readonly ItemOf<BallotMethod>[];
  readonly words: ReportWords;
}

/** Narrower than this nothing can be drawn: the page scrolls rather than the letters shrink. */
const LEAST_WIDTH = 240;
/** Wider makes no drawing clearer. */
const MOST_WIDTH = 900;

/** The drawing of a result, as wide as its place; its letters are those of the page. */
export function ResultChart({ method, block, items, words }: ResultFiguresProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place);
  const id = useId().replace(/[^a-zA-Z0-9]/g, "");
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, room?.width ?? 0));
  const svg = useMemo(() => {
    const chart = screenChart(method, block, items, words);
    if (chart === null) return null;
    const name = chartAlternative(chart, block.title, words);
    return chartSvg(chart, name, SCREEN_PALETTE, `chart-${id}`, { room: { width }, whole: chart }).svg;
  }, [method, block, items, words, width, id]);
  return (
    <div ref={place} className={styles.chart}>
      {svg !== null && <Drawing svg={svg} />}
    </div>
  );
}
