import { putRedaction } from "@samenspel/shared/documents/arrangement-document";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import type { LiveState, LiveTafel } from "@samenspel/shared/protocol/live-events";
import { boardTexts } from "@samenspel/shared/text/board";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { ArrowLeft, DoorOpen, PenLine, Wheat, X } from "lucide-react";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { usedSources } from "../../features/harvest-editor/harvest-lines.ts";
import { HideNoteDialog } from "../../features/hide-note/HideNoteDialog.tsx";
import { RevealPanel } from "../../features/reveal/RevealPanel.tsx";
import { ScribeNote } from "../../features/scribe/ScribeNote.tsx";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import type { sendCommand } from "../../live/live-channel.ts";
import { useLive } from "../../live/live-store.ts";
import { useArrangement, useGrouping } from "../../live/shared-document.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { AvatarStack } from "../../ui/AvatarStack.tsx";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { Pill } from "../../ui/Pill.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { clusterBlocksOf } from "../board/cluster-blocks.ts";
import { PlaceOutcome } from "./PlaceOutcome.tsx";
import styles from "./PlaceView.module.css";
import { isFaceDown, shownBlock, writtenBlocks } from "./place-blocks.ts";
import { TimeLeft } from "./TimeLeft.tsx";
import { useF6 } from "./use-f6.ts";
import { useKeptSet } from "./use-kept-set.ts";
import { useOutcomeSheet } from "./use-outcome-sheet.ts";
import { useToHarvest } from "./use-to-harvest.ts";

// Dragging and grouping come only when a board is opened.
const TafelBoard = lazy(async () => ({ default: (await import("../board/TafelBoard.tsx")).TafelBoard }));

interface PlaceViewProps {
  readonly file: SessionFile;
  readonly state: LiveState;
  readonly place: string;
  readonly live: LiveTafel | undefined;
  readonly lead: boolean;
  readonly run: typeof sendCommand;
  /** Absent for whoever has only this place. */
  readonly onBack?: (() => void) | undefined;
  /** Who sits here, and who may be taken in. */
  readonly people?: ReactNode;
}

const EVERYWHERE = "*";

/** One tafel (or the plenary) from nearby: its board, and what its facilitators make of it. */
export function PlaceView({ file, state, place, live, lead, run, onBack, people }: PlaceViewProps) {
  const t = useText(facilitatorTexts);
  const tb = useText(boardTexts);
  const announce = useAnnounce();
  const board = useBoard(place);
  const arrangement = useArrangement(place);
  const grouping = useGrouping(place);
  const [hiding, setHiding] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const tafel = file.tafels.find(({ id }) => id === place);
  const current = state.block === null ? undefined : findBlock(file, state.block);
  const blocks = writtenBlocks(file, state, place);
  const block = blocks.find(({ id }) => id === chosen) ?? shownBlock(blocks, current);
  const faceDown = block !== undefined && isFaceDown(block, state, place);
  const open = block !== undefined && state.open.includes(block.id);
  const { notes } = board.content;
  const writable = arrangement.doc !== null && arrangement.endedBy === null ? arrangement.doc : null;
  const mayLead = lead || place !== PLENARY;
  const clusterBlocks = useMemo(() => (block === undefined ? [] : clusterBlocksOf(file, block)), [file, block]);
  const inHarvest = useKeptSet(useMemo(() => usedSources(arrangement.content), [arrangement.content]));
  const harvest = useToHarvest({ file, state, doc: writable, content: arrangement.content });
  const [shown, setShown] = useState<{ readonly note: string } | null>(null);
  const waiting = useLive((live) => live.tafels?.lobby.length ?? 0);
  const sheet = useOutcomeSheet();
  const switchKey = useF6(sheet.show);
  const question = block?.question ?? tafel?.question ?? block?.title ?? "";
  const lineCount = arrangement.content.harvest.filter(({ text }) => text.trim() !== "").length;
  const together = state.grouping.includes(EVERYWHERE) || state.grouping.includes(place);

  const group = async (on: boolean) => {
    const answer = await run({ type: "groupTogether", on, ...(tafel === undefined ? {} : { tafel: place }) });
    if (answer.ok) announce(tb(on ? "board.togetherOn" : "board.togetherOff"));
  };
  const spotlight = async (target: { note?: string; cluster?: string }) => {
    const answer = await run({ type: "spotlight", place, ...target });
    if (answer.ok) announce(tb("select.spotlit"));
  };

  const head = (
    <div className={styles.place}>
      {onBack !== undefined && (
        <Button size="small" variant="bare" icon={<ArrowLeft />} onClick={onBack}>
          {t("place.back")}
        </Button>
      )}
      <h2 tabIndex={-1}>{tafel?.title ?? t("tafels.plenary")}</h2>
      {blocks.length > 1 && block !== undefined && (
        <Picker
          label={t("place.block")}
          shown={block.title}
          value={block.id}
          options={blocks.map(({ id, title }) => ({ value: id, label: title }))}
          onValue={setChosen}
        />
      )}
    </div>
  );
  const asked = question === "" ? null : <p className={styles.question}>{question}</p>;
  const tools = (
    <>
      {live !== undefined && live.people.length > 0 && (
        <AvatarStack
          max={4}
          label={`${t("place.people")}: ${live.people.map(({ name }) => name ?? t("person.nameless")).join(", ")}`}
          people={live.people.map(({ participantId, name }) => ({ id: participantId, name: name ?? "?" }))}
        />
      )}
      {current?.scope === "tafel" && tafel !== undefined && (
        <b className={styles.clock}>
          <TimeLeft endsAt={live?.endsAt ?? null} pausedAt={state.pausedAt} />
        </b>
      )}
      {mayLead && (lead || tafel !== undefined) && (
        <Switch checked={together} onChecked={(on) => void group(on)}>
          {tb("board.together")}
        </Switch>
      )}
    </>
  );
  const scribe = (onPlaced?: () => void) =>
    block !== undefined && writable !== null && <ScribeNote doc={writable} block={block} place={place} onPlaced={onPlaced} />;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F6 goes between the two parts; Tab does the same, step by step
    <div className={styles.view} onKeyDown={switchKey}>
      <section className={styles.board} aria-label={t("place.board")} data-part="">
        {block === undefined || faceDown ? (
          <div className={styles.plain}>
            <div className={styles.tools}>
              {head}
              {tools}
            </div>
            {asked}
            {block === undefined && <p>{t("place.noWrite")}</p>}
            {block !== undefined && state.phase !== "closed" && (
              <RevealPanel
                block={block.id}
                count={block.id === state.block ? (live?.notes ?? null) : null}
                tafel={tafel}
                mayAll={lead}
                run={run}
              />
            )}
            {open && (
              <details className={styles.scribe}>
                <summary>
                  <PenLine /> {t("scribe.title")}
                </summary>
                {scribe()}
              </details>
            )}
          </div>
        ) : (
          <Suspense fallback={<div className={styles.plain}>{head}</div>}>
            <TafelBoard
              key={block.id}
              block={block}
              notes={notes}
              grouping={grouping}
              mayGroup={mayLead}
              clusterBlocks={clusterBlocks}
              inHarvest={inHarvest}
              shown={shown}
              head={head}
              question={asked}
              tools={tools}
              newNote={open && writable !== null ? (onDone) => scribe(onDone) : undefined}
              onRedact={writable === null ? undefined : (note, text) => putRedaction(writable, note, text)}
              onHarvest={harvest?.add}
              harvestEntries={harvest?.entries}
              onHide={mayLead ? setHiding : undefined}
              onSpotlight={lead ? (target) => void spotlight(target) : undefined}
            />
          </Suspense>
        )}
      </section>
      <button
        ref={sheet.opener}
        type="button"
        className={styles.opener}
        aria-expanded={sheet.open}
        aria-controls={`outcome-${place}`}
        onClick={sheet.toggle}
      >
        <Wheat /> {t("harvest.title")}
        {lineCount > 0 && <b>{lineCount}</b>}
        {people !== undefined && waiting > 0 && (
          <Pill tone="attention" icon={<DoorOpen />}>
            {t("seats.lobby")}: {waiting}
          </Pill>
        )}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet; its cross does the same */}
      <div
        className={styles.outcome}
        id={`outcome-${place}`}
        data-part=""
        data-open={sheet.open || undefined}
        onKeyDown={sheet.onKeyDown}
      >
        <div className={styles.closer} data-closer="">
          <IconButton label={t("place.closeHarvest")} icon={<X />} onClick={sheet.close} />
        </div>
        {people !== undefined && (
          <details className={styles.people}>
            <summary>
              {t("place.people")}
              {waiting > 0 && (
                <Pill tone="attention" icon={<DoorOpen />}>
                  {t("seats.lobby")}: {waiting}
                </Pill>
              )}
            </summary>
            {people}
          </details>
        )}
        <PlaceOutcome
          file={file}
          state={state}
          place={place}
          arrangement={arrangement}
          board={board.content}
          current={harvest?.current ?? null}
          onCurrent={harvest?.setCurrent}
          onNote={(note) => {
            if (sheet.open) sheet.close();
            setShown({ note });
          }}
        />
      </div>
      <HideNoteDialog
        notes={hiding.flatMap((id) => {
          const note = notes.get(id);
          return note === undefined ? [] : [{ id, number: note.number, text: note.text }];
        })}
        run={run}
        onClose={() => setHiding([])}
      />
    </div>
  );
}
