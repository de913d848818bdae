import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import buttonStyles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import styles from "./Menu.module.css";

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second, smaller line. */
  readonly detail?: string;
  readonly disabled?: boolean;
  /** Draws a line above this entry. */
  readonly separated?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  /** What the button does; read out, and shown when there is no `trigger`. */
  readonly label: string;
  /** What stands on the button: an icon, or icon and text. */
  readonly trigger?: ReactNode;
  readonly variant?: "primary" | "second" | "quiet" | "bare";
  readonly size?: "small" | "normal";
  /** A function is asked only while the menu is open: for menus that stand on a page by the dozen. */
  readonly entries: ReadonlyArray<MenuEntry> | (() => ReadonlyArray<MenuEntry>);
}

/** A button that opens a menu of actions: arrow keys, typing ahead, Escape. */
export function Menu({ label, trigger, variant = "quiet", size = "small", entries }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={classNames(buttonStyles.button, buttonStyles[variant], buttonStyles[size])} aria-label={label}>
        {trigger ?? label}
      </AriaButton>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <Entries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** On the page only while the menu is open. */
function Entries({ label, entries }: Pick<MenuProps, "label" | "entries">) {
  return (
    <AriaMenu className={styles.menu ?? ""} aria-label={label}>
      {(typeof entries === "function" ? entries() : entries).flatMap((entry) => [
        ...(entry.separated === true ? [<Separator key={`${entry.id}-line`} className={styles.line ?? ""} />] : []),
        <AriaMenuItem
          key={entry.id}
          id={entry.id}
          className={styles.item ?? ""}
          textValue={entry.label}
          isDisabled={entry.disabled ?? false}
          onAction={entry.onSelect}
        >
          {entry.icon}
          <span>
            {entry.label}
            {entry.detail !== undefined && <small className={styles.detail}>{entry.detail}</small>}
          </span>
        </AriaMenuItem>,
      ])}
    </AriaMenu>
  );
}
