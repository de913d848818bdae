import type { ComponentProps } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";
import fieldStyles from "./Field.module.css";
import type { FieldTexts } from "./Field.tsx";
import { controlProps, Field } from "./Field.tsx";
import styles from "./TextArea.module.css";

interface TextAreaProps extends FieldTexts, Omit<ComponentProps<"textarea">, "value" | "onChange" | "defaultValue"> {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** Text over several lines that grows with what is written; controlled. Enter makes a new line. */
export function TextArea({
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
  rows = 2,
  ...rest
}: TextAreaProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const texts = { label, optional, hint, error, limit, labelHidden, labelQuiet };
  return (
    <Field id={fieldId} value={value} {...texts}>
      {/* The same text behind the field sets its height: no script measures anything. */}
      <div className={styles.grow} data-text={`${value} `}>
        <textarea
          {...rest}
          {...controlProps(fieldId, texts, value)}
          rows={rows}
          className={classNames(fieldStyles.input, className)}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
    </Field>
  );
}
