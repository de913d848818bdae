import type { BoardNote } from "@samenspel/shared/documents/board-document";
import type { GroupingContent } from "@samenspel/shared/documents/grouping-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { boardTexts } from "@samenspel/shared/text/board";
import { Plus, Redo2, Undo2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { groupOfStop, noteOfStop } from "../../features/board/board-focus.ts";
import { DragBoard } from "../../features/board/drag.tsx";
import { KeysBar } from "../../features/board/KeysDialog.tsx";
import { useSingleKeys } from "../../features/board/single-keys.ts";
import { useSpokenCount } from "../../features/board/use-spoken-count.ts";
import { useGroupingSteps } from "../../features/cluster/use-grouping-steps.ts";
import { lanePaper } from "../../features/note-feed/lane-look.tsx";
import { useText } from "../../live/language.ts";
import type { SharedDocument } from "../../live/shared-document.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { StickyNote } from "../../ui/StickyNote.tsx";
import styles from "./Board.module.css";
import { BoardDialogs } from "./BoardDialogs.tsx";
import { BoardLanes } from "./BoardLanes.tsx";
import { BoardSaving } from "./BoardSaving.tsx";
import { type BoardOutside, boardKey } from "./board-key.ts";
import { SelectionBar } from "./SelectionBar.tsx";
import { useTafelBoard } from "./use-tafel-board.ts";

export interface BoardActions extends BoardOutside {
  /** Where these notes can be put in harvest and opportunities, for a menu. */
  readonly harvestEntries?: ((notes: readonly string[], what: string) => readonly MenuEntry[]) | undefined;
  readonly onHide?: ((notes: readonly string[]) => void) | undefined;
  readonly onSpotlight?: ((target: { readonly note?: string; readonly cluster?: string }) => void) | undefined;
}

export interface TafelBoardProps extends BoardActions {
  readonly block: WriteBlock;
  readonly notes: ReadonlyMap<string, BoardNote>;
  readonly grouping: SharedDocument<GroupingContent>;
  readonly mayGroup: boolean;
  readonly clusterBlocks: readonly string[];
  readonly inHarvest: ReadonlySet<string>;
  /** A note that is to be shown and get the focus, each time this is another object. */
  readonly shown?: { readonly note: string } | null | undefined;
  /** Where this is, and beside it what can be done. */
  readonly head: ReactNode;
  readonly question?: ReactNode;
  readonly tools?: ReactNode;
  /** The form for a note on behalf of the tafel. */
  readonly newNote?: ((onDone: () => void) => ReactNode) | undefined;
}

/** The tafel board: lanes with groups and notes, by pointer, finger, keys and menus alike. */
export function TafelBoard(props: TafelBoardProps) {
  const { block, notes, grouping, mayGroup, clusterBlocks, inHarvest, shown, head, question, tools, newNote } = props;
  const t = useText(boardTexts);
  const singles = useSingleKeys((keys) => keys.on);
  const writable = mayGroup && grouping.doc !== null && grouping.endedBy === null;
  const steps = useGroupingSteps(writable ? grouping.doc : null);
  const board = useTafelBoard({ block, notes, grouping: grouping.content, clusterBlocks, steps });
  const { ask, reveal } = board;
  useEffect(() => {
    if (shown != null) reveal(shown.note);
  }, [shown, reveal]);
  const total = board.lanes.reduce((sum, { count }) => sum + count, 0);
  useSpokenCount(total);
  const outside: BoardOutside = { ...props, onNew: newNote === undefined ? undefined : () => ask({ kind: "new" }) };

  const drop = (stop: string, onto: string) => {
    const group = groupOfStop(stop);
    const note = noteOfStop(stop);
    const ontoGroup = groupOfStop(onto);
    const ontoNote = noteOfStop(onto);
    if (group !== null) {
      const other = ontoGroup ?? board.groups.find(({ notes: inside }) => ontoNote !== null && inside.includes(ontoNote))?.id;
      if (other !== undefined && other !== group) board.merge(group, other);
      return;
    }
    if (note === null) return;
    const chosen = board.chosenNow();
    const moved = chosen.includes(note) ? chosen : [note];
    if (ontoGroup !== null) return board.place(moved, ontoGroup);
    if (ontoNote === null) return board.loosen(moved);
    if (moved.includes(ontoNote)) return;
    const target = board.groups.find(({ notes: inside }) => inside.includes(ontoNote));
    if (target === undefined) return board.ask({ kind: "rename", group: board.make([ontoNote, ...moved], "") });
    const staying = target.notes.filter((id) => !moved.includes(id));
    board.place(moved, target.id, staying.indexOf(ontoNote));
  };

  const lifted = (stop: string) => {
    const note = noteOfStop(stop);
    const found = note === null ? undefined : notes.get(note);
    const chosen = board.chosenNow();
    const many = note !== null && chosen.includes(note) ? chosen.length : 1;
    if (found === undefined)
      return <p className={styles.liftedGroup}>{board.titled(board.groupOfId(groupOfStop(stop) ?? "")?.title ?? "")}</p>;
    return (
      <StickyNote
        paper={lanePaper(block.lanes.findIndex(({ id }) => id === found.lane))}
        size="board"
        state="lifted"
        footer={t(many > 1 ? "note.many" : "note.number", { count: many, number: found.number })}
      >
        {found.text}
      </StickyNote>
    );
  };

  return (
    <div className={styles.board}>
      <div className={styles.head}>
        {head}
        <div className={styles.tools}>
          {tools}
          {steps !== null && (
            <>
              <IconButton
                label={t("board.undo")}
                icon={<Undo2 />}
                className={styles.step}
                notYet={steps.canUndo ? undefined : t("board.nothingToUndo")}
                onClick={board.undo}
              />
              <IconButton
                label={t("board.redo")}
                icon={<Redo2 />}
                className={styles.step}
                notYet={steps.canRedo ? undefined : t("board.nothingToRedo")}
                onClick={board.redo}
              />
            </>
          )}
          {newNote !== undefined && (
            <Button size="small" icon={<Plus />} onClick={() => ask({ kind: "new" })}>
              {t("board.newNote")}
              {singles && (
                <span aria-hidden="true">
                  <kbd>N</kbd>
                </span>
              )}
            </Button>
          )}
        </div>
      </div>
      {question}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys are answered for the buttons inside; each has a button of its own too */}
      <div
        ref={board.root}
        className={styles.keys}
        onKeyDown={(event: KeyboardEvent) => boardKey(event, board, singles, outside)}
        onFocus={board.onFocus}
        onBlur={board.onBlur}
      >
        <DragBoard lifted={lifted} onDrop={drop}>
          <BoardLanes board={board} block={block} inHarvest={inHarvest} actions={props} />
        </DragBoard>
        <SelectionBar board={board} actions={props} singles={singles} />
      </div>
      <KeysBar onAll={() => ask({ kind: "keys" })} mayWrite={newNote !== undefined}>
        <BoardSaving document={grouping} count={total} />
      </KeysBar>
      <BoardDialogs board={board} actions={props} newNote={newNote} />
    </div>
  );
}
