import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { LiveSession, LiveState, LiveTafels } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useCallback, useState } from "react";
import { AddCallerDialog } from "../../features/caller/AddCallerDialog.tsx";
import { NextBlock } from "../../features/draaiboek/NextBlock.tsx";
import { currentSince, scriptView } from "../../features/draaiboek/script-rows.ts";
import { HelpStrip } from "../../features/help-list/HelpStrip.tsx";
import { SpotlightBar } from "../../features/presenter-control/SpotlightBar.tsx";
import { clockView } from "../../features/regie-clock/clock-view.ts";
import { CloseDialog } from "../../features/session-close/CloseDialog.tsx";
import { tafelTitle } from "../../features/tafel-drawing/tafel-title.ts";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { DeskShell } from "../../ui/DeskShell.tsx";
import { ClosedRegie } from "./ClosedRegie.tsx";
import { NowColumn } from "./NowColumn.tsx";
import styles from "./Regie.module.css";
import { RegieMiddle } from "./RegieMiddle.tsx";
import { RegieNotices } from "./RegieNotices.tsx";
import { type RegiePart, RegieParts } from "./RegieParts.tsx";
import { RegieTop } from "./RegieTop.tsx";
import { ScriptColumn } from "./ScriptColumn.tsx";
import { useJustChanged } from "./use-just-changed.ts";
import { useMoves } from "./use-moves.ts";
import { useRun } from "./use-run.ts";
import { useServerTime } from "./use-server-time.ts";
import { useWide } from "./use-wide.ts";

const NO_TAFELS: LiveTafels = {
  ...{ joined: 0, online: 0, lobby: [], tafels: [], help: [], hands: [], voted: {}, hidden: [], happenings: [] },
};
/** Up to here every tafel is in sight at once, with what stands under it. */
const MOST_IN_SIGHT = 2;

interface RegieProps {
  readonly session: LiveSession;
  readonly state: LiveState;
}

/** The control room: script, tafels, and what happens now. */
export function Regie({ session, state }: RegieProps) {
  const t = useText(facilitatorTexts);
  const { file, role } = session;
  const lead = role === "lead";
  const tafels = useLive((live) => live.tafels) ?? NO_TAFELS;
  const now = useServerTime();
  const wide = useWide();
  const command = useRun();
  const { justChanged, run } = useJustChanged(state, command.run);
  const [place, setPlace] = useState<string | null>(null);
  const [part, setPart] = useState<RegiePart>("tafels");
  const [dialog, setDialog] = useState<"close" | "caller" | null>(null);
  const titleOf = (id: string) => file.tafels.find((tafel) => tafel.id === id)?.title ?? id;
  const titleOfBlock = (id: string) => findBlock(file, id)?.title ?? id;
  const moves = useMoves(run, titleOf);
  const view = scriptView(file, state, now);
  const clock = clockView({ ...state, since: currentSince(state) }, now);
  const ownTafel = lead ? null : state.seat;
  const closed = state.phase === "closed";
  const openPlace = useCallback((id: string | null) => {
    setPlace(id);
    setPart("tafels");
  }, []);
  const look = (tafel: string | null) => openPlace(lead ? tafel : ownTafel);

  const top = (
    <RegieTop
      session={session}
      state={state}
      online={tafels.online}
      behind={state.phase === "running" ? view.behindMinutes : null}
      now={now}
      tafelTitle={ownTafel === null ? null : titleOf(ownTafel)}
      run={run}
      onClose={() => setDialog("close")}
    />
  );
  if (closed) {
    return (
      <DeskShell header={top}>
        <ClosedRegie session={session} state={state} tafels={tafels} ownTafel={ownTafel} run={run} />
      </DeskShell>
    );
  }
  // Drawn large, a tafel tells it itself; anywhere else it must not be missed.
  const seesHelp = wide && place === null && file.tafels.length <= MOST_IN_SIGHT;
  const script = (
    <ScriptColumn
      file={file}
      state={state}
      tafels={tafels}
      view={view}
      clock={clock}
      lead={lead}
      justChanged={justChanged}
      run={run}
      onClose={() => setDialog("close")}
    />
  );
  const nowColumn = (
    <NowColumn
      file={file}
      state={state}
      tafels={tafels}
      view={view}
      clock={clock}
      now={now}
      ownTafel={ownTafel}
      helpOnTop={!seesHelp}
      run={run}
      onLook={look}
    />
  );
  const middle = (
    <RegieMiddle
      session={session}
      state={state}
      tafels={tafels}
      place={place}
      ownTafel={ownTafel}
      run={run}
      onMove={moves.move}
      onMerge={moves.merge}
      onOpen={openPlace}
      onCaller={session.code === undefined ? undefined : () => setDialog("caller")}
    />
  );
  const notices = (
    <>
      {!seesHelp && (
        <HelpStrip
          help={tafels.help}
          here={ownTafel ?? place}
          titleOf={(id) => (id === null ? t("seats.lobby") : tafelTitle(titleOf(id)).short)}
          run={run}
          onLook={look}
        />
      )}
      {lead && <SpotlightBar state={state} tafels={file.tafels} titleOfBlock={titleOfBlock} run={run} />}
      <RegieNotices command={command} undo={moves.last} joined={lead ? state.counts.joined : 0} />
    </>
  );
  // An opened board takes the whole width; script and now are a tab away.
  const atBoard = (ownTafel ?? place) !== null;
  return (
    <DeskShell header={top} layout="fixed">
      <RegieParts
        beside={wide && !atBoard}
        atBoard={atBoard}
        part={part}
        onPart={setPart}
        tafelsLabel={ownTafel === null ? t("tabs.tafels") : t("tafels.ownTafel")}
        help={tafels.help.length}
        notices={notices}
        script={script}
        tafels={middle}
        now={nowColumn}
        bottom={
          lead &&
          place === null && (
            <div className={styles.bottom}>
              <NextBlock
                view={view}
                started={state.phase === "running"}
                justChanged={justChanged}
                run={run}
                onClose={() => setDialog("close")}
              />
            </div>
          )
        }
      />
      <CloseDialog
        open={dialog === "close"}
        onClose={() => setDialog(null)}
        block={state.phase === "running" ? state.block : null}
        joined={state.counts.joined}
        run={run}
      />
      {session.code !== undefined && (
        <AddCallerDialog
          open={dialog === "caller"}
          onClose={() => setDialog(null)}
          code={session.code}
          perspectives={file.perspectives}
          tafels={file.tafels.filter(({ id }) => lead || id === ownTafel).map(({ id, title }) => ({ id, title }))}
          run={run}
        />
      )}
    </DeskShell>
  );
}
