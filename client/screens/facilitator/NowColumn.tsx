import { PLENARY } from "@samenspel/shared/domain/place";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { Broadcast } from "../../features/broadcast/Broadcast.tsx";
import type { ScriptView } from "../../features/draaiboek/script-rows.ts";
import { HelpList } from "../../features/help-list/HelpList.tsx";
import { HiddenNotes } from "../../features/hide-note/HiddenNotes.tsx";
import type { ClockView } from "../../features/regie-clock/clock-view.ts";
import { RegieClock } from "../../features/regie-clock/RegieClock.tsx";
import { tafelTitle } from "../../features/tafel-drawing/tafel-title.ts";
import { SendToVote } from "../../features/vote-control/SendToVote.tsx";
import { VoteControl } from "../../features/vote-control/VoteControl.tsx";
import { votesOf } from "../../features/vote-control/vote-list.ts";
import { voteSource } from "../../features/vote-control/vote-source.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { PlaceResult } from "./PlaceResult.tsx";
import styles from "./Regie.module.css";
import { TalkOrder } from "./TalkOrder.tsx";

interface NowColumnProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly tafels: LiveTafels;
  readonly view: ScriptView;
  readonly clock: ClockView;
  readonly now: number;
  /** The tafel of a tafel facilitator; null for a lead. */
  readonly ownTafel: string | null;
  /** Who asks for help is called out on top of the screen already. */
  readonly helpOnTop: boolean;
  readonly run: typeof sendCommand;
  readonly onLook: (tafel: string | null) => void;
}

/** The right column: time, what asks for attention, votes, and a message to the tafels. */
export function NowColumn({ file, state, tafels, view, clock, now, ownTafel, helpOnTop, run, onLook }: NowColumnProps) {
  const t = useText(facilitatorTexts);
  const lead = ownTafel === null;
  const titles = file.tafels.map(({ id, title }) => ({ id, title }));
  const titleOf = (place: string | null) =>
    titles.filter(({ id }) => id === place).map(({ title }) => tafelTitle(title).short)[0] ??
    t(place === PLENARY ? "tafels.plenary" : "seats.lobby");
  const mine = titles.find(({ id }) => id === ownTafel);
  const at = state.block === null ? -1 : state.order.indexOf(state.block);
  const canReturn = state.order
    .slice(at + 1)
    .some((id) => file.blocks.some((block) => block.id === id && block.scope === "plenary"));
  const atTafels = file.blocks.some(({ id, scope }) => id === state.block && scope === "tafel");
  const source = voteSource(file, state);
  return (
    <div className={styles.now}>
      <RegieClock
        title={view.current?.title ?? t("clock.title")}
        view={clock}
        state={state}
        now={now}
        run={run}
        tafel={mine}
        canReturn={canReturn && atTafels}
      />
      <VoteControl
        votes={votesOf(file, state)}
        voted={tafels.voted}
        run={lead ? run : undefined}
        result={(block) => <PlaceResult block={block} file={file} />}
      />
      <TalkOrder file={file} state={state} run={lead ? run : undefined} />
      <Broadcast
        tafels={lead ? titles : mine === undefined ? [] : [mine]}
        mayAll={lead}
        lastMessage={state.messages.at(-1)?.text ?? null}
        run={run}
      />
      {lead && source !== null && <SendToVote source={source} language={file.language} run={run} />}
      <HelpList
        tafels={tafels}
        ready={state.phase === "running" ? { ready: state.counts.ready, joined: state.counts.joined } : null}
        alerts={!helpOnTop}
        titleOf={titleOf}
        run={run}
        onLook={onLook}
      />
      <HiddenNotes hidden={tafels.hidden} run={run} />
    </div>
  );
}
