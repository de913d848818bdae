import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import { PLENARY } from "@samenspel/shared/domain/place";
import type { Questionnaire } from "@samenspel/shared/domain/session-file";
import { ArrowRight, Check } from "lucide-react";
import { useState } from "react";
import { LaneFeed } from "../../features/note-feed/LaneFeed.tsx";
import { QuestionnaireDone } from "../../features/questionnaire/QuestionnaireDone.tsx";
import { QuestionnaireHead } from "../../features/questionnaire/QuestionnaireHead.tsx";
import { keepPart, keptPart } from "../../features/questionnaire/questionnaire-progress.ts";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import { Composer } from "../../features/write/Composer.tsx";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useParticipant } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import type { SessionPlace } from "../../live/session-place.ts";
import { Button } from "../../ui/Button.tsx";
import { BlockHead } from "./BlockHead.tsx";
import styles from "./Participant.module.css";
import { SessionFrame } from "./SessionFrame.tsx";
import { useBlockFocus } from "./use-block-focus.ts";
import { BallotView } from "./VoteView.tsx";

interface PartProps {
  readonly session: SessionPlace;
  readonly questionnaire: Questionnaire;
  readonly part: number;
  readonly onNext: () => void;
}

/** One block of the questionnaire. */
function Part({ session, questionnaire, part, onNext }: PartProps) {
  const t = useText(participantTexts);
  const board = useBoard(PLENARY);
  const block = questionnaire.blocks[part];
  const [lane, setLane] = useState<string | undefined>(block !== undefined && isWrite(block) ? block.lanes[0]?.id : undefined);
  const last = part === questionnaire.blocks.length - 1;
  const nextLabel = last ? undefined : t("questionnaire.nextPart");
  const top = <QuestionnaireHead questionnaire={questionnaire} part={part} />;
  if (block === undefined) return null;
  if (isVote(block))
    return <BallotView session={session} block={block} place={PLENARY} top={top} onDone={onNext} doneLabel={nextLabel} />;
  if (!isWrite(block)) return null;
  const dock = <Composer block={block} place={PLENARY} lane={lane} saving={<SavingLine more={t("write.onlyYou")} />} />;
  return (
    <SessionFrame dock={dock}>
      {top}
      <BlockHead title={block.question ?? block.title} about={block.text} />
      <LaneFeed board={board} block={block} place={PLENARY} lane={lane} onLane={setLane} open empty={t("feed.emptySilent")} />
      <div className={styles.plain}>
        <Button variant="second" iconAfter={last ? <Check /> : <ArrowRight />} onClick={onNext}>
          {nextLabel ?? t("vote.done")}
        </Button>
      </div>
    </SessionFrame>
  );
}

/** The questions before the session, one block after the other; a reload goes on where it was. */
export function QuestionnaireView({ session, questionnaire }: { session: SessionPlace; questionnaire: Questionnaire }) {
  const { documents } = useParticipant();
  const [part, setPart] = useState(() => keptPart(documents.participantId));
  const go = (next: number) => {
    keepPart(documents.participantId, next);
    setPart(next);
  };
  const t = useText(participantTexts);
  useBlockFocus(`questionnaire/${part}`, t("questionnaire.title"));
  if (part >= questionnaire.blocks.length) {
    return (
      <SessionFrame>
        <QuestionnaireDone file={session.file} onChange={() => go(0)} />
      </SessionFrame>
    );
  }
  return <Part key={part} session={session} questionnaire={questionnaire} part={part} onNext={() => go(part + 1)} />;
}
