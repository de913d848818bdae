import type { Tafel } from "@samenspel/shared/domain/tafel";
import type { ReportHarvestLine } from "@samenspel/shared/report/report-note";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { useReportWords } from "../../live/use-report-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Meta, Nothing, OutcomePanel } from "./OutcomePanel.tsx";
import { useShownReport } from "./report-context.ts";
import { SourceNumbers } from "./SourceNumbers.tsx";
import { useSources } from "./sources.ts";
import styles from "./TafelReturns.module.css";

interface TafelReturnsProps {
  /** What can be done with a line: take it over in the report's own words. */
  readonly actions: (line: { readonly text: string; readonly sources: readonly string[] }) => ReactNode;
}

const KINDS = ["summary", "conclusion", "dissent"] as const;

function Lines({ lines, actions }: { lines: readonly ReportHarvestLine[] } & TafelReturnsProps) {
  const t = useText(outcomeTexts);
  const nameOf = (kind: string) => {
    const found = KINDS.find((one) => one === kind);
    return found === undefined ? null : t(`harvest.${found}`);
  };
  return (
    <ul className={styles.lines}>
      {lines.map((line, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a closed session never change
        <li key={nth}>
          <div>
            {nameOf(line.kind) !== null && <small className={styles.kind}>{nameOf(line.kind)}</small>}
            <p>{line.text}</p>
            <SourceNumbers ids={line.sources} of={line.text} />
          </div>
          {actions(line)}
        </li>
      ))}
    </ul>
  );
}

function OneTafel({ tafel, actions }: { tafel: Tafel } & TafelReturnsProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const { outcome, ankerpunten } = useShownReport();
  const { show } = useSources();
  const notes = outcome.notes.list.filter(({ place }) => place === tafel.id);
  const lines = outcome.harvest.filter(({ place, text }) => place === tafel.id && text.trim() !== "");
  const about = ankerpunten.filter(({ id }) => tafel.ankerpunten?.includes(id) === true).map(({ title }) => title);
  return (
    <article className={styles.tafel}>
      <h3>{tafel.title}</h3>
      {tafel.question !== "" && <p>{tafel.question}</p>}
      {about.length > 0 && <Meta>{about.join(" · ")}</Meta>}
      <Meta>{words.t("tafel.counts", { people: outcome.joined.byTafel[tafel.id] ?? 0, notes: notes.length })}</Meta>
      {lines.length === 0 ? <Nothing>{t("harvest.nothing")}</Nothing> : <Lines lines={lines} actions={actions} />}
      {notes.length > 0 && (
        <Button
          size="small"
          icon={<StickyNote />}
          aria-haspopup="dialog"
          aria-label={t("tafels.notesOf", { tafel: tafel.title })}
          onClick={() => show({ ids: notes.map(({ id }) => id), of: tafel.title })}
        >
          {t("tafels.notes", { count: notes.length })}
        </Button>
      )}
    </article>
  );
}

/** What every tafel brought back, with the notes behind it; a tafel that brought nothing says so. */
export function TafelReturns({ actions }: TafelReturnsProps) {
  const t = useText(outcomeTexts);
  const words = useReportWords();
  const report = useShownReport();
  const plenary = report.outcome.harvest.filter(({ place, text }) => place === "plenary" && text.trim() !== "");
  return (
    <OutcomePanel id="tafels" title={t("tafels.title")}>
      {plenary.length > 0 && (
        <article className={styles.tafel}>
          <h3>{words.t("place.plenary")}</h3>
          <Lines lines={plenary} actions={actions} />
        </article>
      )}
      <div className={styles.tafels}>
        {report.tafels.map((tafel) => (
          <OneTafel key={tafel.id} tafel={tafel} actions={actions} />
        ))}
      </div>
    </OutcomePanel>
  );
}
