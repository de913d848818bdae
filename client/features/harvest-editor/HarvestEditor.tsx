import {
  type ArrangementContent,
  addHarvestLine,
  removeHarvestLine,
  setHarvestSources,
} from "@samenspel/shared/documents/arrangement-document";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Plus, Trash2, Wheat } from "lucide-react";
import { useState } from "react";
import type * as Y from "yjs";
import { useText } from "../../live/language.ts";
import { useYText } from "../../live/y-text.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import styles from "./HarvestEditor.module.css";
import { type EditableLine, editableLines, HARVEST_KINDS, type HarvestKind } from "./harvest-lines.ts";
import { SourceField } from "./SourceField.tsx";

interface HarvestEditorProps {
  readonly doc: Y.Doc;
  readonly content: ArrangementContent;
  /** The block that new lines belong to, and its title as a heading over them. */
  readonly block: { readonly id: string; readonly title: string };
  readonly titleOf: (block: string) => string;
  /** Released notes of this place, by public id. */
  readonly notes: ReadonlyMap<string, BoardNote>;
  readonly plenary: boolean;
}

const isKind = (kind: string): kind is HarvestKind => HARVEST_KINDS.some((known) => known === kind);

/** What this place takes along: lines that several facilitators write in at once, each resting on notes. */
export function HarvestEditor({ doc, content, block, titleOf, notes, plenary }: HarvestEditorProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [fresh, setFresh] = useState(false);
  const lines = editableLines(doc, content);
  const nameOf = ({ kind, nth }: EditableLine) =>
    t("harvest.line", { kind: t(`harvest.kind.${isKind(kind) ? kind : "other"}`), number: nth });
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

interface LineProps {
  readonly line: EditableLine;
  readonly name: string;
  readonly notes: ReadonlyMap<string, BoardNote>;
  /** Just added here: the cursor goes into it. */
  readonly focus: boolean;
  readonly onSources: (sources: readonly string[]) => void;
  readonly onRemove: () => void;
}

function Line({ line, name, notes, focus, onSources, onRemove }: LineProps) {
  const t = useText(facilitatorTexts);
  const { value, setValue, ref } = useYText(line.written);
  return (
    <li className={classNames(styles.line, line.kind === "dissent" && styles.dissent)}>
      <TextArea label={name} value={value} onValue={setValue} ref={ref} autoFocus={focus} />
      <div className={styles.sources}>
        <SourceField name={name} notes={notes} sources={line.sources} onSources={onSources} />
        <IconButton label={t("harvest.remove", { line: name })} icon={<Trash2 />} onClick={onRemove} />
      </div>
    </li>
  );
}
