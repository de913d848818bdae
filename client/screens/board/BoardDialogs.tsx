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

/** Everything the board asks in a dialog, one at a time: only that one is on the page. */
export function BoardDialogs({ board, actions, newNote }: BoardDialogsProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const { asked, ask, notes, groups } = board;
  const close = () => ask(null);
  switch (asked?.kind) {
    case "group":
      return (
        <GroupDialog
          what={board.nameOf(asked.notes)}
          groups={groups}
          onClose={close}
          onPick={(group) => {
            close();
            board.place(asked.notes, group);
          }}
          onMake={(title) => {
            close();
            board.make(asked.notes, title);
          }}
        />
      );
    case "rename":
      return (
        <RenameDialog
          title={board.groupOfId(asked.group)?.title ?? ""}
          onClose={close}
          onRename={(title) => {
            close();
            board.rename(asked.group, title);
          }}
        />
      );
    case "redact":
      return (
        <RedactDialog
          note={notes.get(asked.note) ?? null}
          onClose={close}
          onRedact={(text) => {
            close();
            actions.onRedact?.(asked.note, text);
            board.announce(t(text === null ? "redact.removed" : "redact.done"));
          }}
        />
      );
    case "open":
      return <OpenedNote board={board} actions={actions} opened={asked.note} onClose={close} />;
    case "keys":
      return <KeysDialog open onClose={close} />;
    case "new":
      return (
        newNote !== undefined && (
          <Dialog open onClose={close} title={t("board.newNoteTitle")} closeLabel={common("action.close")}>
            {newNote(close)}
          </Dialog>
        )
      );
    default:
      return null;
  }
}

interface OpenedNoteProps extends Pick<BoardDialogsProps, "board" | "actions"> {
  readonly opened: string;
  readonly onClose: () => void;
}

function OpenedNote({ board, actions, opened, onClose }: OpenedNoteProps) {
  const { notes } = board;
  const note = notes.get(opened);
  const inside = groupOf(board.lanes, opened);
  return (
    <OpenNote
      note={note ?? null}
      group={inside === undefined ? null : board.titled(inside.title)}
      on={note?.on === undefined ? undefined : notes.get(note.on)?.number}
      replies={[...notes.values()].filter(({ on }) => on === opened)}
      actions={<BarButtons board={board} actions={closing(actions, onClose)} notes={[opened]} singles={false} onDone={onClose} />}
      onClose={onClose}
    />
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
