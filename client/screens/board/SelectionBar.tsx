import { Check, EllipsisVertical, EyeOff, Layers, Maximize2, Move, Pencil, Presentation, Wheat, X } from "lucide-react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { groupOf } from "../../features/cluster/board-lanes.ts";
import type { Moving } from "../../features/cluster/move-spots.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Menu, type MenuEntry } from "../../ui/Menu.tsx";
import styles from "./Board.module.css";
import type { BoardActions } from "./TafelBoard.tsx";
import type { TafelBoardState } from "./use-tafel-board.ts";

interface SelectionBarProps {
  readonly board: TafelBoardState;
  readonly actions: BoardActions;
  /** Single letters work: they stand beside the words. */
  readonly singles: boolean;
}

/** What can be done with what is chosen, with the keys that do the same; during a move: where it would land. */
export function SelectionBar({ board, actions, singles }: SelectionBarProps) {
  const moving = useStore(board.marks, (marks) => marks.moving);
  const chosen = useStore(board.marks, (marks) => marks.chosen);
  if (moving !== null) return <MoveBar board={board} moving={moving} />;
  const notes = [...chosen].filter((id) => board.onBoard.has(id));
  if (notes.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={board.t("select.bar", { what: board.nameOf(notes) })}>
      <span className={styles.what}>
        <Check aria-hidden="true" />
        {board.nameOf(notes)}
      </span>
      <BarButtons board={board} actions={actions} notes={notes} singles={singles} />
      <IconButton label={board.t("select.clear")} icon={<X />} onClick={() => board.choose([])} />
    </section>
  );
}

interface BarButtonsProps extends SelectionBarProps {
  readonly notes: readonly string[];
  /** After one of them was pressed, for a dialog around them. */
  readonly onDone?: (() => void) | undefined;
}

/** The buttons themselves: in the bar, and under a note that was opened. */
export function BarButtons({ board, actions, notes, singles, onDone }: BarButtonsProps) {
  const { t, steps, ask } = board;
  const [first] = notes;
  const key = (letter: string): ReactNode =>
    singles && (
      <span aria-hidden="true">
        <kbd>{letter}</kbd>
      </span>
    );
  const harvest = actions.harvestEntries?.(notes, board.nameOf(notes)) ?? [];
  const more = moreEntries(board, actions, notes);
  return (
    <>
      {steps !== null && (
        <>
          <Button size="small" variant="bare" icon={<Layers />} onClick={() => ask({ kind: "group", notes })}>
            {t("select.group")}
            {key("G")}
          </Button>
          <Menu
            label={t("select.moveTo")}
            variant="bare"
            trigger={
              <>
                <Move />
                {t("select.move")}
                {key("V")}
              </>
            }
            entries={() => moveEntries(board, notes, onDone)}
          />
        </>
      )}
      {actions.onRedact !== undefined && notes.length === 1 && first !== undefined && (
        <Button size="small" variant="bare" icon={<Pencil />} onClick={() => ask({ kind: "redact", note: first })}>
          {t("select.edit")}
          {key("B")}
        </Button>
      )}
      {harvest.length > 0 && (
        <Menu
          label={t("select.harvest")}
          variant="primary"
          trigger={
            <>
              <Wheat />
              {t("select.harvest")}
              {key("O")}
            </>
          }
          entries={harvest}
        />
      )}
      {more.length > 0 && <Menu label={t("select.more")} variant="bare" trigger={<EllipsisVertical />} entries={more} />}
    </>
  );
}

const moveEntries = (board: TafelBoardState, notes: readonly string[], onDone: (() => void) | undefined): MenuEntry[] => {
  const { t, titled } = board;
  const grouped = notes.some((note) => groupOf(board.lanes, note) !== undefined);
  const then = (act: () => void) => () => {
    onDone?.();
    act();
  };
  return [
    ...board.groups.map(({ id, title, notes: inside }) => ({
      id,
      label: titled(title),
      detail: t("lane.count", { count: inside.length }),
      icon: <Layers />,
      onSelect: then(() => board.place(notes, id)),
    })),
    { id: "new", label: t("move.newGroup"), icon: <Layers />, onSelect: then(() => board.ask({ kind: "group", notes })) },
    ...(grouped ? [{ id: "loose", label: t("move.loose"), separated: true, onSelect: then(() => board.loosen(notes)) }] : []),
  ];
};

const moreEntries = (board: TafelBoardState, actions: BoardActions, notes: readonly string[]): MenuEntry[] => {
  const { t, ask } = board;
  const [first] = notes;
  const one = notes.length === 1 && first !== undefined;
  const opened = board.asked?.kind === "open";
  return [
    ...(one && !opened
      ? [
          {
            id: "open",
            label: t("select.open"),
            icon: <Maximize2 />,
            onSelect: () => ask({ kind: "open" as const, note: first }),
          },
        ]
      : []),
    ...(one && actions.onSpotlight !== undefined
      ? [
          {
            id: "spotlight",
            label: t("select.spotlight"),
            icon: <Presentation />,
            onSelect: () => actions.onSpotlight?.({ note: first }),
          },
        ]
      : []),
    ...(actions.onHide === undefined
      ? []
      : [{ id: "hide", label: t("select.hide"), icon: <EyeOff />, onSelect: () => actions.onHide?.(notes) }]),
  ];
};

/** Where a move by keys would land now, and which keys finish it. */
function MoveBar({ board, moving }: { board: TafelBoardState; moving: Moving }) {
  const { t } = board;
  const hints = [
    [["←", "→"], "move.hintGroup"],
    [["↑", "↓"], "move.hintPlace"],
    [["Enter"], "move.hintDrop"],
    [["Esc"], "move.hintBack"],
  ] as const;
  return (
    <div className={styles.bar} data-moving="">
      <span className={styles.what}>
        <Move aria-hidden="true" />
        {board.spotText(moving)}
      </span>
      {hints.map(([keys, text]) => (
        <span key={text} className={styles.hint}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {t(text)}
        </span>
      ))}
    </div>
  );
}
