import { clockText, dayText } from "@samenspel/shared/text/moment";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { ReactNode } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import styles from "./OutcomeHead.module.css";
import { useShownReport } from "./report-context.ts";

/** What session this is, how large it was, and what to take along. */
export function OutcomeHead({ back, children }: { back?: ReactNode; children: ReactNode }) {
  const t = useText(outcomeTexts);
  const language = useLanguage();
  const { title, ankerpunten, tafels, outcome } = useShownReport();
  const at = Date.parse(outcome.closedAt);
  const counts = [
    t("head.people", { count: outcome.people }),
    t("head.tafels", { count: tafels.length }),
    t("head.notes", { count: outcome.notes.written }),
    ...(ankerpunten.length === 0 ? [] : [t("head.ankerpunten", { count: ankerpunten.length })]),
    t("head.closed", { day: dayText(language, at), time: clockText(language, at) }),
  ];
  return (
    <div className={styles.head}>
      <div>
        {back}
        <h1>{title}</h1>
        <p>{counts.join(" · ")}</p>
      </div>
      {children}
    </div>
  );
}
