import type { BallotBlock } from "@samenspel/shared/domain/block";
import { DONT_KNOW } from "@samenspel/shared/domain/vote/ballot";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { ChipGroup } from "../../ui/ChipGroup.tsx";
import { ChoiceList } from "../../ui/ChoiceList.tsx";
import styles from "./AnswerField.module.css";
import { answerChoices, ballotValue, isLongScale, questionOf } from "./answer-choices.tsx";
import type { AnswerFieldProps } from "./answer-field.ts";

/** What the two ends of a long scale mean, where its chips only show figures. */
function ScaleEnds({ block }: { block: BallotBlock }) {
  const t = useText(participantTexts);
  if (block.kind !== "vote" || block.method !== "scale") return null;
  const { min, max, labels } = block;
  const [minLabel, maxLabel] = [labels?.[String(min)], labels?.[String(max)]];
  if (minLabel === undefined || maxLabel === undefined) return null;
  return <p className={styles.ends}>{t("vote.scaleEnds", { min, minLabel, max, maxLabel })}</p>;
}

/** One answer to one item: cards under each other, or chips when there are many. */
export function ChoiceField({ block, value, onValue }: AnswerFieldProps) {
  const t = useText(participantTexts);
  const choices = answerChoices(t, block);
  const chosen = value === undefined ? null : String(value);
  if (!isLongScale(block)) {
    return (
      <ChoiceList
        legend={questionOf(t, block)}
        choices={choices}
        value={chosen}
        onValue={(next) => onValue(ballotValue(block, next))}
      />
    );
  }
  const options = choices.map((choice) => (choice.value === DONT_KNOW ? choice : { value: choice.value, label: choice.value }));
  return (
    <div className={styles.figures}>
      <ChipGroup
        legend={questionOf(t, block)}
        options={options}
        value={chosen}
        onValue={(next) => onValue(next === null ? null : ballotValue(block, next))}
      />
      <ScaleEnds block={block} />
    </div>
  );
}
