import { Hourglass } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { useId, useState } from "react";
import { useAnnounce } from "./Announcer.tsx";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";

export interface ButtonProps extends Omit<ComponentProps<"button">, "disabled"> {
  readonly variant?: "primary" | "second" | "quiet" | "bare" | "help";
  /** `main` is the one main button of a phone screen: full width, 60 px. */
  readonly size?: "small" | "normal" | "large" | "main";
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  /** Work is going on: shows an hourglass and ignores presses. */
  readonly busy?: boolean;
  /** Why pressing does nothing yet; shown and spoken on press. The button stays reachable. */
  readonly notYet?: string | undefined;
}

export function Button({
  variant = "quiet",
  size = "normal",
  icon,
  iconAfter,
  busy = false,
  notYet,
  type = "button",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const announce = useAnnounce();
  const reasonId = useId();
  const [shownReason, setShownReason] = useState<string | null>(null);
  const blocked = busy || notYet !== undefined;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (!blocked) {
      setShownReason(null);
      onClick?.(event);
      return;
    }
    event.preventDefault();
    if (notYet === undefined) return;
    setShownReason(notYet);
    announce(notYet);
  }

  const reason = notYet !== undefined && shownReason !== null ? notYet : null;
  return (
    <>
      <button
        {...rest}
        type={type}
        className={classNames(styles.button, styles[variant], styles[size], notYet !== undefined && styles.notYet, className)}
        aria-busy={busy || undefined}
        aria-disabled={blocked || undefined}
        aria-describedby={reason === null ? rest["aria-describedby"] : reasonId}
        onClick={press}
      >
        {busy ? <Hourglass /> : icon}
        {children}
        {!busy && iconAfter}
      </button>
      {reason !== null && (
        <p className={styles.reason} id={reasonId}>
          {reason}
        </p>
      )}
    </>
  );
}
