import type { PointsVoteBlock } from "@samenspel/shared/domain/vote/points";
import { votesTexts } from "@samenspel/shared/text/votes";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { Stepper } from "../../ui/Stepper.tsx";
import { StickyNote } from "../../ui/StickyNote.tsx";
import { ItemWhy } from "./ItemWhy.tsx";
import type { ListVoteProps } from "./list-vote.ts";
import styles from "./Points.module.css";

const given = (value: unknown): number => (typeof value === "number" ? value : 0);

/** What is left to give, or too much. */
function PointsTray({ left }: { left: number }) {
  const t = useText(votesTexts);
  return (
    <b className={styles.tray} role="status">
      {left === 0 ? <CircleCheck /> : <TriangleAlert />}
      {left === 0 ? t("points.done") : left > 0 ? t("points.left", { count: left }) : t("points.over", { count: -left })}
    </b>
  );
}

/** V6: points over all items. They count when they add up, so until then the division stays on this screen. */
export function PointsVote({ block, items, ballot, children }: ListVoteProps<PointsVoteBlock>) {
  const t = useText(votesTexts);
  const [own, setOwn] = useState<Readonly<Record<string, number>> | null>(null);
  const values = own ?? Object.fromEntries(items.map(({ id }) => [id, given(ballot.values[id])]));
  const left = block.points - items.reduce((total, { id }) => total + given(values[id]), 0);
  const step = Math.max(1, Math.round(block.points / 20));
  const put = (id: string, points: number) => {
    const within = Math.min(block.points, Math.max(0, Math.round(points)));
    const next = { ...Object.fromEntries(items.map((item) => [item.id, given(values[item.id])])), [id]: within };
    const complete = Object.values(next).reduce((total, each) => total + each, 0) === block.points;
    if (complete) ballot.setAll(next);
    setOwn(complete ? null : next);
  };
  const list = (
    <ul className={styles.list}>
      {items.map((item) => {
        const now = given(values[item.id]);
        // The last step gives what is left, so that a division always can add up.
        const more = left > 0 ? Math.min(step, left) : step;
        const less = now > 0 ? Math.min(step, now) : step;
        return (
          <li key={item.id}>
            <StickyNote paper="perzik">
              <p className={styles.title}>{item.title}</p>
              <Stepper
                label={item.title}
                value={now}
                max={block.points}
                onValue={(next) => put(item.id, next > now ? now + more : now - less)}
                lessLabel={t("points.less", { count: less })}
                moreLabel={t("points.more", { count: more })}
                moreNotYet={left <= 0 ? t("points.done") : undefined}
                lessNotYet={now === 0 ? t("points.none") : undefined}
              >
                <input
                  className={styles.input}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={block.points}
                  aria-label={t("points.of", { item: item.title })}
                  value={now}
                  onFocus={(event) => event.target.select()}
                  onChange={(event) => put(item.id, Number(event.target.value) || 0)}
                />
              </Stepper>
              <ItemWhy block={block} item={item} ballot={ballot} />
            </StickyNote>
          </li>
        );
      })}
    </ul>
  );
  const voted = Object.keys(ballot.values).length > 0;
  const unfinished = left === 0 ? undefined : t(voted ? "points.earlier" : "points.incomplete");
  return children({ lead: t("points.lead", { total: block.points }), list, tray: <PointsTray left={left} />, unfinished });
}
