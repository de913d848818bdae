import type { BoardNote as Note } from "@samenspel/shared/documents/board-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { boardTexts } from "@samenspel/shared/text/board";
import { ArrowDown } from "lucide-react";
import { type MouseEvent, memo, useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { groupStop, noteStop } from "../../features/board/board-focus.ts";
import { DragItem, DropLane } from "../../features/board/drag.tsx";
import type { BoardGroup, BoardLane } from "../../features/cluster/board-lanes.ts";
import { GroupCard } from "../../features/cluster/GroupCard.tsx";
import { BoardNote } from "../../features/note-card/BoardNote.tsx";
import { laneIcon, lanePaper } from "../../features/note-feed/lane-look.tsx";
import { useText } from "../../live/language.ts";
import type { MenuEntry } from "../../ui/Menu.tsx";
import type { Paper } from "../../ui/StickyNote.tsx";
import { useLatest } from "../../ui/use-latest.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Board.module.css";
import type { BoardMarks, MarksStore } from "./board-marks.ts";
import { groupEntries, hasGroupEntries } from "./group-entries.tsx";
import type { BoardActions } from "./TafelBoard.tsx";
import { useBelow } from "./use-below.ts";
import type { TafelBoardState } from "./use-tafel-board.ts";

interface BoardLanesProps {
  readonly board: TafelBoardState;
  readonly block: WriteBlock;
  readonly inHarvest: ReadonlySet<string>;
  readonly actions: BoardActions;
}

/** What every note and group of the board is drawn with: the same object until one of these changes. */
interface Drawing {
  readonly notes: ReadonlyMap<string, Note>;
  readonly inHarvest: ReadonlySet<string>;
  readonly marks: MarksStore;
  readonly paperOf: (lane: string | undefined) => Paper;
  readonly draggable: boolean;
  readonly hasEntries: (group: BoardGroup) => boolean;
  readonly entriesOf: (group: BoardGroup) => readonly MenuEntry[];
  readonly onStacked: (group: string, stacked: boolean) => void;
  readonly onPress: (id: string, event: MouseEvent) => void;
  /** Absent where this facilitator may not hide. */
  readonly onHide: ((id: string) => void) | undefined;
}

const useDrawing = ({ board, block, inHarvest, actions }: BoardLanesProps): Drawing => {
  const { notes, marks, press, steps, setStacked } = board;
  const hide = useLatest((id: string) => actions.onHide?.([id]));
  const entriesOf = useLatest((group: BoardGroup) => groupEntries(board, group, actions));
  const draggable = steps !== null;
  const mayHide = actions.onHide !== undefined;
  const mayShow = actions.onSpotlight !== undefined;
  return useMemo(
    () => ({
      ...{ notes, inHarvest, marks, draggable, entriesOf },
      paperOf: (lane) => lanePaper(block.lanes.findIndex(({ id }) => id === lane)),
      hasEntries: (group) => hasGroupEntries(group, draggable, mayShow),
      onStacked: (group, on) =>
        setStacked((before) => new Set(on ? [...before, group] : [...before].filter((id) => id !== group))),
      onPress: press,
      onHide: mayHide ? hide : undefined,
    }),
    [notes, inHarvest, marks, draggable, entriesOf, block, mayShow, setStacked, press, mayHide, hide],
  );
};

/** The lanes with their groups and notes. A key, a press or a step draws only what it changes: a board may hold hundreds. */
export function BoardLanes(props: BoardLanesProps) {
  const { lanes, stacked } = props.board;
  const drawing = useDrawing(props);
  return (
    <div className={styles.lanes} style={{ "--lanes": lanes.length } as React.CSSProperties}>
      {lanes.map((lane, index) => (
        <LaneColumn
          key={lane.lane?.id ?? "rest"}
          lane={lane}
          named={props.block.lanes.length > 0}
          index={index}
          stacked={stacked}
          drawing={drawing}
        />
      ))}
    </div>
  );
}

const spotOf = ({ moving }: BoardMarks) => moving?.columns[moving.column];

interface LaneColumnProps {
  readonly lane: BoardLane;
  /** Lanes have names here. */
  readonly named: boolean;
  readonly index: number;
  /** Groups of which only the top note is shown. */
  readonly stacked: ReadonlySet<string>;
  readonly drawing: Drawing;
}

const LaneColumn = memo(function LaneColumn({ lane: shown, named, index, stacked, drawing }: LaneColumnProps) {
  const { lane, count, groups, loose } = shown;
  const t = useText(boardTexts);
  const list = useRef<HTMLUListElement>(null);
  const below = useBelow(list, shown);
  const inside = useMemo(() => new Set([...loose, ...groups.flatMap((group) => group.notes)]), [loose, groups]);
  const target = useStore(drawing.marks, (marks) => spotOf(marks)?.kind === "loose" && inside.has(marks.moving?.notes[0] ?? ""));
  const empty = count === 0 && groups.length === 0;
  const label = lane?.label ?? t(named ? "lane.other" : "lane.notes");
  return (
    <section className={styles.lane} aria-label={label} data-target={target || undefined}>
      <h3 className={styles.laneHead}>
        {laneIcon(lane === null ? 3 : index)}
        <span>{label}</span>
        <b aria-hidden="true">{count}</b>
        <VisuallyHidden>, {t("lane.count", { count })}</VisuallyHidden>
      </h3>
      <DropLane id={lane?.id ?? "rest"} disabled={!drawing.draggable} className={styles.laneBody ?? ""}>
        {empty && <p className={styles.empty}>{t("lane.empty")}</p>}
        <ul ref={list} className={styles.list}>
          {groups.map((group) => (
            <GroupItem
              key={group.id}
              group={group}
              paper={drawing.paperOf(lane?.id)}
              stacked={stacked.has(group.id)}
              drawing={drawing}
            />
          ))}
          {loose.map((id) => (
            <NoteItem key={id} id={id} drawing={drawing} />
          ))}
        </ul>
      </DropLane>
      {below > 0 && (
        <button
          type="button"
          className={styles.below}
          tabIndex={-1}
          onClick={() => list.current?.scrollBy({ top: list.current.clientHeight - 60, behavior: "smooth" })}
        >
          <ArrowDown /> {t("lane.below", { count: below })}
        </button>
      )}
    </section>
  );
});

interface GroupItemProps {
  readonly group: BoardGroup;
  readonly paper: Paper;
  readonly stacked: boolean;
  readonly drawing: Drawing;
}

const GroupItem = memo(function GroupItem({ group, paper, stacked, drawing }: GroupItemProps) {
  const { id, title, notes } = group;
  const { marks, entriesOf, onStacked } = drawing;
  const stop = groupStop(id);
  const tabStop = useStore(marks, ({ tab }) => tab === stop);
  const target = useStore(marks, (all) => {
    const spot = spotOf(all);
    return spot?.kind === "group" && spot.id === id;
  });
  const stack = useCallback((on: boolean) => onStacked(id, on), [onStacked, id]);
  return (
    <DragItem stop={stop} disabled={!drawing.draggable}>
      <GroupCard
        id={id}
        title={title}
        count={notes.length}
        paper={paper}
        stacked={stacked}
        tabStop={tabStop}
        target={target}
        onStacked={stack}
        entries={drawing.hasEntries(group) ? () => entriesOf(group) : null}
      >
        {(stacked ? notes.slice(0, 1) : notes).map((note) => (
          <NoteItem key={note} id={note} drawing={drawing} />
        ))}
      </GroupCard>
    </DragItem>
  );
});

/** A note that can be dragged. */
function NoteItem({ id, drawing }: { id: string; drawing: Drawing }) {
  const note = drawing.notes.get(id);
  if (note === undefined) return null;
  const { notes, marks, onPress, onHide } = drawing;
  return (
    <DrawnNote
      draggable={drawing.draggable}
      id={id}
      note={note}
      paper={drawing.paperOf(note.lane)}
      marks={marks}
      inHarvest={drawing.inHarvest.has(id)}
      on={note.on === undefined ? undefined : notes.get(note.on)?.number}
      onPress={onPress}
      onHide={onHide}
    />
  );
}

interface DrawnNoteProps extends Pick<Drawing, "draggable" | "marks" | "onPress" | "onHide"> {
  readonly id: string;
  readonly note: Note;
  readonly paper: Paper;
  readonly inHarvest: boolean;
  readonly on: number | undefined;
}

const DrawnNote = memo(function DrawnNote({ draggable, marks, ...note }: DrawnNoteProps) {
  const stop = noteStop(note.id);
  const selected = useStore(marks, ({ chosen }) => chosen.has(note.id));
  const tabStop = useStore(marks, ({ tab }) => tab === stop);
  return (
    <DragItem stop={stop} disabled={!draggable}>
      <BoardNote {...note} selected={selected} tabStop={tabStop} />
    </DragItem>
  );
});
