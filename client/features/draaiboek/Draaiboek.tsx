import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText } from "@samenspel/shared/text/moment";
import { ArrowRight, Check, Minus } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Draaiboek.module.css";
import type { ScriptRow, ScriptView } from "./script-rows.ts";

interface DraaiboekProps {
  readonly view: ScriptView;
  /** About the current block: "Now, 08:40 left", and which part of its time is gone. */
  readonly currentLine: string;
  readonly currentGone: number;
  /** Absent for whoever may not change the course. */
  readonly onGoTo?: ((row: ScriptRow) => void) | undefined;
}

/** Every block with its clock time, its planned and its real minutes. */
export function Draaiboek({ view, currentLine, currentGone, onGoTo }: DraaiboekProps) {
  const t = useText(facilitatorTexts);
  const list = useRef<HTMLOListElement>(null);
  const currentId = view.current?.id;

  // The current block stays in sight when the course moves on; never under somebody's own scrolling.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new current block scrolls
  useEffect(() => {
    list.current?.querySelector('[aria-current="step"]')?.scrollIntoView?.({ block: "nearest" });
  }, [currentId]);

  return (
    <div className={styles.draaiboek}>
      <div className={styles.head}>
        <h2>{t("script.title")}</h2>
        <span>{t("script.plan")}</span>
        <span>{t("script.actual")}</span>
      </div>
      <ol className={styles.rows} ref={list}>
        {view.rows.map((row) => (
          <Row key={row.id} row={row} onGoTo={onGoTo}>
            {row.state === "current" && (
              <>
                <span className={styles.bar} aria-hidden="true">
                  <i style={{ inlineSize: `${Math.round(currentGone * 100)}%` }} />
                </span>
                <span className={styles.line}>{currentLine}</span>
              </>
            )}
          </Row>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  readonly row: ScriptRow;
  readonly onGoTo?: ((row: ScriptRow) => void) | undefined;
  readonly children: ReactNode;
}

function Row({ row, onGoTo, children }: RowProps) {
  const t = useText(facilitatorTexts);
  const language = useLanguage();
  const title = row.repeat ? t("script.repeat", { title: row.title }) : row.title;
  const canGo = onGoTo !== undefined && row.state !== "current";
  return (
    <li className={classNames(styles.row, styles[row.state])} aria-current={row.state === "current" ? "step" : undefined}>
      <span className={styles.time}>{row.state === "skipped" ? "" : clockText(language, row.clock)}</span>
      <span className={styles.dot} aria-hidden="true">
        {row.state === "done" && <Check />}
        {row.state === "skipped" && <Minus />}
      </span>
      {canGo ? (
        <button type="button" className={styles.name} aria-label={t("script.goTo", { title })} onClick={() => onGoTo(row)}>
          <span>{title}</span>
          <ArrowRight className={styles.arrow ?? ""} />
        </button>
      ) : (
        <span className={styles.name}>{title}</span>
      )}
      <span className={styles.plan}>
        <span aria-hidden="true">{row.repeat ? "" : row.plannedMinutes}</span>
        <VisuallyHidden>
          {t(`script.row.${row.state}`)}, {t("script.minutes", { count: row.plannedMinutes })}
        </VisuallyHidden>
      </span>
      <span className={styles.actual}>
        <span aria-hidden="true">{row.actualMinutes ?? ""}</span>
        {row.actualMinutes !== null && <VisuallyHidden>{t("script.took", { count: row.actualMinutes })}</VisuallyHidden>}
      </span>
      {children}
    </li>
  );
}
