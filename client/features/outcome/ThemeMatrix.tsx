import { placeTitle } from "@samenspel/shared/report/place-title";
import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Lightbulb, Sparkles } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Pill } from "../../ui/Pill.tsx";
import { Meta, Nothing, OutcomePanel } from "./OutcomePanel.tsx";
import { useShownReport } from "./report-context.ts";
import { useSources } from "./sources.ts";
import tableStyles from "./TafelTable.module.css";
import styles from "./ThemeMatrix.module.css";
import { type ThemeRow, tafelCount } from "./theme-rows.ts";

/** More tafels than this do not fit beside each other. */
const MOST_COLUMNS = 5;
const SHOWN = 7;

/** "Theme 1 – The reach of solidarity" → "Theme 1"; null when that is still too long for a column. */
const shortTitle = (title: string): string | null => {
  const start = title.split(/\s[–—-]\s|:\s/)[0] ?? title;
  return start.length > 12 ? null : start;
};

interface ThemeMatrixProps {
  readonly rows: readonly ThemeRow[];
  /** They are still being found. */
  readonly loading: boolean;
  /** The way to all of them. */
  readonly more: ReactNode;
}

/** What comes back at several tafels: a circle a tafel, as large as the number of notes in it. */
export function ThemeMatrix({ rows, loading, more }: ThemeMatrixProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const words = useReportWords();
  const report = useShownReport();
  const { show } = useSources();
  const columns = report.tafels.length <= MOST_COLUMNS ? report.tafels : [];
  const shown = rows.slice(0, SHOWN);
  const tafels = report.tafels.map(({ id }) => id);
  const everywhere = rows.find((row) => !row.suggested && tafels.length > 1 && tafelCount(row, tafels) === tafels.length);
  const most = Math.max(1, ...shown.flatMap(({ byPlace }) => [...byPlace.values()].map(({ length }) => length)));
  return (
    <OutcomePanel id="themas-kort" title={t("themes.title")} beside={<Meta>{t("themes.counts")}</Meta>}>
      {shown.length === 0 && <Nothing>{loading ? common("state.loading") : t("themes.none")}</Nothing>}
      {shown.length > 0 && (
        <div className={tableStyles.scroll}>
          <table className={classNames(tableStyles.table, styles.themes)}>
            <thead>
              <tr>
                <th scope="col">{t("themes.column")}</th>
                {columns.map(({ id, title }, index) => (
                  <th key={id} scope="col" title={title}>
                    {shortTitle(title) ?? t("themes.tafel", { nth: index + 1 })}
                  </th>
                ))}
                <th scope="col">{t("themes.returns")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.title}
                    {row.suggested && (
                      <Pill tone="quiet" icon={<Sparkles />} bare>
                        {t("themes.suggestion")}
                      </Pill>
                    )}
                  </th>
                  {columns.map(({ id }) => {
                    const ids = row.byPlace.get(id) ?? [];
                    return (
                      <td key={id}>
                        {ids.length === 0 ? (
                          "–"
                        ) : (
                          <button
                            type="button"
                            className={styles.ball}
                            style={{ "--size": ids.length / most } as CSSProperties}
                            aria-haspopup="dialog"
                            aria-label={t("themes.open", {
                              count: ids.length,
                              title: row.title,
                              tafel: placeTitle(report, id, words),
                            })}
                            onClick={() => show({ ids, of: `${row.title} · ${placeTitle(report, id, words)}` })}
                          >
                            {ids.length}
                          </button>
                        )}
                      </td>
                    );
                  })}
                  <td className={styles.returns}>
                    <button
                      type="button"
                      className={styles.plainLink}
                      aria-haspopup="dialog"
                      onClick={() => show({ ids: row.notes, of: row.title })}
                    >
                      {t("themes.of", { places: tafelCount(row, tafels), tafels: Math.max(1, tafels.length) })}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {everywhere !== undefined && (
        <p className={styles.insight}>
          <Lightbulb /> <span>{t("themes.everywhere", { title: everywhere.title })}</span>
        </p>
      )}
      {more}
    </OutcomePanel>
  );
}
