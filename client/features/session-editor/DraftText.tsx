import type { FieldTexts } from "../../ui/Field.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField, type TextFieldProps } from "../../ui/TextField.tsx";
import { fieldId, useEditor } from "./editor-context.ts";

interface DraftTextProps extends Pick<FieldTexts, "label" | "optional" | "hint" | "labelHidden"> {
  /** Where it stands in the session file. */
  readonly path: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
}

/** One line of the session file, with what is wrong with it. */
export function DraftText({
  path,
  value = "",
  ...rest
}: DraftTextProps & Pick<TextFieldProps, "type" | "inputMode" | "className">) {
  const { readOnly, problemAt } = useEditor();
  return <TextField {...rest} id={fieldId(path)} value={value} readOnly={readOnly} error={problemAt(path)} autoComplete="off" />;
}

/** A longer text of the session file. */
export function DraftArea({ path, value = "", ...rest }: DraftTextProps) {
  const { readOnly, problemAt } = useEditor();
  return <TextArea {...rest} id={fieldId(path)} value={value} readOnly={readOnly} error={problemAt(path)} />;
}
