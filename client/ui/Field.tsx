import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import { type FieldLimit, LettersLeft, leftText, lettersLeft } from "./LettersLeft.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** What every labelled control takes. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** Shown softly after the label, such as "(may stay empty)". */
  readonly optional?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; marks the control as invalid. */
  readonly error?: string | undefined;
  /** Counts the letters that are left once there are few. */
  readonly limit?: FieldLimit | undefined;
  readonly labelHidden?: boolean;
  /** A small label in normal weight, for the one field of a dock. */
  readonly labelQuiet?: boolean;
}

interface FieldProps extends FieldTexts {
  readonly id: string;
  /** What is typed, for the count of letters. */
  readonly value?: string;
  readonly children: ReactNode;
}

type Described = Pick<FieldTexts, "hint" | "error" | "limit">;

/** The ids that describe the control, for its aria-describedby. */
export function describedBy(id: string, { hint, error, limit }: Described, value = ""): string | undefined {
  const ids = [
    hint !== undefined && `${id}-hint`,
    leftText(limit, value) !== null && `${id}-left`,
    error !== undefined && `${id}-error`,
  ].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** What a control says of itself: which texts describe it, whether it is wrong, and how much it takes. */
export function controlProps(id: string, texts: Described, value: string) {
  const { error, limit } = texts;
  const wrong = error !== undefined || (limit !== undefined && lettersLeft(limit, value) < 0);
  return {
    id,
    "aria-invalid": wrong ? true : undefined,
    "aria-describedby": describedBy(id, texts, value),
    ...(limit?.hard === true ? { maxLength: limit.max } : {}),
  };
}

/** Label, hint and error around one control. */
export function Field(props: FieldProps) {
  const { id, value = "", label, optional, hint, error, limit, labelHidden = false, labelQuiet = false, children } = props;
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
      {limit !== undefined && <LettersLeft fieldId={id} limit={limit} value={value} />}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          <TriangleAlert />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
