import type { BallotBlock } from "@samenspel/shared/domain/block";
import { asksReason } from "@samenspel/shared/domain/vote/ballot";
import { commonTexts } from "@samenspel/shared/text/common";
import { Anchor } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { ReadAloudButton } from "../../ui/ReadAloudButton.tsx";
import type { BallotHand } from "./use-ballot.ts";
import styles from "./VoteCard.module.css";
import type { OfferedItem } from "./vote-items.ts";
import { voteView } from "./vote-views.ts";
import { WhyField } from "./WhyField.tsx";

interface VoteCardProps {
  readonly block: BallotBlock;
  readonly item: OfferedItem;
  readonly index: number;
  /** More cards lie under this one. */
  readonly stacked: boolean;
  readonly ballot: BallotHand;
  /** Shown inside the card, such as the summary to confirm. */
  readonly children?: ReactNode;
}

/** A proposal of more letters than this reads as a text, not as a title. */
const LONG = 120;

/** One item to answer, as a card. Its answer is saved at once. */
export function VoteCard({ block, item, index, stacked, ballot, children }: VoteCardProps) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const value = ballot.values[item.id];
  const spoken = () => [item.title, item.explanation].filter(Boolean).join(". ");
  // A reason that was given stays in sight, also when the answer that asked for it changed.
  const asksWhy = asksReason(block, value) || ballot.why[item.id] !== undefined;
  const { Field } = voteView(block);
  return (
    <div className={styles.item}>
      <div className={stacked ? styles.stack : undefined}>
        <article className={styles.card}>
          <div className={styles.head}>
            {block.kind === "vote" ? (
              <span className={styles.number}>
                {block.items.from === "ankerpunten" && <Anchor />}
                {index + 1}
              </span>
            ) : (
              <span />
            )}
            <ReadAloudButton
              text={spoken}
              language={language}
              label={common("action.readAloud")}
              stopLabel={common("action.readAloudStop")}
            />
          </div>
          <h1 tabIndex={-1} className={item.title.length > LONG ? styles.long : undefined}>
            {item.title}
          </h1>
          {item.explanation !== undefined && <p>{item.explanation}</p>}
          {children}
        </article>
      </div>
      {Field !== undefined && (
        <Suspense fallback={null}>
          <Field key={item.id} block={block} value={value} onValue={(next) => ballot.set(item.id, next)} />
        </Suspense>
      )}
      {asksWhy && (
        <WhyField
          key={`why-${item.id}`}
          label={block.kind === "confirm" ? t("vote.confirmWhy") : t("vote.why")}
          kept={ballot.why[item.id] ?? ""}
          onRest={(text) => ballot.setWhy(item.id, text)}
        />
      )}
    </div>
  );
}
