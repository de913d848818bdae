import type { RankVoteBlock } from "@samenspel/shared/domain/vote/rank";
import { votesTexts } from "@samenspel/shared/text/votes";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ItemWhy } from "./ItemWhy.tsx";
import type { ListVoteProps } from "./list-vote.ts";
import styles from "./Rank.module.css";
import { movedTo, rankedItems, ranksOf } from "./rank-order.ts";
import type { OfferedItem } from "./vote-items.ts";

interface RankedItemProps {
  readonly item: OfferedItem;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  /** The id of the text that tells of the keys. */
  readonly keys: string;
}

/** One item with its place: chosen from a list, or moved with buttons and arrow keys. */
function RankedItem({ item: { title }, index, count, onMove, keys }: RankedItemProps) {
  const t = useText(votesTexts);
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const to = index + (event.key === "ArrowUp" ? -1 : 1);
    if (to >= 0 && to < count) onMove(to);
  };
  return (
    <>
      <select
        className={styles.place}
        aria-label={t("rank.placeOf", { item: title })}
        value={index + 1}
        onChange={(event) => onMove(Number(event.target.value) - 1)}
      >
        {Array.from({ length: count }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
          <option key={place} value={place + 1}>
            {place + 1}
          </option>
        ))}
      </select>
      <span className={styles.title}>{title}</span>
      <span className={styles.moves}>
        <IconButton
          label={t("rank.up", { item: title })}
          icon={<ArrowUp />}
          notYet={index === 0 ? t("rank.first") : undefined}
          onClick={() => onMove(index - 1)}
          onKeyDown={byKey}
          aria-describedby={keys}
        />
        <IconButton
          label={t("rank.down", { item: title })}
          icon={<ArrowDown />}
          notYet={index === count - 1 ? t("rank.last") : undefined}
          onClick={() => onMove(index + 1)}
          onKeyDown={byKey}
          aria-describedby={keys}
        />
      </span>
    </>
  );
}

/** An order of all items; written as soon as something moves or the reader agrees with it. */
function RankList({ block, items, ballot }: Omit<ListVoteProps<RankVoteBlock>, "children">) {
  const t = useText(votesTexts);
  const announce = useAnnounce();
  const keys = useId();
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
        {order.map((item, index) => (
          <li key={item.id} className={styles.item}>
            <RankedItem item={item} index={index} count={order.length} onMove={(to) => move(index, to)} keys={keys} />
            <div className={styles.why}>
              <ItemWhy block={block} item={item} ballot={ballot} />
            </div>
          </li>
        ))}
      </ol>
      <p id={keys} className={styles.keys}>
        {t("rank.keys")}
      </p>
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

/** V5: an order of all items. */
export function RankVote({ children, ...props }: ListVoteProps<RankVoteBlock>) {
  const t = useText(votesTexts);
  const voted = props.items.every(({ id }) => props.ballot.values[id] !== undefined);
  const unfinished = voted ? undefined : t("rank.unfinished");
  return children({ lead: t("rank.lead"), list: <RankList {...props} />, tray: null, unfinished });
}
