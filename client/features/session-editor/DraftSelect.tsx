import fieldStyles from "../../ui/Field.module.css";
import { describedBy, Field, type FieldTexts } from "../../ui/Field.tsx";
import { fieldId, useEditor } from "./editor-context.ts";

interface DraftSelectProps<Value extends string> extends Pick<FieldTexts, "label" | "hint" | "optional" | "error"> {
  readonly path: string;
  readonly value: Value;
  readonly options: ReadonlyArray<{ readonly value: Value; readonly label: string }>;
  readonly onValue: (value: Value) => void;
}

/** A choice of the session file, on the device's own list; `error` is for what is wrong around it. */
export function DraftSelect<Value extends string>({
  path,
  value,
  options,
  onValue,
  label,
  hint,
  optional,
  error,
}: DraftSelectProps<Value>) {
  const { readOnly, problemAt } = useEditor();
  const id = fieldId(path);
  const texts = { label, hint, optional, error: problemAt(path) ?? error };
  return (
    <Field id={id} {...texts}>
      <select
        id={id}
        className={fieldStyles.input}
        value={value}
        disabled={readOnly}
        aria-invalid={texts.error === undefined ? undefined : true}
        aria-describedby={describedBy(id, texts)}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onValue(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
