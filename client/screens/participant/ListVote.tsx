import type { VoteBlock } from "@samenspel/shared/domain/block";
import { Check } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import { DotsList, DotsTray } from "../../features/vote/DotsList.tsx";
import type { BallotHand } from "../../features/vote/use-ballot.ts";
import type { OfferedItem } from "../../features/vote/vote-items.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dock, DockRow } from "../../ui/Dock.tsx";
import { BlockHead } from "./BlockHead.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { VoteNotices } from "./VoteNotices.tsx";

// The two that few sessions use come in parts of their own.
const PointsList = lazy(async () => ({ default: (await import("../../features/vote/PointsList.tsx")).PointsList }));
const RankList = lazy(async () => ({ default: (await import("../../features/vote/RankList.tsx")).RankList }));

type ListBlock = VoteBlock & { readonly method: "dots" | "rank" | "points" };

interface ListVoteProps {
  readonly block: ListBlock;
  readonly items: readonly OfferedItem[];
  readonly ballot: BallotHand;
  readonly top?: ReactNode;
  readonly onDone: () => void;
  readonly doneLabel?: string;
}

const useLead = (block: ListBlock): string => {
  const t = useText(participantTexts);
  if (block.method === "rank") return t("rank.lead");
  if (block.method === "points") return t("points.lead", { total: block.points });
  const per =
    block.maxPerItem === 1
      ? t("dots.one")
      : block.maxPerItem < block.dots
        ? t("dots.severalMax", { max: block.maxPerItem })
        : t("dots.several");
  return `${t("dots.lead", { count: block.dots })} ${per}`;
};

/** Votes over all items at once: dots, an order, points. */
export function ListVote({ block, items, ballot, top, onDone, doneLabel }: ListVoteProps) {
  const t = useText(participantTexts);
  const lead = useLead(block);
  const dock = (
    <Dock label={t("vote.done")}>
      <DockRow>
        {block.method === "dots" ? <DotsTray block={block} items={items} ballot={ballot} /> : <SavingLine />}
        <Button variant="primary" size="large" iconAfter={<Check />} onClick={onDone}>
          {doneLabel ?? t("vote.done")}
        </Button>
      </DockRow>
      {block.method === "dots" && <SavingLine more={t("saving.changeLater")} />}
    </Dock>
  );
  return (
    <SessionFrame dock={dock}>
      {top}
      <BlockHead title={block.text ?? block.title} about={lead} />
      <div className={styles.vote}>
        {block.method === "dots" && <DotsList block={block} items={items} ballot={ballot} />}
        <Suspense fallback={null}>
          {block.method === "rank" && <RankList items={items} ballot={ballot} />}
          {block.method === "points" && <PointsList block={block} items={items} ballot={ballot} />}
        </Suspense>
        <VoteNotices block={block} ballot={ballot} />
      </div>
    </SessionFrame>
  );
}
