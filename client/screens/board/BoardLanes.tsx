import type { WriteBlock } from "@samenspel/shared/domain/block";
import { boardTexts } from "@samenspel/shared/text/board";
import { ArrowDown } from "lucide-react";
import { type ComponentProps, memo, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { groupStop, noteStop } from "../../features/board/board-focus.ts";
import { DragItem, DropLane } from "../../features/board/drag.tsx";
import type { BoardGroup, BoardLane } from "../../features/cluster/board-lanes.ts";
import { GroupCard } from "../../features/cluster/GroupCard.tsx";
import { BoardNote } from "../../features/note-card/BoardNote.tsx";
import { laneIcon, lanePaper } from "../../features/note-feed/lane-look.tsx";
import { useText } from "../../live/language.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import styles from "./Board.module.css";
import { groupEntries } from "./group-entries.tsx";
import type { BoardActions } from "./TafelBoard.tsx";
import type { TafelBoardState } from "./use-tafel-board.ts";

interface BoardLanesProps {
  readonly board: TafelBoardState;
  readonly block: WriteBlock;
  readonly inHarvest: ReadonlySet<string>;
  readonly actions: BoardActions;
}

export function BoardLanes({ board, block, inHarvest, actions }: BoardLanesProps) {
  const { notes, selection, moving, steps, stacked } = board;
  const chosen = new Set(selection.notes);
  const spot = moving?.columns[moving.column];
  const { onHide } = actions;
  const hide = useLatest((id: string) => onHide?.([id]));
  const press = selection.press;
  const laneIndex = (lane: string | undefined) => block.lanes.findIndex(({ id }) => id === lane);

  const drawNote = (id: string): ReactNode => {
    const note = notes.get(id);
    if (note === undefined) return null;
    const stop = noteStop(id);
    return (
      <NoteItem
        key={id}
        draggable={steps !== null}
        id={id}
        note={note}
        paper={lanePaper(laneIndex(note.lane))}
        selected={chosen.has(id)}
        tabStop={board.tabStop === stop}
        inHarvest={inHarvest.has(id)}
        on={note.on === undefined ? undefined : notes.get(note.on)?.number}
        onPress={press}
        onHide={onHide === undefined ? undefined : hide}
      />
    );
  };

  const drawGroup = (group: BoardGroup, { lane, groups }: BoardLane): ReactNode => {
    const closed = stacked.has(group.id);
    return (
      <DragItem key={group.id} stop={groupStop(group.id)} disabled={steps === null}>
        <GroupCard
          id={group.id}
          title={group.title}
          count={group.notes.length}
          paper={lanePaper(laneIndex(lane?.id))}
          stacked={closed}
          tabStop={board.tabStop === groupStop(group.id)}
          target={spot?.kind === "group" && spot.id === group.id}
          onStacked={(on) =>
            board.setStacked((before) => new Set(on ? [...before, group.id] : [...before].filter((id) => id !== group.id)))
          }
          entries={groupEntries(board, group, groups, actions)}
        >
          {(closed ? group.notes.slice(0, 1) : group.notes).map(drawNote)}
        </GroupCard>
      </DragItem>
    );
  };

  return (
    <div className={styles.lanes} style={{ "--lanes": board.lanes.length } as React.CSSProperties}>
      {board.lanes.map((lane, index) => (
        <LaneColumn
          key={lane.lane?.id ?? "rest"}
          lane={lane}
          named={block.lanes.length > 0}
          index={index}
          draggable={steps !== null}
          target={
            spot?.kind === "loose" &&
            moving !== null &&
            lane.loose.concat(lane.groups.flatMap((group) => group.notes)).includes(moving.notes[0] ?? "")
          }
        >
          {lane.groups.map((group) => drawGroup(group, lane))}
          {lane.loose.map(drawNote)}
        </LaneColumn>
      ))}
    </div>
  );
}

/** A note that can be dragged. Every key on the board comes past all of them: only what changes is drawn again. */
const NoteItem = memo(function NoteItem({ draggable, ...note }: ComponentProps<typeof BoardNote> & { draggable: boolean }) {
  return (
    <DragItem stop={noteStop(note.id)} disabled={!draggable}>
      <BoardNote {...note} />
    </DragItem>
  );
});

/** A function that stays the same and does what it was last given: notes are not drawn again for it. */
const useLatest = <Args extends readonly unknown[]>(act: (...args: Args) => void): ((...args: Args) => void) => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
};

interface LaneColumnProps {
  readonly lane: BoardLane;
  /** Lanes have names here. */
  readonly named: boolean;
  readonly index: number;
  readonly draggable: boolean;
  readonly target: boolean;
  readonly children: ReactNode;
}

function LaneColumn({ lane: { lane, count, groups }, named, index, draggable, target, children }: LaneColumnProps) {
  const t = useText(boardTexts);
  const list = useRef<HTMLUListElement>(null);
  const empty = count === 0 && groups.length === 0;
  const below = useBelow(list, count);
  const label = lane?.label ?? t(named ? "lane.other" : "lane.notes");
  return (
    <section className={styles.lane} aria-label={label} data-target={target || undefined}>
      <h3 className={styles.laneHead}>
        {laneIcon(lane === null ? 3 : index)}
        <span>{label}</span>
        <b aria-hidden="true">{count}</b>
        <VisuallyHidden>, {t("lane.count", { count })}</VisuallyHidden>
      </h3>
      <DropLane id={lane?.id ?? "rest"} disabled={!draggable} className={styles.laneBody ?? ""}>
        {empty && <p className={styles.empty}>{t("lane.empty")}</p>}
        <ul ref={list} className={styles.list}>
          {children}
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
}

/** How many items of a scrolling list lie below what is in sight. */
const useBelow = (list: React.RefObject<HTMLElement | null>, count: number): number => {
  const [below, setBelow] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of notes is another list
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const end = element.getBoundingClientRect().bottom;
        const hidden = element.scrollHeight - element.scrollTop - element.clientHeight > 12;
        const items = hidden ? [...element.querySelectorAll("[data-item^='note/']")] : [];
        setBelow(items.filter((item) => item.getBoundingClientRect().top > end - 24).length);
      });
    };
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = "ResizeObserver" in globalThis ? new ResizeObserver(measure) : null;
    observer?.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", measure);
      observer?.disconnect();
    };
  }, [list, count]);
  return below;
};
