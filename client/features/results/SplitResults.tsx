import { tafelOf } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { Split, SplitGroup } from "@samenspel/shared/domain/vote/splits";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import { itemFigure } from "@samenspel/shared/report/glance-section";
import { itemTitle } from "@samenspel/shared/report/vote-table";
import { votesTexts } from "@samenspel/shared/text/votes";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { FigureTable } from "../../ui/FigureTable.tsx";
import styles from "./Result.module.css";

interface SplitResultsProps {
  /** The whole that the groups are parts of. */
  readonly result: VoteResult;
  readonly splits: readonly Split[];
  readonly file: SessionFile;
}

/** V11: what groups of five and more answered, by perspective and by tafel; of the others only that they are left out. */
export function SplitResults({ result, splits, file }: SplitResultsProps) {
  const t = useText(votesTexts);
  const words = useReportWords();
  if (splits.length === 0) return null;
  const nameOf = ({ group }: SplitGroup, by: Split["by"]): string =>
    group === null ? words.t("split.none") : by === "tafel" ? (tafelOf(file, group)?.title ?? group) : group;
  return splits.map(({ by, groups }) => {
    const head = groups.map((group) => `${nameOf(group, by)} (${group.voters ?? "–"})`);
    const rows = (result.items ?? []).map((item) => [
      itemTitle(result.method, item, words),
      ...groups.map((group) => {
        const there = group.items.find((one) => one.item === item.item);
        return there === undefined ? "–" : itemFigure(there, words);
      }),
    ]);
    const shown = rows.some(([, ...cells]) => cells.some((cell) => cell !== "–"));
    const hidden = rows.some((row) => row.includes("–"));
    return (
      <div key={by}>
        {shown ? (
          <FigureTable caption={words.t(`split.${by}`)} head={[t("result.item"), ...head]} rows={rows} />
        ) : (
          <p className={styles.measurement}>{words.t(`split.${by}`)}</p>
        )}
        {hidden && <p className={styles.turnout}>{t("result.splitSome")}</p>}
      </div>
    );
  });
}
