import type { DotsVoteBlock } from "@samenspel/shared/domain/vote/dots";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import { StickyNote } from "../../ui/StickyNote.tsx";
import styles from "./Dots.module.css";
import { dotsLeft, dotsOn } from "./dots-left.ts";
import { ItemWhy } from "./ItemWhy.tsx";
import type { ListVoteProps } from "./list-vote.ts";

function DotRow({ count }: { count: number }) {
  const t = useText(participantTexts);
  if (count === 0) return t("dots.none");
  if (count > 6) return t("dots.on", { count });
  return (
    <span role="img" aria-label={t("dots.on", { count })} className={styles.row}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
        <i key={index} className={styles.dot} />
      ))}
    </span>
  );
}

type DotsProps = Omit<ListVoteProps<DotsVoteBlock>, "children">;

/** Every item with minus and plus; plus says why when it can do nothing. */
function DotsList({ block, items, ballot }: DotsProps) {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const left = dotsLeft(block, ballot.values, items);
  const put = (item: string, count: number) => {
    ballot.set(item, count === 0 ? null : count);
    announce(t("dots.announce", { count, left: left + dotsOn(ballot.values, item) - count }), { key: "dots" });
  };
  return (
    <ul className={styles.list}>
      {items.map((item) => {
        const { id, title } = item;
        const count = dotsOn(ballot.values, id);
        const full = count >= block.maxPerItem ? t("dots.itemFull") : left <= 0 ? t("dots.usedUp") : undefined;
        return (
          <li key={id}>
            <StickyNote paper="perzik" className={count > 0 ? styles.chosen : undefined}>
              <p className={styles.title}>{title}</p>
              <Stepper
                label={title}
                value={count}
                max={block.maxPerItem}
                onValue={(next) => put(id, next)}
                lessLabel={t("dots.less")}
                moreLabel={t("dots.more")}
                moreNotYet={full}
                lessNotYet={count === 0 ? t("dots.none") : undefined}
              >
                <DotRow count={count} />
              </Stepper>
              {count > 0 && <ItemWhy block={block} item={item} ballot={ballot} />}
            </StickyNote>
          </li>
        );
      })}
    </ul>
  );
}

/** What is left in the hand. */
function DotsTray({ block, items, ballot }: DotsProps) {
  const t = useText(participantTexts);
  const left = dotsLeft(block, ballot.values, items);
  const shown = Math.min(block.dots, 10);
  const leftShown = block.dots > 10 ? Math.round((left / block.dots) * 10) : left;
  return (
    <div className={styles.tray}>
      <b>{t("dots.left", { count: left, total: block.dots })}</b>
      <span className={styles.row} aria-hidden="true">
        {Array.from({ length: shown }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing but their place
          <i key={index} className={index < shown - leftShown ? styles.gone : styles.dot} />
        ))}
      </span>
    </div>
  );
}

/** V1: stippen to put on items. */
export function DotsVote({ children, ...props }: ListVoteProps<DotsVoteBlock>) {
  const t = useText(participantTexts);
  const { dots, maxPerItem } = props.block;
  const per =
    maxPerItem === 1 ? t("dots.one") : maxPerItem < dots ? t("dots.severalMax", { max: maxPerItem }) : t("dots.several");
  return children({
    lead: `${t("dots.lead", { count: dots })} ${per}`,
    list: <DotsList {...props} />,
    tray: <DotsTray {...props} />,
  });
}
