import {
  type ArrangementContent,
  addHarvestLine,
  removeHarvestLine,
  setHarvestSources,
} from "@samenspel/shared/documents/arrangement-document";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import type { SeenCursor } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Plus, Trash2, Wheat } from "lucide-react";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { useText } from "../../live/language.ts";
import { useLetterLimit } from "../../live/letter-limit.ts";
import { useYText } from "../../live/y-text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./HarvestEditor.module.css";
import { type EditableLine, editableLines, type HarvestKind, isHarvestKind } from "./harvest-lines.ts";
import { SourceField } from "./SourceField.tsx";
import { WriterMarks } from "./WriterMark.tsx";

/** A cursor that rests is told again this often, so that the others know it is still there. */
const CURSOR_REPEAT_MS = 5000;

interface HarvestEditorProps {
  readonly doc: Y.Doc;
  readonly content: ArrangementContent;
  /** The block that new lines belong to, and its title as a heading over them. */
  readonly block: { readonly id: string; readonly title: string };
  readonly titleOf: (block: string) => string;
  /** Released notes of this place, by public id. */
  readonly notes: ReadonlyMap<string, BoardNote>;
  readonly plenary: boolean;
  /** Where other facilitators are writing here. */
  readonly cursors?: readonly SeenCursor[] | undefined;
  /** This one's own cursor: the line, null when it left, and the character. */
  readonly onCursor?: ((line: number | null, at: number) => void) | undefined;
  /** The key of the line that notes from the board come to. */
  readonly current?: string | null | undefined;
  readonly onCurrent?: ((line: string) => void) | undefined;
  /** Shows a note on the board. */
  readonly onNote?: ((publicId: string) => void) | undefined;
}

/** What this place takes along: lines that several facilitators write in at once, each resting on notes. */
export function HarvestEditor(props: HarvestEditorProps) {
  const { doc, content, block, titleOf, notes, plenary, cursors = [], onCursor, current, onCurrent, onNote } = props;
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [fresh, setFresh] = useState(false);
  const lines = editableLines(doc, content);
  const nameOf = ({ kind, nth }: EditableLine) =>
    t("harvest.line", { kind: t(`harvest.kind.${isHarvestKind(kind) ? kind : "other"}`), number: nth });
  const add = (kind: HarvestKind) => {
    addHarvestLine(doc, { block: block.id, kind, text: "", sources: [] });
    setFresh(true);
  };
  const remove = (line: EditableLine) => {
    removeHarvestLine(doc, line.index);
    announce(t("harvest.removed", { line: nameOf(line) }));
  };
  const blocks = [...new Set([...lines.map((line) => line.block), block.id])];
  return (
    <section className={styles.harvest} aria-labelledby="harvest">
      <div className={styles.head}>
        <h2 id="harvest">
          <Wheat /> {t("harvest.title")}
        </h2>
        <p>{t(plenary ? "harvest.hintPlenary" : "harvest.hint")}</p>
      </div>
      {blocks.map((id) => {
        const inBlock = lines.filter((line) => line.block === id);
        return (
          <div key={id} className={styles.block}>
            <h3>{t("harvest.of", { title: titleOf(id) })}</h3>
            {inBlock.length === 0 && <p className={styles.none}>{t("harvest.none")}</p>}
            <ol className={styles.lines}>
              {inBlock.map((line) => (
                <Line
                  key={line.key}
                  line={line}
                  name={nameOf(line)}
                  notes={notes}
                  focus={fresh && line === lines.at(-1)}
                  onSources={(sources) => setHarvestSources(doc, line.index, sources)}
                  onRemove={() => remove(line)}
                  cursors={cursors.filter((cursor) => cursor.line === line.index)}
                  onCursor={onCursor}
                  current={current === line.key}
                  onCurrent={onCurrent}
                  onNote={onNote}
                />
              ))}
            </ol>
          </div>
        );
      })}
      <div className={styles.add}>
        <Button className={styles.dashed} icon={<Plus />} onClick={() => add("conclusion")}>
          {t("harvest.add.conclusion")}
        </Button>
        <Button size="small" icon={<Plus />} onClick={() => add("dissent")}>
          {t("harvest.add.dissent")}
        </Button>
        <Button size="small" icon={<Plus />} onClick={() => add("summary")}>
          {t("harvest.add.summary")}
        </Button>
      </div>
    </section>
  );
}

interface LineProps extends Pick<HarvestEditorProps, "onCursor" | "onCurrent" | "onNote"> {
  readonly line: EditableLine;
  readonly name: string;
  readonly notes: ReadonlyMap<string, BoardNote>;
  /** Just added here: the cursor goes into it. */
  readonly focus: boolean;
  readonly onSources: (sources: readonly string[]) => void;
  readonly onRemove: () => void;
  /** Of others, in this line. */
  readonly cursors: readonly SeenCursor[];
  /** Notes from the board come to this line. */
  readonly current: boolean;
}

function Line(props: LineProps) {
  const { line, name, notes, focus, onSources, onRemove, cursors, current, onCurrent, onNote } = props;
  const t = useText(facilitatorTexts);
  const board = useText(boardTexts);
  const limit = useLetterLimit(LIMITS.harvestLine, "typing");
  const { value, setValue, ref } = useYText(line.written);
  const { enter, leave, moved } = useOwnCursor(line.index, ref, props.onCursor);
  return (
    <li
      className={classNames(
        styles.line,
        line.kind === "dissent" && styles.dissent,
        current && styles.current,
        cursors.length > 0 && styles.shared,
      )}
    >
      <TextArea
        label={name}
        hint={current ? board("harvest.here") : undefined}
        value={value}
        onValue={setValue}
        limit={limit}
        ref={ref}
        autoFocus={focus}
        onFocus={() => {
          onCurrent?.(line.key);
          enter();
        }}
        onBlur={leave}
        onSelect={moved}
        data-line={line.key}
      />
      <WriterMarks cursors={cursors} field={ref} text={value} />
      <div className={styles.sources}>
        <SourceField name={name} notes={notes} sources={line.sources} onSources={onSources} onNote={onNote} />
        <IconButton label={t("harvest.remove", { line: name })} icon={<Trash2 />} onClick={onRemove} />
      </div>
    </li>
  );
}

/** Tells where this facilitator writes: at every move of the cursor, and now and then while it rests. */
const useOwnCursor = (
  line: number,
  field: { readonly current: HTMLTextAreaElement | null },
  onCursor: HarvestEditorProps["onCursor"],
) => {
  const [inside, setInside] = useState(false);
  const moved = () => onCursor?.(line, field.current?.selectionStart ?? 0);
  useEffect(() => {
    if (!inside || onCursor === undefined) return;
    const tell = () => onCursor(line, field.current?.selectionStart ?? 0);
    tell();
    const timer = setInterval(tell, CURSOR_REPEAT_MS);
    return () => {
      clearInterval(timer);
      onCursor(null, 0);
    };
  }, [inside, line, field, onCursor]);
  return { enter: () => setInside(true), leave: () => setInside(false), moved };
};
