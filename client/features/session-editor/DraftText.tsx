import { useLetterLimit } from "../../live/letter-limit.ts";
import type { FieldTexts } from "../../ui/Field.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField, type TextFieldProps } from "../../ui/TextField.tsx";
import { fieldId, useEditor } from "./editor-context.ts";
import { lettersAt } from "./letter-limits.ts";

interface DraftTextProps extends Pick<FieldTexts, "label" | "optional" | "hint" | "labelHidden"> {
  /** Where it stands in the session file. */
  readonly path: string;
  readonly value: string | undefined;
  readonly onValue: (value: string) => void;
}

/** What is wrong with the text at this path, and until then how many letters are left. */
function useDraftText(path: string) {
  const { readOnly, problemAt } = useEditor();
  const limit = useLetterLimit(lettersAt(path));
  const error = problemAt(path);
  return { id: fieldId(path), readOnly, error, limit: error === undefined ? limit : undefined };
}

/** One line of the session file, with what is wrong with it. */
export function DraftText({
  path,
  value = "",
  ...rest
}: DraftTextProps & Pick<TextFieldProps, "type" | "inputMode" | "className">) {
  return <TextField {...rest} {...useDraftText(path)} value={value} autoComplete="off" />;
}

/** A longer text of the session file. */
export function DraftArea({ path, value = "", ...rest }: DraftTextProps) {
  return <TextArea {...rest} {...useDraftText(path)} value={value} />;
}
