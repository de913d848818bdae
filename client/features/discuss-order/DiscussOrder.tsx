import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { Spotlight } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { discussItems } from "@samenspel/shared/report/discuss-order";
import { itemFigure } from "@samenspel/shared/report/glance-section";
import { itemTitle, itemVerdict } from "@samenspel/shared/report/vote-table";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Presentation } from "lucide-react";
import { useMemo } from "react";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./DiscussOrder.module.css";

interface DiscussOrderProps {
  readonly block: BallotBlock;
  /** Published; of everybody together. */
  readonly result: VoteResult;
  readonly spotlight: Spotlight | undefined;
  /** Absent for whoever may not change the course. */
  readonly run?: typeof sendCommand | undefined;
}

/** What to talk about after a vote, in this order: highest, most divided, lowest. One press puts it on the big screen. */
export function DiscussOrder({ block, result, spotlight, run }: DiscussOrderProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const words = useReportWords();
  const items = useMemo(() => discussItems(result.method, result.items ?? []), [result]);
  if (items.length === 0) return null;
  const isLit = (item: string) => spotlight?.vote === block.id && spotlight.item === item;
  const light = async (item: string) => {
    const lit = isLit(item);
    const answer = await run?.({ type: "spotlight", ...(lit ? {} : { place: PLENARY, vote: block.id, item }) });
    if (answer?.ok === true) announce(t(lit ? "discuss.off" : "discuss.on"));
  };
  return (
    <section className={styles.order} aria-labelledby="discuss-order">
      <h2 id="discuss-order">{t("discuss.title")}</h2>
      <p className={styles.of}>{block.title}</p>
      <ol className={styles.items}>
        {items.map(({ item, why }) => {
          const title = itemTitle(result.method, item, words);
          const verdict = "agreement" in item && item.agreement === null ? null : itemVerdict(item, words);
          return (
            <li key={item.item} className={classNames(styles.item, isLit(item.item) && styles.lit)}>
              <p className={styles.why}>{why.map((place) => t(`discuss.${place}`)).join(" · ")}</p>
              <p className={styles.title}>{title}</p>
              <p className={styles.figure}>
                {itemFigure(item, words)}
                {verdict !== null && ` · ${verdict}`}
              </p>
              {run !== undefined && (
                <Button
                  size="small"
                  variant={isLit(item.item) ? "second" : "quiet"}
                  icon={<Presentation />}
                  aria-pressed={isLit(item.item)}
                  aria-label={t("discuss.lightLabel", { title })}
                  onClick={() => void light(item.item)}
                >
                  {t(isLit(item.item) ? "discuss.lit" : "discuss.light")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
