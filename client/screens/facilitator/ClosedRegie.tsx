import type { LiveSession, LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { HiddenNotes } from "../../features/hide-note/HiddenNotes.tsx";
import { ClosedView } from "../../features/session-close/ClosedView.tsx";
import { VoteControl } from "../../features/vote-control/VoteControl.tsx";
import { votesOf } from "../../features/vote-control/vote-list.ts";
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

/** The regie after closing: what there was, the votes, and the report. */
export function ClosedRegie({ session, state, tafels, ownTafel, run }: ClosedRegieProps) {
  const { file, sessionId, deleteAt } = session;
  const votes = votesOf(file, state);
  return (
    <ClosedView
      sessionId={sessionId}
      state={state}
      tafels={file.tafels.length}
      votes={votes.length}
      deleteAt={deleteAt}
      mayReport={ownTafel === null}
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
