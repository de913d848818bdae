import type { Block } from "@samenspel/shared/domain/block";
import { clockText } from "@samenspel/shared/text/moment";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useLanguage, useText } from "../../live/language.ts";
import { AddBlock } from "./AddBlock.tsx";
import { AMSTERDAM } from "./amsterdam-time.ts";
import { BlockRow } from "./BlockRow.tsx";
import styles from "./Editor.module.css";
import { useEditor } from "./editor-context.ts";
import { draftPlan } from "./file-plan.ts";
import { replaced } from "./list-edits.ts";
import { Section } from "./Section.tsx";

/** The blocks of the session with the clock time of each, at once recalculated. */
export function ScriptSection() {
  const t = useText(organiserTexts);
  const language = useLanguage();
  const { file, onFile } = useEditor();
  const plan = draftPlan(file);
  const list = file.blocks;
  const onList = (blocks: Block[]) => onFile({ ...file, blocks });
  return (
    <Section id="script" title={t("script.title")} text={t("script.text")} action={<AddBlock />}>
      <ol className={styles.rows}>
        {list.map((block, index) => {
          const start = plan?.blocks[index]?.start;
          return (
            <BlockRow
              key={block.id}
              block={block}
              time={start === undefined ? "" : clockText(language, start, AMSTERDAM)}
              index={index}
              list={list}
              path={`blocks[${index}]`}
              onList={onList}
              onBlock={(next) => onList(replaced(list, index, next))}
            />
          );
        })}
      </ol>
      {plan !== null && (
        <p className={styles.total}>
          <span>{t("script.end", { time: clockText(language, plan.end, AMSTERDAM) })}</span>
          <b>{t("script.minutes", { count: plan.minutes })}</b>
        </p>
      )}
      <AddBlock />
    </Section>
  );
}
