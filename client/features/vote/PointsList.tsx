import type { PointsVoteBlock } from "@samenspel/shared/domain/vote/points";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { StickyNote } from "../../ui/StickyNote.tsx";
import styles from "./Points.module.css";
import type { BallotHand } from "./use-ballot.ts";
import type { OfferedItem } from "./vote-items.ts";

const given = (value: unknown): number => (typeof value === "number" ? value : 0);

interface PointsListProps {
  readonly block: PointsVoteBlock;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
}

/** Points over all items. They count when they add up, so until then the division stays on this screen. */
export function PointsList({ block, items, ballot }: PointsListProps) {
  const t = useText(participantTexts);
  const [own, setOwn] = useState<Readonly<Record<string, number>> | null>(null);
  const values = own ?? Object.fromEntries(items.map(({ id }) => [id, given(ballot.values[id])]));
  const left = block.points - items.reduce((total, { id }) => total + given(values[id]), 0);
  const step = Math.max(1, Math.round(block.points / 20));
  const put = (id: string, points: number) => {
    const next = { ...Object.fromEntries(items.map((item) => [item.id, given(values[item.id])])), [id]: points };
    const complete = Object.values(next).reduce((total, each) => total + each, 0) === block.points;
    if (complete) ballot.setAll(next);
    setOwn(complete ? null : next);
  };
  return (
    <>
      <Notice tone={left === 0 ? "done" : "attention"}>
        <b>{left === 0 ? t("points.done") : left > 0 ? t("points.left", { count: left }) : t("points.over", { count: -left })}</b>
        {left !== 0 && <p>{t("points.incomplete")}</p>}
      </Notice>
      <ul className={styles.list}>
        {items.map(({ id, title }) => (
          <li key={id}>
            <StickyNote paper="perzik">
              <p className={styles.title}>{title}</p>
              <Stepper
                label={title}
                value={given(values[id])}
                max={block.points}
                onValue={(next) =>
                  put(id, Math.min(block.points, Math.max(0, given(values[id]) + Math.sign(next - given(values[id])) * step)))
                }
                lessLabel={t("points.less")}
                moreLabel={t("points.more")}
                moreNotYet={left <= 0 ? t("points.done") : undefined}
              >
                <input
                  className={styles.input}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={block.points}
                  aria-label={title}
                  value={given(values[id])}
                  onChange={(event) => put(id, Math.min(block.points, Math.max(0, Math.round(Number(event.target.value) || 0))))}
                />
              </Stepper>
            </StickyNote>
          </li>
        ))}
      </ul>
    </>
  );
}
