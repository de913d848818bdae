import type { VoteBlock } from "@samenspel/shared/domain/block";
import { ArrowRight, Check, Hourglass } from "lucide-react";
import { type ComponentType, type ReactNode, Suspense } from "react";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import type { ListVoteParts, ListVoteProps } from "../../features/vote/list-vote.ts";
import type { BallotHand } from "../../features/vote/use-ballot.ts";
import type { OfferedItem } from "../../features/vote/vote-items.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dock, DockRow, DockStatus } from "../../ui/Dock.tsx";
import { BlockHead } from "./BlockHead.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { VoteNotices } from "./VoteNotices.tsx";

interface ListVoteScreenProps {
  /** The method's own parts. */
  readonly List: ComponentType<ListVoteProps>;
  readonly block: VoteBlock;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
  readonly top?: ReactNode;
  readonly onDone: () => void;
  readonly doneLabel?: string | undefined;
}

/** Votes over all items at once: dots, an order, points. */
export function ListVote({ List, block, items, ballot, top, onDone, doneLabel }: ListVoteScreenProps) {
  const t = useText(participantTexts);
  const title = block.text ?? block.title;
  const screen = ({ lead, list, tray, unfinished }: Partial<ListVoteParts>) => {
    const status =
      unfinished === undefined ? (
        <SavingLine more={t("saving.changeLater")} />
      ) : (
        <DockStatus icon={<Hourglass />}>{unfinished}</DockStatus>
      );
    return (
      <SessionFrame
        dock={
          <Dock label={t("vote.done")}>
            <DockRow>
              {tray ?? status}
              <Button
                variant="primary"
                size="large"
                iconAfter={doneLabel === undefined ? <Check /> : <ArrowRight />}
                onClick={onDone}
              >
                {doneLabel ?? t("vote.done")}
              </Button>
            </DockRow>
            {tray != null && status}
          </Dock>
        }
      >
        {top}
        <BlockHead title={title} about={lead} />
        <div className={styles.vote}>
          {list}
          <VoteNotices block={block} ballot={ballot} />
        </div>
      </SessionFrame>
    );
  };
  return (
    <Suspense fallback={screen({})}>
      <List block={block} items={items} ballot={ballot}>
        {screen}
      </List>
    </Suspense>
  );
}
