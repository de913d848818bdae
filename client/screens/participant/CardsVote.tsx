import type { BallotBlock } from "@samenspel/shared/domain/block";
import { ArrowLeft, ArrowRight, Check, List } from "lucide-react";
import { type ReactNode, useState } from "react";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import type { BallotHand } from "../../features/vote/use-ballot.ts";
import { VoteCard } from "../../features/vote/VoteCard.tsx";
import { VoteOverview } from "../../features/vote/VoteOverview.tsx";
import type { OfferedItem } from "../../features/vote/vote-items.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dock } from "../../ui/Dock.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { ProgressSteps } from "../../ui/ProgressSteps.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { useBlockFocus } from "./use-block-focus.ts";
import { VoteNotices } from "./VoteNotices.tsx";

interface CardsVoteProps {
  readonly block: BallotBlock;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
  /** Above everything, such as the head of the questionnaire. */
  readonly top?: ReactNode;
  /** Inside the card: the summary to confirm. */
  readonly inCard?: ReactNode;
  readonly onDone: () => void;
  /** What the last button says when more comes after this vote. */
  readonly doneLabel?: string | undefined;
}

/** What is saved, once there is something to save. */
function Saved({ ballot }: Pick<CardsVoteProps, "ballot">) {
  const t = useText(participantTexts);
  if (Object.keys(ballot.values).length === 0) return null;
  return (
    <div className={styles.dockLine}>
      <SavingLine more={t("saving.changeLater")} />
    </div>
  );
}

function Overview(props: CardsVoteProps & { readonly onChoose: (index: number) => void }) {
  const { block, items, ballot, top, onChoose, onDone, doneLabel } = props;
  const t = useText(participantTexts);
  const answered = items.filter(({ id }) => ballot.values[id] !== undefined).length;
  const dock = (
    <Dock label={t("vote.done")}>
      <Saved ballot={ballot} />
      <Button size="main" variant="primary" iconAfter={doneLabel === undefined ? <Check /> : <ArrowRight />} onClick={onDone}>
        {doneLabel ?? t("vote.done")}
      </Button>
    </Dock>
  );
  return (
    <SessionFrame dock={dock}>
      {top}
      <div className={styles.vote}>
        <h1 tabIndex={-1}>{t("vote.overviewTitle")}</h1>
        <p>{t("vote.answered", { count: answered, total: items.length })}</p>
        <VoteNotices block={block} ballot={ballot} />
        <VoteOverview block={block} items={items} ballot={ballot} onChoose={onChoose} />
      </div>
    </SessionFrame>
  );
}

/** One item at a time, each saved at once; a list of all answers is a tap away and stands at the end. */
export function CardsVote(props: CardsVoteProps) {
  const { block, items, ballot, top, inCard, onDone, doneLabel } = props;
  const t = useText(participantTexts);
  const [index, setIndex] = useState(0);
  const [overview, setOverview] = useState(false);
  const item = items[Math.min(index, items.length - 1)];
  useBlockFocus(`${block.id}/${overview ? "overview" : index}`, item?.title ?? "");
  if (item === undefined) return null;
  const choose = (next: number) => {
    setIndex(next);
    setOverview(false);
  };
  if (overview) return <Overview {...props} onChoose={choose} />;

  const last = index >= items.length - 1;
  const single = items.length === 1;
  const next = () => (single ? onDone() : last ? setOverview(true) : setIndex(index + 1));
  const label = t("vote.itemOf", { current: index + 1, total: items.length });
  const dock = (
    <Dock label={t("vote.next")}>
      <Saved ballot={ballot} />
      <Button
        size="main"
        variant="primary"
        iconAfter={single && doneLabel === undefined ? <Check /> : <ArrowRight />}
        onClick={next}
      >
        {single ? (doneLabel ?? t("vote.done")) : t("vote.next")}
      </Button>
    </Dock>
  );
  return (
    <SessionFrame dock={dock}>
      {top}
      {!single && (
        <>
          <div className={styles.steps}>
            {index === 0 ? (
              <span className={styles.noButton} />
            ) : (
              <IconButton label={t("vote.previous")} icon={<ArrowLeft />} onClick={() => setIndex(index - 1)} />
            )}
            <div>{label}</div>
            <IconButton label={t("vote.overview")} icon={<List />} onClick={() => setOverview(true)} />
          </div>
          <div className={styles.progress}>
            <ProgressSteps done={items.map(({ id }) => ballot.values[id] !== undefined)} current={index} label={label} />
          </div>
        </>
      )}
      <VoteCard block={block} item={item} index={index} stacked={!last} ballot={ballot}>
        {inCard}
      </VoteCard>
      <div className={styles.vote}>
        <VoteNotices block={block} ballot={ballot} />
      </div>
    </SessionFrame>
  );
}
