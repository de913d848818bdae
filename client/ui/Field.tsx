import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** What every labelled control takes. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** Shown softly after the label, such as "(may stay empty)". */
  readonly optional?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; marks the control as invalid. */
  readonly error?: string | undefined;
  readonly labelHidden?: boolean;
  /** A small label in normal weight, for the one field of a dock. */
  readonly labelQuiet?: boolean;
}

interface FieldProps extends FieldTexts {
  readonly id: string;
  readonly children: ReactNode;
}

/** The ids that describe the control, for its aria-describedby. */
export function describedBy(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** Label, hint and error around one control. */
export function Field({ id, label, optional, hint, error, labelHidden = false, labelQuiet = false, children }: FieldProps) {
  const text = (
    <>
      {label}
      {optional !== undefined && <span className={styles.optional}> {optional}</span>}
    </>
  );
  return (
    <div>
      <label className={labelHidden ? undefined : classNames(styles.label, labelQuiet && styles.quiet)} htmlFor={id}>
        {labelHidden ? <VisuallyHidden>{text}</VisuallyHidden> : text}
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          <TriangleAlert />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
