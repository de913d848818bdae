import type { KeyboardEvent } from "react";
import { groupOfStop, noteOfStop, stopAfter } from "../../features/board/board-focus.ts";
import { isMoveArrow, moveOn } from "../../features/cluster/move-spots.ts";
import type { TafelBoardState } from "./use-tafel-board.ts";

/** What the board can ask of the screen around it; absent where this person may not. */
export interface BoardOutside {
  readonly onHarvest?: ((notes: readonly string[]) => void) | undefined;
  readonly onRedact?: ((note: string, text: string | null) => void) | undefined;
  readonly onNew?: (() => void) | undefined;
}

const FIELDS = "input, textarea, select, [contenteditable]";

const whileMoving = (event: KeyboardEvent, board: TafelBoardState): boolean => {
  const { setMoving, announce, t } = board;
  const { moving } = board.marks.getState();
  if (moving === null) return false;
  if (event.key === "Enter") board.drop(moving);
  else if (event.key === "Escape") {
    setMoving(null);
    announce(t("move.stopped"));
  } else if (isMoveArrow(event.key)) {
    const next = moveOn(moving, event.key);
    setMoving(next);
    announce(board.spotText(next), { key: "move" });
  } else return event.key.length === 1;
  return true;
};

const withControl = ({ key, shiftKey }: KeyboardEvent, { undo, redo }: TafelBoardState): boolean => {
  const letter = key.toLowerCase();
  if (letter === "z" && !shiftKey) undo();
  else if ((letter === "z" && shiftKey) || letter === "y") redo();
  else return false;
  return true;
};

/** Letters and the question mark: they can be switched off. */
const single = (key: string, board: TafelBoardState, { onHarvest, onRedact, onNew }: BoardOutside): boolean => {
  const { ask, announce, t } = board;
  const notes = board.targets();
  const group = board.groupOfId(groupOfStop(board.marks.getState().current) ?? "");
  const withNotes = (act: () => void): void => (notes.length === 0 ? announce(t("select.none")) : act());
  switch (key.toLowerCase()) {
    case "n":
      onNew?.();
      return onNew !== undefined;
    case "g":
      withNotes(() => (board.steps === null ? announce(t("board.noGroups")) : ask({ kind: "group", notes })));
      return true;
    case "v":
      withNotes(() => board.move(notes));
      return true;
    case "b":
      if (group !== undefined && board.chosenNow().length === 0) ask({ kind: "rename", group: group.id });
      else withNotes(() => onRedact !== undefined && notes[0] !== undefined && ask({ kind: "redact", note: notes[0] }));
      return true;
    case "o":
      if (notes.length === 0 && group !== undefined) onHarvest?.(group.notes);
      else withNotes(() => onHarvest?.(notes));
      return true;
    case "?":
      ask({ kind: "keys" });
      return true;
    default:
      return false;
  }
};

const plain = (event: KeyboardEvent, board: TafelBoardState): boolean => {
  const stop = (event.target as Element).closest("[data-stop]")?.getAttribute("data-stop") ?? null;
  if (event.key === "Escape") {
    if (board.chosenNow().length === 0) return false;
    board.choose([]);
    board.announce(board.t("select.cleared"));
    return true;
  }
  if (stop === null) return false;
  const note = noteOfStop(stop);
  if (event.key === "Enter" && note !== null) {
    board.ask({ kind: "open", note });
    return true;
  }
  const next = stopAfter(board.stops, stop, event.key);
  if (next === null) return event.key.startsWith("Arrow");
  board.focus(next);
  return true;
};

/** Answers a key on the board. Keys typed in a field, a menu or a dialog are not the board's. */
export const boardKey = (event: KeyboardEvent, board: TafelBoardState, singles: boolean, outside: BoardOutside): void => {
  const target = event.target as Element;
  if (event.defaultPrevented || event.altKey || !event.currentTarget.contains(target) || target.matches(FIELDS)) return;
  const control = event.ctrlKey || event.metaKey;
  const done = control
    ? withControl(event, board)
    : whileMoving(event, board) || (singles && single(event.key, board, outside)) || plain(event, board);
  if (done) event.preventDefault();
};
