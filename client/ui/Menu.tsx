import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover, Separator } from "react-aria-components";
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

/** What has the focus in a menu that opens: an entry for keys and screen readers, the menu itself for a pointer. */
type StartAt = "first" | "last" | "menu";

const STARTS: Readonly<Record<string, StartAt>> = { Enter: "first", " ": "first", ArrowDown: "first", ArrowUp: "last" };

/** A button that opens a menu of actions: arrow keys, typing ahead, Escape. Until it is opened it is only a button. */
export function Menu({ label, trigger, variant = "quiet", size = "small", entries }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const pointer = useRef("");
  const [start, setStart] = useState<StartAt | null>(null);
  const open = (at: StartAt) => {
    // The menu gives the focus back to what has it now; not every browser gives it to a pressed button.
    button.current?.focus({ preventScroll: true });
    setStart(at);
  };
  // A mouse opens it when pressed, a finger when lifted. Nobody around it hears the press: it is not a drag.
  const onMouseDown = (event: MouseEvent) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.preventDefault();
    if (pointer.current !== "touch") open("menu");
  };
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    // Without clicks to count it was a screen reader.
    if (event.detail === 0) open("first");
    else if (pointer.current === "touch") open("menu");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = STARTS[event.key];
    if (at === undefined || event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    event.preventDefault();
    open(at);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(buttonStyles.button, buttonStyles[variant], buttonStyles[size])}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={start !== null}
        aria-controls={start === null ? undefined : id}
        onPointerDown={(event) => {
          pointer.current = event.pointerType;
        }}
        onMouseDown={onMouseDown}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {trigger ?? label}
      </button>
      {start !== null && (
        <OpenMenu id={id} label={label} button={button} start={start} entries={entries} onClose={() => setStart(null)} />
      )}
    </>
  );
}

interface OpenMenuProps extends Pick<MenuProps, "label" | "entries"> {
  readonly id: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly start: StartAt;
  readonly onClose: () => void;
}

function OpenMenu({ id, label, button, start, entries, onClose }: OpenMenuProps) {
  return (
    <Popover
      className={styles.popover ?? ""}
      aria-label={label}
      trigger="MenuTrigger"
      triggerRef={button}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
      placement="bottom end"
    >
      <AriaMenu
        id={id}
        className={styles.menu ?? ""}
        aria-label={label}
        autoFocus={start === "menu" ? true : start}
        onClose={onClose}
      >
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
    </Popover>
  );
}
