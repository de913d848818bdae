import type { ComponentProps } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import type { FieldTexts } from "./Field.tsx";
import { describedBy, Field } from "./Field.tsx";

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<"input">, "value" | "onChange" | "defaultValue"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line of text with a label; controlled. */
export function TextField({
  label,
  optional,
  hint,
  error,
  labelHidden = false,
  labelQuiet = false,
  value,
  onValue,
  className,
  id,
  ...rest
}: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const texts = { label, optional, hint, error, labelHidden, labelQuiet };
  return (
    <Field id={fieldId} {...texts}>
      <input
        {...rest}
        id={fieldId}
        className={classNames(styles.input, className)}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(fieldId, texts)}
      />
    </Field>
  );
}
