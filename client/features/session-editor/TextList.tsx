import { TriangleAlert } from "lucide-react";
import { AddButton } from "./AddButton.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { fieldId, useEditor } from "./editor-context.ts";
import { replaced } from "./list-edits.ts";

interface TextListProps {
  readonly path: string;
  /** Where the text of one entry stands, when an entry is more than its text. */
  readonly entryPath?: (index: number) => string;
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly entryLabel: (number: number) => string;
  readonly addLabel: string;
  readonly list: readonly string[];
  readonly onList: (list: string[]) => void;
  /** Why there can be no more. */
  readonly full?: string | undefined;
  /** Each entry is a text of more than a line. */
  readonly long?: boolean;
}

/** Short texts under each other: add, change, remove. */
export function TextList({
  path,
  entryPath = (index) => `${path}[${index}]`,
  legend,
  legendHidden = false,
  entryLabel,
  addLabel,
  list,
  onList,
  full,
  long = false,
}: TextListProps) {
  const { problemAt } = useEditor();
  const Entry = long ? DraftArea : DraftText;
  const problem = problemAt(path);
  return (
    <fieldset className={styles.group}>
      <legend className={legendHidden ? styles.hidden : styles.legend}>{legend}</legend>
      {list.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells these texts apart
        <div className={styles.entry} key={index}>
          <Entry
            path={entryPath(index)}
            label={entryLabel(index + 1)}
            labelHidden
            value={text}
            onValue={(next) => onList(replaced(list, index, next))}
          />
          <EntryButtons list={list} index={index} name={text === "" ? entryLabel(index + 1) : text} onList={onList} />
        </div>
      ))}
      {problem !== undefined && (
        <p className={styles.listProblem} id={fieldId(path)} tabIndex={-1} role="alert">
          <TriangleAlert /> {problem}
        </p>
      )}
      <AddButton focus={entryPath(list.length)} full={full} onAdd={() => onList([...list, ""])}>
        {addLabel}
      </AddButton>
    </fieldset>
  );
}
