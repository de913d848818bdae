import { useState } from "react";
import { TextField, type TextFieldProps } from "../../ui/TextField.tsx";
import { fieldId, useEditor } from "./editor-context.ts";

interface DraftNumberProps
  extends Pick<TextFieldProps, "label" | "hint" | "optional" | "labelHidden" | "className" | "min" | "max"> {
  readonly path: string;
  readonly value: number | undefined;
  /** NaN while the field holds no number: the file then says what is wrong. */
  readonly onValue: (value: number) => void;
}

const shown = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? "" : String(value));

/** A number of the session file. */
export function DraftNumber({ path, value, onValue, ...rest }: DraftNumberProps) {
  const { readOnly, problemAt } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      id={fieldId(path)}
      type="number"
      inputMode="numeric"
      step={1}
      value={typed ?? shown(value)}
      readOnly={readOnly}
      error={problemAt(path)}
      onValue={(text) => {
        setTyped(text);
        onValue(text.trim() === "" ? Number.NaN : Number(text));
      }}
      // What another control did to the number shows again once the field is left.
      onBlur={() => setTyped(null)}
    />
  );
}
