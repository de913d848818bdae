import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import { placeTitle } from "@samenspel/shared/report/place-title";
import type { ListedNote, Report } from "@samenspel/shared/report/report-model";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useEffect, useRef } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { classNames } from "../../ui/class-names.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { PAPERS, StickyNote } from "../../ui/StickyNote.tsx";
import styles from "./Sources.module.css";
import type { ShownSources } from "./sources.ts";

interface SourcesSheetProps {
  readonly report: Report;
  readonly notes: ReadonlyMap<string, ListedNote>;
  readonly shown: ShownSources | null;
  readonly onClose: () => void;
}

/** Every lane its paper, as on the board: the first yellow, then sage, and so on. */
const paperOf = ({ block, lane }: ListedNote, report: Report) => {
  const found = allBlocks(report).find(({ id }) => id === block);
  const nth =
    found?.kind === "write"
      ? Math.max(
          0,
          found.lanes.findIndex(({ id }) => id === lane),
        )
      : 0;
  return PAPERS[nth % PAPERS.length] ?? "geel";
};

const remarksOn = (note: ListedNote, { t }: ReportWords): string[] => [
  ...(note.agree > 0 ? [t("annex.agree", { count: note.agree })] : []),
  ...(note.source === "tafel" ? [t("annex.source.tafel")] : []),
  ...(note.source === "caller" ? [t("annex.source.caller")] : []),
  ...(note.late === true ? [t("annex.late")] : []),
];

/** The notes behind a claim, as people wrote them, with where each comes from. */
export function SourcesSheet({ report, notes, shown, onClose }: SourcesSheetProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const words = useReportWords();
  const first = useRef<HTMLLIElement>(null);
  const titles = new Map(allBlocks(report).map(({ id, title }) => [id, title]));

  // The dialog gives the focus to its first button; whoever asked for one note wants to read that one.
  useEffect(() => {
    if (shown?.first !== undefined) first.current?.focus();
  }, [shown]);

  return (
    <Sheet
      open={shown !== null}
      onClose={onClose}
      title={t("sources.title", { count: shown?.ids.length ?? 0 })}
      closeLabel={common("action.close")}
    >
      {shown !== null && (
        <>
          <p className={styles.behind}>{shown.of}</p>
          <ul className={styles.list}>
            {shown.ids.map((id) => {
              const note = notes.get(id);
              if (note === undefined) return null;
              const asked = id === shown.first;
              const hidden = note.hidden !== undefined;
              return (
                <li
                  key={id}
                  ref={asked ? first : null}
                  tabIndex={asked ? -1 : undefined}
                  className={classNames(asked && styles.asked)}
                >
                  <StickyNote
                    paper={paperOf(note, report)}
                    aria-label={t("sources.note", { number: note.number })}
                    footer={[
                      t("sources.number", { number: note.number }),
                      note.by ?? t("sources.anonymous"),
                      placeTitle(report, note.place, words),
                      titles.get(note.block) ?? note.block,
                      ...remarksOn(note, words),
                    ].join(" · ")}
                  >
                    {hidden ? t("sources.hidden", { reason: note.hidden ?? "" }) : note.text}
                  </StickyNote>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Sheet>
  );
}
