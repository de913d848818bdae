import { placeTitle } from "@samenspel/shared/report/place-title";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import type { CSSProperties } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import type { AnkerpuntVote, TafelShare } from "./ankerpunt-rows.ts";
import { NumberMark } from "./NumberMark.tsx";
import { Meta, OutcomePanel } from "./OutcomePanel.tsx";
import { useShownReport } from "./report-context.ts";
import styles from "./TafelHeat.module.css";
import table from "./TafelTable.module.css";

function Cell({ share }: { share: TafelShare | undefined }) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  if (share === undefined || share.share === null) {
    return (
      <span className={styles.withheld}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t("tafels.withheld")}</VisuallyHidden>
      </span>
    );
  }
  return (
    <span className={styles.heat} style={{ "--share": share.share } as CSSProperties}>
      {words.percentage(share.share)}
    </span>
  );
}

/** Which share of each tafel finds each ankerpunt important; nothing of groups of fewer than five. */
export function TafelHeat({ vote }: { vote: AnkerpuntVote }) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const report = useShownReport();
  const { rows, tafels } = vote;
  const most = (tafel: string) => Math.max(0, ...rows.flatMap((row) => row.tafels.find((one) => one.tafel === tafel)?.n ?? 0));
  return (
    <OutcomePanel id="per-tafel" title={words.t("tafel.title")} beside={<Meta>{t("tafels.important")}</Meta>}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with many tafels the table is scrolled, with the keys too */}
      <section className={table.scroll} aria-labelledby="per-tafel-title" tabIndex={0}>
        <table className={classNames(table.table, styles.heats)}>
          <thead>
            <tr>
              <th scope="col">{t("ankerpunt.column")}</th>
              {tafels.map((tafel) => (
                <th key={tafel} scope="col">
                  {placeTitle(report, tafel, words)}
                  <small>{most(tafel) === 0 ? t("tafels.few") : t("tafels.n", { n: most(tafel) })}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className={styles.numbered}>
                    <NumberMark number={row.number} />
                    {row.title}
                  </span>
                </th>
                {tafels.map((tafel) => (
                  <td key={tafel}>
                    <Cell share={row.tafels.find((one) => one.tafel === tafel)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Meta>{t("tafels.small")}</Meta>
    </OutcomePanel>
  );
}
