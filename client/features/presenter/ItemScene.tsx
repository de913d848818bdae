import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import { chartAlternative } from "@samenspel/shared/report/charts/chart-alternative";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { SCREEN_PALETTE } from "@samenspel/shared/report/charts/screen-palette";
import { itemFigure } from "@samenspel/shared/report/glance-section";
import { screenChart } from "@samenspel/shared/report/screen-chart";
import { itemTitle, itemVerdict } from "@samenspel/shared/report/vote-table";
import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useMemo, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { Drawing } from "../../ui/Drawing.tsx";
import own from "./ItemScene.module.css";
import styles from "./Scene.module.css";
import { SceneHeading } from "./SceneHeading.tsx";
import { useSceneRoom } from "./use-scene-room.ts";

interface ItemSceneProps {
  readonly block: BallotBlock;
  readonly method: BallotMethod;
  readonly item: ItemOf<BallotMethod>;
}

/** One row has the screen for itself: fewer units of the chart over the same width are larger letters. */
const LARGE = 0.6;

/** One item of a published result, to talk about now: what it is, its figures, and its row of the drawing. */
export function ItemScene({ block, method, item }: ItemSceneProps) {
  const t = useText(presenterTexts);
  const words = useReportWords();
  const place = useRef<HTMLDivElement>(null);
  const room = useSceneRoom(place);
  const title = itemTitle(method, item, words);
  const figure = [itemFigure(item, words), "agreement" in item && item.agreement === null ? null : itemVerdict(item, words)];
  const chart = useMemo(() => screenChart(method, block, [{ ...item, title: "" }], words), [method, block, item, words]);
  // Most drawings have the figures under them, with more beside them than fits here.
  const told = chart !== null && "rows" in chart && chart.rows.some((row) => "remark" in row && row.remark !== "");
  const size = { width: Math.floor(room.width * LARGE), height: Math.floor(room.height * LARGE) };
  return (
    <div className={styles.scene}>
      <div>
        <SceneHeading step={t("spotlight.item", { title: block.title })} title={title} />
        {!told && <p className={own.figure}>{figure.filter((part) => part !== null).join(" · ")}</p>}
      </div>
      <div ref={place} className={styles.body}>
        {chart !== null && (
          <Drawing
            svg={
              chartSvg(chart, chartAlternative(chart, title, words), SCREEN_PALETTE, "screen-item", { room: size, whole: chart })
                .svg
            }
          />
        )}
      </div>
    </div>
  );
}
