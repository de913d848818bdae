import type { KeyboardEvent, ReactNode } from "react";
import { useId, useRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Tabs.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly count?: number;
  /** The count in words ("6 notes"), instead of the bare figure. */
  readonly countLabel?: string;
}

interface TabListProps<Id extends string> {
  readonly label: string;
  readonly tabs: ReadonlyArray<Tab<Id>>;
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

interface TabsProps<Id extends string> extends TabListProps<Id> {
  /** What the selected tab shows. */
  readonly children: ReactNode;
  readonly panelClassName?: string;
}

/** Which tab a key goes to, or null when the key is not ours. */
function tabAfter(key: string, index: number, count: number): number | null {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

const tabId = (set: string, tab: string): string => `${set}-tab-${tab}`;

/** What makes an element the panel of one tab of a `TabList` with this id; not `selected`, it is there and out of sight. */
export const panelOf = <Id extends string>(set: string, tab: Id, selected: Id) => ({
  role: "tabpanel",
  id: `${set}-panel-${tab}`,
  "aria-labelledby": tabId(set, tab),
  hidden: tab !== selected,
});

interface OwnPanels {
  readonly id: string;
  /** The id of what a tab shows. */
  readonly panelId: (tab: string) => string;
}

/** The tabs alone: arrow keys, Home and End choose; one Tab stop. */
function TabButtons<Id extends string>({ label, tabs, selected, onSelect, id, panelId }: TabListProps<Id> & OwnPanels) {
  const list = useRef<HTMLDivElement>(null);

  function choose(event: KeyboardEvent) {
    const index = tabs.findIndex((tab) => tab.id === selected);
    const next = tabAfter(event.key, index, tabs.length);
    const target = next === null ? undefined : tabs[next];
    if (next === null || target === undefined) return;
    event.preventDefault();
    onSelect(target.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  }

  return (
    <div className={styles.list} role="tablist" aria-label={label} ref={list} onKeyDown={choose}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={tabId(id, tab.id)}
          className={styles.tab}
          aria-selected={tab.id === selected}
          aria-controls={panelId(tab.id)}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.icon}
          <span>{tab.label}</span>
          {tab.count !== undefined && (
            <>
              <span className={styles.count} aria-hidden={tab.countLabel !== undefined}>
                {tab.count}
              </span>
              {tab.countLabel !== undefined && <VisuallyHidden>, {tab.countLabel}</VisuallyHidden>}
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** Tabs for panels that stay where they are, each made with `panelOf` and the same id. */
export function TabList<Id extends string>(props: TabListProps<Id> & { readonly id: string }) {
  return <TabButtons {...props} panelId={(tab) => `${props.id}-panel-${tab}`} />;
}

/** Tabs with one panel, which shows another thing for each. */
export function Tabs<Id extends string>({ children, panelClassName, ...list }: TabsProps<Id>) {
  const id = useId();
  return (
    <>
      <TabButtons {...list} id={id} panelId={() => `${id}-panel`} />
      <div
        className={classNames(styles.panel, panelClassName)}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={tabId(id, list.selected)}
      >
        {children}
      </div>
    </>
  );
}
