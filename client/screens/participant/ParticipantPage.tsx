import type { Block } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import { allBlocks } from "@samenspel/shared/domain/session-blocks";
import { lazy, Suspense, useEffect, useState } from "react";
import { fetchVoteParts } from "../../features/vote/vote-views.ts";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { useParticipant } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { type SessionPlace, useSessionPlace } from "../../live/session-place.ts";
import { ChooseTafelView } from "./ChooseTafelView.tsx";
import { joinedLate, setCaughtUp, wasCaughtUp } from "./late-joiner.ts";
import { OutsideView } from "./OutsideView.tsx";
import { SessionFrame } from "./SessionFrame.tsx";
import { TalkView } from "./TalkView.tsx";
import { useBlockFocus } from "./use-block-focus.ts";
import { VoteView } from "./VoteView.tsx";
import { WaitingView } from "./WaitingView.tsx";
import { WriteView } from "./WriteView.tsx";

// Seen once in a meeting or never: no phone waits for them before it can write and vote.
const LateView = lazy(async () => ({ default: (await import("./LateView.tsx")).LateView }));
const QuestionnaireView = lazy(async () => ({ default: (await import("./QuestionnaireView.tsx")).QuestionnaireView }));
const ClosedView = lazy(async () => ({ default: (await import("./ClosedView.tsx")).ClosedView }));

/** The first screen has come by then: what later ones need is fetched while there is a network. */
const WHEN_QUIET_MS = 3000;

/** One block on screen; everything in it starts anew with another block or place. */
function BlockView({ session, block }: { session: SessionPlace; block: Block }) {
  const { place, file } = session;
  useBlockFocus(`${block.id}/${place}`, block.title);
  if (place === null) return <ChooseTafelView tafels={file.tafels} />;
  const key = `${block.id}/${place}`;
  if (block.kind === "write") return <WriteView key={key} session={session} block={block} place={place} />;
  if (takesBallot(block)) return <VoteView key={key} session={session} block={block} place={place} />;
  return <TalkView key={key} session={session} block={block} place={place} />;
}

function RunningView({ session, joinedAt }: { session: SessionPlace; joinedAt: number }) {
  const { documents } = useParticipant();
  const [caughtUp, setDone] = useState(() => wasCaughtUp(documents.participantId));
  const { block, state } = session;
  const clockOffset = useLive((live) => live.clockOffset);
  if (block === null) return <WaitingView session={session} />;
  if (!caughtUp && joinedLate(state, joinedAt + clockOffset)) {
    const go = () => {
      setCaughtUp(documents.participantId);
      setDone(true);
    };
    return <LateView session={session} block={block} onGo={go} />;
  }
  return <BlockView session={session} block={block} />;
}

/** What a participant sees, by where the session is. */
export function ParticipantPage({ joinedAt }: { joinedAt: number }) {
  return (
    <Suspense fallback={<SessionFrame>{null}</SessionFrame>}>
      <PhaseView joinedAt={joinedAt} />
    </Suspense>
  );
}

function PhaseView({ joinedAt }: { joinedAt: number }) {
  const t = useText(participantTexts);
  const session = useSessionPlace();
  const status = useLive((live) => live.status);
  const phase = session?.state.phase ?? null;
  const { documents } = useParticipant();
  // A reopened session takes up again what closing ended.
  useEffect(() => {
    if (phase !== null && phase !== "closed") documents.resume();
  }, [phase, documents]);

  const file = session?.file;
  useEffect(() => {
    if (file === undefined) return;
    const timer = setTimeout(() => void fetchVoteParts(allBlocks(file)), WHEN_QUIET_MS);
    return () => clearTimeout(timer);
  }, [file]);

  if (status === "ended") return <OutsideView title={t("ended.title")} text={t("ended.text")} home />;
  if (session === null) {
    return <OutsideView title={t("connecting.title")} text={status === "offline" ? t("connecting.offline") : ""} />;
  }
  switch (session.state.phase) {
    case "questionnaire":
      return session.file.questionnaire === undefined ? (
        <WaitingView session={session} />
      ) : (
        <QuestionnaireView session={session} questionnaire={session.file.questionnaire} />
      );
    case "running":
      return <RunningView session={session} joinedAt={joinedAt} />;
    case "closed":
      return <ClosedView session={session} />;
    case "planned":
      return <WaitingView session={session} />;
  }
}
