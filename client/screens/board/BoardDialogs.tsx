import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import type { ReactNode } from "react";
import { KeysDialog } from "../../features/board/KeysDialog.tsx";
import { groupOf } from "../../features/cluster/board-lanes.ts";
import { GroupDialog } from "../../features/cluster/GroupDialog.tsx";
import { RenameDialog } from "../../features/cluster/RenameDialog.tsx";
import { OpenNote } from "../../features/note-card/OpenNote.tsx";
import { RedactDialog } from "../../features/redaction/RedactDialog.tsx";
import { useText } from "../../live/language.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { BarButtons } from "./SelectionBar.tsx";
import type { BoardActions } from "./TafelBoard.tsx";
import type { TafelBoardState } from "./use-tafel-board.ts";

interface BoardDialogsProps {
  readonly board: TafelBoardState;
  readonly actions: BoardActions;
  readonly newNote?: ((onDone: () => void) => ReactNode) | undefined;
}

/** Everything the board asks in a dialog, one at a time. */
export function BoardDialogs({ board, actions, newNote }: BoardDialogsProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const { asked, ask, notes, groups } = board;
  const close = () => ask(null);
  const grouping = asked?.kind === "group" ? asked.notes : [];
  const renamed = asked?.kind === "rename" ? asked.group : null;
  const opened = asked?.kind === "open" ? asked.note : null;
  const note = opened === null ? undefined : notes.get(opened);
  const redacted = asked?.kind === "redact" ? asked.note : null;
  const inside = opened === null ? undefined : groupOf(board.lanes, opened);
  return (
    <>
      <GroupDialog
        what={grouping.length === 0 ? null : board.nameOf(grouping)}
        groups={groups}
        onClose={close}
        onPick={(group) => {
          close();
          board.place(grouping, group);
        }}
        onMake={(title) => {
          close();
          board.make(grouping, title);
        }}
      />
      <RenameDialog
        title={renamed === null ? null : (board.groupOfId(renamed)?.title ?? "")}
        onClose={close}
        onRename={(title) => {
          close();
          if (renamed !== null) board.rename(renamed, title);
        }}
      />
      <RedactDialog
        note={redacted === null ? null : (notes.get(redacted) ?? null)}
        onClose={close}
        onRedact={(text) => {
          close();
          if (redacted === null) return;
          actions.onRedact?.(redacted, text);
          board.announce(t(text === null ? "redact.removed" : "redact.done"));
        }}
      />
      <OpenNote
        note={note ?? null}
        group={inside === undefined ? null : board.titled(inside.title)}
        on={note?.on === undefined ? undefined : notes.get(note.on)?.number}
        replies={opened === null ? [] : [...notes.values()].filter(({ on }) => on === opened)}
        actions={
          opened !== null && (
            <BarButtons board={board} actions={closing(actions, close)} notes={[opened]} singles={false} onDone={close} />
          )
        }
        onClose={close}
      />
      <KeysDialog open={asked?.kind === "keys"} onClose={close} />
      {newNote !== undefined && (
        <Dialog open={asked?.kind === "new"} onClose={close} title={t("board.newNoteTitle")} closeLabel={common("action.close")}>
          {newNote(close)}
        </Dialog>
      )}
    </>
  );
}

/** The same actions, each leaving the dialog first. */
const closing = (actions: BoardActions, close: () => void): BoardActions => ({
  ...actions,
  harvestEntries:
    actions.harvestEntries === undefined
      ? undefined
      : (notes, what) =>
          (actions.harvestEntries?.(notes, what) ?? []).map((entry) => ({
            ...entry,
            onSelect: () => {
              close();
              entry.onSelect();
            },
          })),
  onHide:
    actions.onHide === undefined
      ? undefined
      : (notes) => {
          close();
          actions.onHide?.(notes);
        },
  onSpotlight:
    actions.onSpotlight === undefined
      ? undefined
      : (target) => {
          close();
          actions.onSpotlight?.(target);
        },
});
