import type { Block } from "@samenspel/shared/domain/block";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { createTranslator } from "@samenspel/shared/text/translate";
import { useText } from "../../live/language.ts";
import { AddButton } from "./AddButton.tsx";
import { daysLater } from "./amsterdam-time.ts";
import { BlockForm } from "./BlockForm.tsx";
import { DraftMoment } from "./DraftMoment.tsx";
import { DraftSwitch } from "./DraftSwitch.tsx";
import styles from "./Editor.module.css";
import { EntryButtons } from "./EntryButtons.tsx";
import { useEditor } from "./editor-context.ts";
import { replaced } from "./list-edits.ts";
import { newQuestionnaireBlock, newQuestionnaireWriting } from "./new-block.ts";
import { Section } from "./Section.tsx";

const inLanguage = createTranslator(organiserTexts);

/** The questions people answer beforehand: on or off, from when to when, and what is asked. */
export function QuestionnaireSection() {
  const t = useText(organiserTexts);
  const { file, onFile, turnedOff } = useEditor();
  const { questionnaire } = file;
  const list = questionnaire?.blocks ?? [];
  const end = `questionnaire.blocks[${list.length}]`;
  const words = inLanguage(file.language);
  const onList = (blocks: Block[]) =>
    questionnaire !== undefined && onFile({ ...file, questionnaire: { ...questionnaire, blocks } });
  const turn = (on: boolean) => {
    if (!on) {
      const { questionnaire: gone, ...without } = file;
      turnedOff.current = gone ?? null;
      return onFile(without);
    }
    const fresh = {
      opensAt: daysLater(file.startsAt, -7),
      closesAt: daysLater(file.startsAt, -1),
      blocks: [newQuestionnaireBlock(file, words)],
    };
    onFile({ ...file, questionnaire: turnedOff.current ?? fresh });
  };
  const full = list.length >= SESSION_LIMITS.blocks ? t("entry.full", { max: SESSION_LIMITS.blocks }) : undefined;
  return (
    <Section id="questionnaire" title={t("questionnaire.title")} text={t("questionnaire.text")}>
      <DraftSwitch checked={questionnaire !== undefined} onChecked={turn}>
        {t("questionnaire.on")}
      </DraftSwitch>
      {questionnaire !== undefined && (
        <>
          <div className={styles.pair}>
            <DraftMoment
              path="questionnaire.opensAt"
              label={t("questionnaire.opensAt")}
              value={questionnaire.opensAt}
              onValue={(opensAt) => onFile({ ...file, questionnaire: { ...questionnaire, opensAt } })}
            />
            <DraftMoment
              path="questionnaire.closesAt"
              label={t("questionnaire.closesAt")}
              value={questionnaire.closesAt}
              onValue={(closesAt) => onFile({ ...file, questionnaire: { ...questionnaire, closesAt } })}
            />
          </div>
          {list.map((block, index) => (
            <div className={styles.card} key={block.id}>
              <div className={styles.cardHead}>
                <h3>{t("questionnaire.question", { number: index + 1 })}</h3>
                <EntryButtons ordered keep={list.length === 1} list={list} index={index} name={block.title} onList={onList} />
              </div>
              <BlockForm
                block={block}
                path={`questionnaire.blocks[${index}]`}
                onBlock={(next: Block) => onList(replaced(list, index, next))}
              />
            </div>
          ))}
          <div className={styles.adds}>
            <AddButton focus={`${end}.title`} full={full} onAdd={() => onList([...list, newQuestionnaireBlock(file, words)])}>
              {t("questionnaire.addVote")}
            </AddButton>
            <AddButton focus={`${end}.title`} full={full} onAdd={() => onList([...list, newQuestionnaireWriting(file, words)])}>
              {t("questionnaire.addWriting")}
            </AddButton>
          </div>
        </>
      )}
    </Section>
  );
}
