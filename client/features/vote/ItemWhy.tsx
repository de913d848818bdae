import type { VoteBlock } from "@samenspel/shared/domain/block";
import { asksReason } from "@samenspel/shared/domain/vote/ballot";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { BallotHand } from "./use-ballot.ts";
import styles from "./VoteCard.module.css";
import type { OfferedItem } from "./vote-items.ts";
import { WhyField } from "./WhyField.tsx";

/** Room for a reason with one item of a list, behind one tap; nothing where the vote asks for none. */
export function ItemWhy({ block, item, ballot }: { block: VoteBlock; item: OfferedItem; ballot: BallotHand }) {
  const t = useText(participantTexts);
  if (!asksReason(block, ballot.values[item.id])) return null;
  return (
    <details className={styles.why}>
      <summary>{t("vote.why")}</summary>
      <WhyField label={item.title} kept={ballot.why[item.id] ?? ""} onRest={(text) => ballot.setWhy(item.id, text)} />
    </details>
  );
}
