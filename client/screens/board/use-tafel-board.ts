import type { BoardNote } from "@samenspel/shared/documents/board-document";
import type { GroupingContent } from "@samenspel/shared/documents/grouping-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { boardTexts } from "@samenspel/shared/text/board";
import { nanoid } from "nanoid";
import { type FocusEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { boardStops, noteOfStop, noteStop, tabStop } from "../../features/board/board-focus.ts";
import { addsToChosen, chosenAfter } from "../../features/board/selection.ts";
import { type BoardGroup, type BoardLane, boardLanes, groupOf, keptLanes } from "../../features/cluster/board-lanes.ts";
import { type Moving, startMove } from "../../features/cluster/move-spots.ts";
import type { GroupingSteps } from "../../features/cluster/use-grouping-steps.ts";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { createMarks } from "./board-marks.ts";

/** What is asked in a dialog now. */
export type BoardQuestion =
  | { readonly kind: "group"; readonly notes: readonly string[] }
  | { readonly kind: "rename"; readonly group: string }
  | { readonly kind: "redact" | "open"; readonly note: string }
  | { readonly kind: "new" | "keys" };

/** After the dialog itself has given the focus back. */
const FOCUS_BACK_MS = 60;

interface BoardInput {
  readonly block: WriteBlock;
  readonly notes: ReadonlyMap<string, BoardNote>;
  readonly grouping: GroupingContent;
  /** Blocks whose groups belong on this board; a new group is made in the first. */
  readonly clusterBlocks: readonly string[];
  /** Null where this person may not group. */
  readonly steps: GroupingSteps | null;
}

/** The state of an opened board and everything that can be done on it; says each change aloud. */
export const useTafelBoard = ({ block, notes, grouping, clusterBlocks, steps }: BoardInput) => {
  const t = useText(boardTexts);
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  /** What gets the focus as soon as it is there. */
  const wanted = useRef<string | null>(null);
  /** What has the focus now, also right after it was drawn elsewhere. */
  const focused = useRef<string | null>(null);
  /** What gets the focus once the dialog that asked is gone. */
  const afterDialog = useRef<string | null>(null);
  const [marks] = useState(createMarks);
  const [stacked, setStacked] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState<BoardQuestion | null>(null);
  const before = useRef<readonly BoardLane[]>([]);
  const lanes = useMemo(
    () => keptLanes(before.current, boardLanes(notes, block, grouping, clusterBlocks)),
    [notes, block, grouping, clusterBlocks],
  );
  before.current = lanes;
  const stops = useMemo(() => boardStops(lanes, stacked), [lanes, stacked]);
  const onBoard = useMemo(
    () => new Set(lanes.flatMap(({ groups, loose }) => [...groups.flatMap((group) => group.notes), ...loose])),
    [lanes],
  );
  const groups = lanes.flatMap((lane) => lane.groups);
  const latest = useRef({ lanes, stops, onBoard });
  latest.current = { lanes, stops, onBoard };

  const setCurrent = useCallback(
    (current: string | null) => marks.setState({ current, tab: tabStop(latest.current.stops, current) }),
    [marks],
  );
  useLayoutEffect(() => marks.setState(({ current }) => ({ tab: tabStop(stops, current) })), [marks, stops]);
  const setMoving = useCallback((moving: Moving | null) => marks.setState({ moving }), [marks]);
  const choose = useCallback((ids: readonly string[]) => marks.setState({ chosen: new Set(ids) }), [marks]);
  const press = useCallback(
    (id: string, event: MouseEvent) => marks.setState(({ chosen }) => ({ chosen: chosenAfter(chosen, id, addsToChosen(event)) })),
    [marks],
  );
  /** What is chosen and still there. */
  const chosenNow = (): readonly string[] => [...marks.getState().chosen].filter((id) => onBoard.has(id));

  // A note that was moved, by whoever, is drawn anew elsewhere: the focus goes along.
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body ? focused.current : null;
    const stop = wanted.current ?? lost;
    const element = stop === null ? null : root.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
    if (element == null) return;
    wanted.current = null;
    element.focus();
    element.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });

  const focus = useCallback(
    (stop: string | null) => {
      if (stop === null) return;
      wanted.current = stop;
      setCurrent(stop);
      const element = root.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`);
      if (element == null) return;
      wanted.current = null;
      element.focus();
      element.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    },
    [setCurrent],
  );

  // A dialog gives the focus back to what opened it; when that was moved away, it goes to where that is now.
  const dialogOpen = asked !== null;
  useEffect(() => {
    if (!dialogOpen) return;
    return () => {
      setTimeout(() => {
        focus(afterDialog.current);
        afterDialog.current = null;
      }, FOCUS_BACK_MS);
    };
  }, [dialogOpen, focus]);

  /** Unfolds whatever hides a note, and goes to it. */
  const reveal = useCallback(
    (note: string) => {
      const group = groupOf(latest.current.lanes, note);
      if (group !== undefined) setStacked((before) => new Set([...before].filter((id) => id !== group.id)));
      focus(noteStop(note));
    },
    [focus],
  );

  const onFocus = useCallback(
    (event: FocusEvent) => {
      const stop = (event.target as Element).closest("[data-stop]")?.getAttribute("data-stop") ?? null;
      focused.current = stop;
      if (stop !== null) setCurrent(stop);
    },
    [setCurrent],
  );
  const onBlur = (event: FocusEvent) => {
    // Without a next element it was either a press beside everything, or what had the focus is being drawn elsewhere.
    if (event.relatedTarget !== null || event.target.isConnected) focused.current = null;
    const within = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!within && event.relatedTarget !== null) setMoving(null);
  };

  const nameOf = (ids: readonly string[]): string => {
    const first = ids.length === 1 && ids[0] !== undefined ? notes.get(ids[0]) : undefined;
    return first === undefined ? t("note.many", { count: ids.length }) : t("note.named", { number: first.number });
  };
  const titled = (title: string): string => (title.trim() === "" ? t("group.untitled") : title);
  const groupOfId = (id: string): BoardGroup | undefined => groups.find((group) => group.id === id);

  /** What a key or button works on: what is chosen, else the note that has the focus. */
  const targets = (): readonly string[] => {
    const chosen = chosenNow();
    if (chosen.length > 0) return chosen;
    const note = noteOfStop(marks.getState().current);
    return note !== null && notes.has(note) ? [note] : [];
  };

  const settle = (ids: readonly string[]): void => {
    choose([]);
    wanted.current = ids[0] === undefined ? null : noteStop(ids[0]);
    if (ids[0] !== undefined) setCurrent(noteStop(ids[0]));
    if (asked !== null) afterDialog.current = wanted.current;
  };

  const openGroup = (id: string): void => setStacked((before) => new Set([...before].filter((group) => group !== id)));

  const place = (ids: readonly string[], group: string, at?: number): void => {
    const target = groupOfId(group);
    if (steps === null || target === undefined) return;
    steps.place(ids, group, at);
    openGroup(group);
    settle(ids);
    const staying = target.notes.filter((note) => !ids.includes(note)).length;
    announce(t("move.done", { what: nameOf(ids), title: titled(target.title), place: Math.min(at ?? staying, staying) + 1 }));
  };

  const loosen = (ids: readonly string[]): void => {
    steps?.loose(ids);
    settle(ids);
    announce(t("move.doneLoose", { what: nameOf(ids) }));
  };

  const make = (ids: readonly string[], title: string): string => {
    const id = nanoid();
    const lane = ids[0] === undefined ? undefined : notes.get(ids[0])?.lane;
    const order = Math.max(0, ...[...grouping.clusters.values()].map((cluster) => cluster.order)) + 1;
    steps?.make(id, { block: clusterBlocks[0] ?? block.id, ...(lane === undefined ? {} : { lane }), title, order }, ids);
    settle(ids);
    announce(t("group.made", { title: titled(title) }));
    return id;
  };

  const merge = (from: string, into: string): void => {
    const [one, other] = [groupOfId(from), groupOfId(into)];
    if (steps === null || one === undefined || other === undefined) return;
    steps.merge(from, into);
    openGroup(into);
    announce(t("group.merged", { from: titled(one.title), into: titled(other.title) }));
  };

  const dissolve = (id: string): void => {
    const group = groupOfId(id);
    if (group === undefined) return;
    steps?.dissolve(id);
    settle(group.notes.slice(0, 1));
    announce(t("group.dissolved", { title: titled(group.title) }));
  };

  const rename = (id: string, title: string): void => {
    steps?.change(id, { title });
    announce(t("group.renamed", { title: titled(title) }));
  };

  /** One place earlier or later among the groups of its lane. */
  const reorder = (id: string, by: -1 | 1): void => {
    const lane = lanes.find((each) => each.groups.some((group) => group.id === id));
    const at = lane?.groups.findIndex((group) => group.id === id) ?? -1;
    const [mine, other] = [grouping.clusters.get(id), lane?.groups[at + by]];
    const theirs = other === undefined ? undefined : grouping.clusters.get(other.id);
    if (steps === null || mine === undefined || other === undefined || theirs === undefined) return;
    // Beyond the neighbour and before the one after it, in the order of all groups.
    const beyond = lane?.groups[at + 2 * by];
    const far = beyond === undefined ? undefined : grouping.clusters.get(beyond.id)?.order;
    steps.change(id, { order: far === undefined || far === theirs.order ? theirs.order + by : (theirs.order + far) / 2 });
  };

  const move = (ids: readonly string[]): void => {
    const started = steps === null ? null : startMove(lanes, ids);
    if (started === null) {
      announce(steps === null ? t("board.noGroups") : t("select.none"));
      return;
    }
    setMoving(started);
    focus(noteStop(started.notes[0] ?? ""));
    announce(t("move.start", { what: nameOf(ids) }));
  };

  /** Where a move is now, in words: "Note 12, to cluster Contact, place 4 of 5". */
  const spotText = ({ columns, column, place: at, notes: ids }: Moving): string => {
    const spot = columns[column];
    const what = nameOf(ids);
    if (spot?.kind === "group") return t("move.spot", { what, title: titled(spot.title), place: at + 1, count: spot.places });
    return t(spot?.kind === "new" ? "move.spotNew" : "move.spotLoose", { what });
  };

  const drop = ({ columns, column, place: at, notes: ids }: Moving): void => {
    setMoving(null);
    const spot = columns[column];
    if (spot?.kind === "group") place(ids, spot.id, at);
    else if (spot?.kind === "new") ask({ kind: "group", notes: ids });
    else loosen(ids);
  };

  const undo = (): void => announce(t(steps?.undo() === true ? "board.undone" : "board.nothingToUndo"));
  const redo = (): void => announce(t(steps?.redo() === true ? "board.redone" : "board.nothingToRedo"));

  return {
    ...{ t, announce, root, notes, lanes, groups, stops, steps, marks, onBoard, focus, reveal, onFocus, onBlur },
    ...{ stacked, setStacked, setMoving, asked, ask, press, choose, chosenNow },
    ...{
      nameOf,
      titled,
      groupOfId,
      targets,
      place,
      loosen,
      make,
      merge,
      dissolve,
      rename,
      reorder,
      move,
      spotText,
      drop,
      undo,
      redo,
    },
  };
};

export type TafelBoardState = ReturnType<typeof useTafelBoard>;
