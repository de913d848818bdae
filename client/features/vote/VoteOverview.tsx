import type { BallotBlock } from "@samenspel/shared/domain/block";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { answerWords } from "./answer-choices.tsx";
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
  return (
    <ol className={styles.list}>
      {items.map((item, index) => {
        const value = ballot.values[item.id];
        const answer = value === undefined ? null : answerWords(t, block, value);
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
