import type { BallotBlock } from "@samenspel/shared/domain/block";
import { ballotIdentity } from "@samenspel/shared/domain/vote/ballot";
import { EyeOff } from "lucide-react";
import type { BallotHand } from "../../features/vote/use-ballot.ts";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { DockStatus } from "../../ui/Dock.tsx";
import { Notice } from "../../ui/Notice.tsx";

const LINES = { anonymous: "vote.anonymousLine", perspective: "vote.perspectiveLine", name: "vote.nameLine" } as const;

/** Under what name one votes, and whether the vote counts. */
export function VoteNotices({ block, ballot }: { block: BallotBlock; ballot: BallotHand }) {
  const t = useText(participantTexts);
  return (
    <>
      {ballot.notCounted !== null && <Notice tone="attention">{t(`notCounted.vote.${ballot.notCounted}`)}</Notice>}
      <DockStatus icon={<EyeOff />}>
        {t(LINES[ballotIdentity(block)])} {t("vote.resultLater")}.
      </DockStatus>
    </>
  );
}
