import { boardTexts } from "@samenspel/shared/text/board";
import { ChevronDown, ChevronUp, EllipsisVertical, Layers } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../live/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import type { Paper } from "../../ui/StickyNote.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./GroupCard.module.css";

interface GroupCardProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly paper: Paper;
  /** Only the top note is shown. */
  readonly stacked: boolean;
  readonly tabStop: boolean;
  /** What is being moved would land here. */
  readonly target: boolean;
  readonly onStacked: (stacked: boolean) => void;
  /** What can be done with the group, asked when its menu opens; null: it is only to be read. */
  readonly entries: (() => readonly MenuEntry[]) | null;
  /** Its notes as list items; the first of them when stacked. */
  readonly children: ReactNode;
}

/** A group of notes, open or stacked. */
export function GroupCard(props: GroupCardProps) {
  const { id, count, paper, stacked, tabStop, target, onStacked, entries, children } = props;
  const t = useText(boardTexts);
  const title = props.title.trim() === "" ? t("group.untitled") : props.title;
  return (
    <div className={classNames(styles.group, styles[paper], target && styles.target)}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={!stacked}
          tabIndex={tabStop ? 0 : -1}
          data-stop={`group/${id}`}
          onClick={() => onStacked(!stacked)}
        >
          <Layers aria-hidden="true" />
          <span>{title}</span>
          <b aria-hidden="true">{count}</b>
          <VisuallyHidden>, {t("lane.count", { count })}</VisuallyHidden>
          {stacked ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
        </button>
        {entries !== null && (
          <Menu label={t("group.menu", { title })} trigger={<EllipsisVertical />} variant="bare" entries={entries} />
        )}
      </div>
      {count === 0 && <p className={styles.empty}>{t("group.empty")}</p>}
      <ul className={classNames(styles.notes, stacked && count > 1 && styles.stacked)}>{children}</ul>
      {stacked && count > 1 && (
        <>
          <i className={styles.edge} aria-hidden="true" />
          {count > 2 && <i className={styles.edge} aria-hidden="true" />}
          <VisuallyHidden>{t("group.under", { count: count - 1 })}</VisuallyHidden>
        </>
      )}
    </div>
  );
}
