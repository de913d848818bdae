import type { DiscussOrder } from "@samenspel/shared/report/discuss-order";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { ArrowDown, ArrowUp, GitFork } from "lucide-react";
import { useText } from "../../live/language.ts";
import styles from "./DiscussFirst.module.css";

/** What to talk about first: the highest, the most divided, the lowest. */
export function DiscussFirst({ order }: { order: DiscussOrder | null }) {
  const t = useText(outcomeTexts);
  if (order === null) return null;
  const steps = [
    { name: t("discuss.highest"), icon: <ArrowUp />, titles: order.highest },
    { name: t("discuss.divided"), icon: <GitFork />, titles: order.mostDivided },
    { name: t("discuss.lowest"), icon: <ArrowDown />, titles: order.lowest },
  ];
  return (
    <dl className={styles.discuss}>
      {steps
        .filter(({ titles }) => titles.length > 0)
        .map(({ name, icon, titles }) => (
          <div key={name}>
            <dt>
              {icon} {name}
            </dt>
            <dd>{titles.join(" / ")}</dd>
          </div>
        ))}
    </dl>
  );
}
