import { X } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef } from "react";
import { createPortal } from "react-dom";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton.tsx";
import { keepTabInside, useModal } from "./use-modal.ts";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly size?: "normal" | "wide";
  /** `alertdialog` when an answer is needed before going on. */
  readonly role?: "dialog" | "alertdialog";
  readonly children: ReactNode;
}

/** A modal dialog for laptop screens; menus can open from it. Phones use Sheet. */
export function Dialog({ open, ...dialog }: DialogProps) {
  return open ? createPortal(<OpenDialog {...dialog} />, document.body) : null;
}

function OpenDialog({ onClose, title, closeLabel, size = "normal", role = "dialog", children }: Omit<DialogProps, "open">) {
  const titleId = useId();
  const overlay = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLElement>(null);
  const pressedBeside = useRef(false);
  useModal(overlay, dialog);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Tab") keepTabInside(event, dialog.current);
    if (event.key !== "Escape" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  // Begun and ended beside it: a text selected with the mouse can end there too.
  const onMouseDown = (event: MouseEvent) => {
    pressedBeside.current = event.target === overlay.current;
  };
  const onClick = (event: MouseEvent) => {
    if (role === "dialog" && pressedBeside.current && event.target === overlay.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the cross close it; the press beside it is extra
    <div ref={overlay} className={styles.overlay} data-modal="" onKeyDown={onKeyDown} onMouseDown={onMouseDown} onClick={onClick}>
      <div className={`${styles.modal} ${styles[size]}`}>
        <section ref={dialog} className={styles.dialog} role={role} tabIndex={-1} aria-labelledby={titleId}>
          <div className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton label={closeLabel} icon={<X />} onClick={onClose} />
          </div>
          {children}
        </section>
      </div>
    </div>
  );
}

/** The buttons that end a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
