import type { ComponentProps } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./Field.module.css";
import type { FieldTexts } from "./Field.tsx";
import { controlProps, Field } from "./Field.tsx";

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
  limit,
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
  const texts = { label, optional, hint, error, limit, labelHidden, labelQuiet };
  return (
    <Field id={fieldId} value={value} {...texts}>
      <input
        {...rest}
        {...controlProps(fieldId, texts, value)}
        className={classNames(styles.input, className)}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  );
}
