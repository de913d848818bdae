import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Rank.module.css";
import { movedTo, rankedItems, ranksOf } from "./rank-order.ts";
import type { BallotHand } from "./use-ballot.ts";
import type { OfferedItem } from "./vote-items.ts";

/** An order of all items, moved with buttons; written as soon as something moves or the reader agrees with it. */
export function RankList({ items, ballot }: { items: readonly OfferedItem[]; ballot: BallotHand }) {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const order = rankedItems(items, ballot.values);
  const voted = items.every(({ id }) => ballot.values[id] !== undefined);
  const [confirmed, setConfirmed] = useState(false);
  const move = (index: number, to: number) => {
    const item = order[index];
    if (item === undefined) return;
    ballot.setAll(ranksOf(movedTo(order, index, to)));
    announce(t("rank.moved", { item: item.title, place: to + 1 }), { key: "rank" });
  };
  const agree = () => {
    ballot.setAll(ranksOf(order));
    setConfirmed(true);
    announce(t("rank.saved"));
  };
  return (
    <>
      <ol className={styles.list}>
        {order.map(({ id, title }, index) => (
          <li key={id} className={styles.item}>
            <span className={styles.place} role="img" aria-label={t("rank.at", { place: index + 1 })}>
              {index + 1}
            </span>
            <span className={styles.title}>{title}</span>
            {index > 0 && (
              <IconButton label={t("rank.up", { item: title })} icon={<ArrowUp />} onClick={() => move(index, index - 1)} />
            )}
            {index < order.length - 1 && (
              <IconButton label={t("rank.down", { item: title })} icon={<ArrowDown />} onClick={() => move(index, index + 1)} />
            )}
          </li>
        ))}
      </ol>
      {voted ? (
        <Notice tone="done" live={confirmed}>
          {t("rank.saved")}
        </Notice>
      ) : (
        <Button variant="second" onClick={agree}>
          {t("rank.confirm")}
        </Button>
      )}
    </>
  );
}
