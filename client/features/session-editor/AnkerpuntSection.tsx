import type { Ankerpunt } from "@samenspel/shared/domain/ankerpunt";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../../live/language.ts";
import { AddButton } from "./AddButton.tsx";
import { DraftArea, DraftText } from "./DraftText.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { useEditor } from "./editor-context.ts";
import { freeId, replaced } from "./list-edits.ts";
import { Section } from "./Section.tsx";

/** The file with other ankerpunten; tafels let go of those that are gone. */
function withAnkerpunten(file: SessionFile, ankerpunten: Ankerpunt[]): SessionFile {
  const left = new Set(ankerpunten.map(({ id }) => id));
  const tafels = file.tafels.map((tafel) =>
    tafel.ankerpunten === undefined ? tafel : { ...tafel, ankerpunten: tafel.ankerpunten.filter((id) => left.has(id)) },
  );
  return { ...file, ankerpunten, tafels };
}

/** The ankerpunten: their order is the order in which people see them. */
export function AnkerpuntSection() {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const { file, onFile } = useEditor();
  const list = file.ankerpunten;
  const onList = (ankerpunten: Ankerpunt[]) => onFile(withAnkerpunten(file, ankerpunten));
  const taken = list.map(({ id }) => id);
  return (
    <Section id="ankerpunten" title={t("ankerpunten.title")} text={t("ankerpunten.text")}>
      <ol className={styles.cards}>
        {list.map((ankerpunt, index) => {
          const path = `ankerpunten[${index}]`;
          const name = ankerpunt.title || t("ankerpunten.entry", { number: index + 1 });
          return (
            <li className={styles.card} key={ankerpunt.id}>
              <div className={styles.cardHead}>
                <h3>{t("ankerpunten.entry", { number: index + 1 })}</h3>
                <EntryButtons ordered list={list} index={index} name={name} onList={onList} />
              </div>
              <DraftText
                path={`${path}.title`}
                label={t("field.title")}
                value={ankerpunt.title}
                onValue={(title) => onList(replaced(list, index, { ...ankerpunt, title }))}
              />
              <DraftArea
                path={`${path}.explanation`}
                label={t("ankerpunten.explanation")}
                optional={common("field.optional")}
                value={ankerpunt.explanation}
                onValue={(explanation) => onList(replaced(list, index, { ...ankerpunt, explanation }))}
              />
            </li>
          );
        })}
      </ol>
      <AddButton
        focus={`ankerpunten[${list.length}].title`}
        full={list.length >= SESSION_LIMITS.ankerpunten ? t("entry.full", { max: SESSION_LIMITS.ankerpunten }) : undefined}
        onAdd={() => onList([...list, { id: freeId("ankerpunt", taken), title: "", explanation: "" }])}
      >
        {t("ankerpunten.add")}
      </AddButton>
    </Section>
  );
}
