import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Keyboard } from "lucide-react";
import { ActivityRing } from "../../features/tafel-drawing/ActivityRing.tsx";
import { useText } from "../../live/language.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import styles from "./TafelsColumn.module.css";

/** What the drawing means, in words. */
export function Legend({ writing }: { writing: boolean }) {
  const t = useText(facilitatorTexts);
  const [before, after] = t("legend.move", { key: "\u0000" }).split("\u0000");
  return (
    <dl className={styles.legend}>
      {writing && (
        <div>
          <dt>
            <svg viewBox="0 0 26 26" aria-hidden="true">
              <ActivityRing pace={4} people={6} radius={9} centre={13} segments={6} />
            </svg>
          </dt>
          <dd>{t("legend.pace")}</dd>
        </div>
      )}
      <div>
        <dt>
          <Avatar name={t("person.facilitator")} tone="lead" size="small" />
        </dt>
        <dd>{t("person.facilitator")}</dd>
      </div>
      <div>
        <dt>
          <Keyboard aria-hidden="true" />
        </dt>
        <dd>
          {before}
          <kbd>V</kbd>
          {after}
        </dd>
      </div>
    </dl>
  );
}
