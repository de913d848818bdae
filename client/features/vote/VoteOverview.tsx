import type { BallotBlock } from "@samenspel/shared/domain/block";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { answerChoices } from "./answer-choices.tsx";
import type { BallotHand } from "./use-ballot.ts";
import styles from "./VoteOverview.module.css";
import type { OfferedItem } from "./vote-items.ts";

interface VoteOverviewProps {
  readonly block: BallotBlock;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
  readonly onChoose: (index: number) => void;
}

/** All items with the own answers; a press goes to that item. */
export function VoteOverview({ block, items, ballot, onChoose }: VoteOverviewProps) {
  const t = useText(participantTexts);
  const choices = answerChoices(t, block);
  const answerOf = (item: string): string | null => {
    const value = ballot.values[item];
    if (value === undefined) return null;
    if (typeof value === "object" && value !== null) return Object.values(value).join(" × ");
    return choices.find((choice) => choice.value === String(value))?.label ?? String(value);
  };
  return (
    <ol className={styles.list}>
      {items.map((item, index) => {
        const answer = answerOf(item.id);
        return (
          <li key={item.id}>
            <button type="button" className={styles.item} onClick={() => onChoose(index)}>
              {answer === null ? <CircleDashed /> : <CircleCheck />}
              <span>
                <b>{item.title}</b>
                <small>{answer ?? t("vote.noAnswer")}</small>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
