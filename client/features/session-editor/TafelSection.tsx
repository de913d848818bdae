import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import type { Tafel } from "@samenspel/shared/domain/tafel";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { AddButton } from "./AddButton.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";
import { freeId, replaced } from "./list-edits.ts";
import { Section } from "./Section.tsx";
import { TafelForm } from "./TafelForm.tsx";

/** The tafels, each with its own question. */
export function TafelSection() {
  const t = useText(organiserTexts);
  const { file, onFile } = useEditor();
  const list = file.tafels;
  const onList = (tafels: Tafel[]) => onFile({ ...file, tafels });
  const add = () => {
    const title = t("tafels.entry", { number: list.length + 1 });
    const id = freeId(
      "tafel",
      list.map((tafel) => tafel.id),
    );
    onList([...list, { id, title, question: list.at(-1)?.question ?? "", facilitators: [] }]);
  };
  return (
    <Section id="tafels" title={t("tafels.title")} text={t("tafels.text")}>
      <ol className={styles.cards}>
        {list.map((tafel, index) => (
          <TafelForm
            key={tafel.id}
            tafel={tafel}
            index={index}
            list={list}
            onList={onList}
            onTafel={(next) => onList(replaced(list, index, next))}
          />
        ))}
      </ol>
      <AddButton
        focus={`tafels[${list.length}].title`}
        full={list.length >= SESSION_LIMITS.tafels ? t("entry.full", { max: SESSION_LIMITS.tafels }) : undefined}
        onAdd={add}
      >
        {t("tafels.add")}
      </AddButton>
    </Section>
  );
}
