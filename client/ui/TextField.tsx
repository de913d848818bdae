import type { ComponentProps } from "react";
import type { FieldTexts } from "./Field.tsx";
import { useId } from "react";
import { classNames } from "./class-names.ts";
import { Field, describedBy } from "./Field.tsx";
import styles from "./Field.module.css";

export interface TextFieldProps extends FieldTexts, Omit<ComponentProps<"input">, "value" | "onChange" | "defaultValue"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One line of text with a label; controlled. */
export function TextField({ label, optional, hint, error, labelHidden, value, onValue, className, id, ...rest }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const texts = { label, optional, hint, error, labelHidden: labelHidden ?? false };
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
