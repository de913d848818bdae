import type { LiveSession, LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { commonTexts } from "@samenspel/shared/text/common";
import { lazy, Suspense, useState } from "react";
import { HiddenNotes } from "../../features/hide-note/HiddenNotes.tsx";
import { ClosedView } from "../../features/session-close/ClosedView.tsx";
import { VoteControl } from "../../features/vote-control/VoteControl.tsx";
import { votesOf } from "../../features/vote-control/vote-list.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { Panel } from "../../ui/Panel.tsx";
import { PlaceResult } from "./PlaceResult.tsx";

interface ClosedRegieProps {
  readonly session: LiveSession;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  readonly ownTafel: string | null;
  readonly run: typeof sendCommand;
}

// The charts of every vote and the editor of the report come apart: who leads a session loads them after closing.
const OutcomePage = lazy(async () => ({ default: (await import("../outcome/OutcomePage.tsx")).OutcomePage }));

/** The regie after closing: what there was, the votes, and the report; for the lead the outcome with its words too. */
export function ClosedRegie({ session, state, tafels, ownTafel, run }: ClosedRegieProps) {
  const { file, sessionId, deleteAt } = session;
  const common = useText(commonTexts);
  const [outcome, setOutcome] = useState(false);
  const votes = votesOf(file, state);
  // As on going to another page: reading and tabbing start at its beginning.
  const show = (shown: boolean) => {
    setOutcome(shown);
    scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const mayReport = ownTafel === null;
  if (outcome && mayReport) {
    return (
      <Suspense fallback={<p role="status">{common("state.loading")}</p>}>
        <OutcomePage sessionId={sessionId} onBack={() => show(false)} onSignedOut={() => setOutcome(false)} />
      </Suspense>
    );
  }
  return (
    <ClosedView
      sessionId={sessionId}
      state={state}
      tafels={file.tafels.length}
      votes={votes.length}
      deleteAt={deleteAt}
      onOutcome={mayReport ? () => show(true) : undefined}
    >
      {votes.length > 0 && (
        <Panel>
          <VoteControl votes={votes} voted={{}} result={(block) => <PlaceResult block={block} file={file} />} />
        </Panel>
      )}
      {tafels.hidden.length > 0 && (
        <Panel>
          <HiddenNotes hidden={tafels.hidden} run={run} />
        </Panel>
      )}
    </ClosedView>
  );
}
