import { useState } from "react";
import type { FieldTexts } from "../../ui/Field.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { fromLocal, toLocal } from "./amsterdam-time.ts";
import { fieldId, useEditor } from "./editor-context.ts";

interface DraftMomentProps extends Pick<FieldTexts, "label" | "hint"> {
  readonly path: string;
  /** ISO 8601 with an offset, as the file has it. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A day and a time on the Dutch clock. */
export function DraftMoment({ path, value, onValue, ...rest }: DraftMomentProps) {
  const { readOnly, problemAt } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      id={fieldId(path)}
      type="datetime-local"
      value={typed ?? toLocal(value)}
      readOnly={readOnly}
      error={problemAt(path)}
      onValue={(local) => {
        setTyped(local);
        onValue(fromLocal(local));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
