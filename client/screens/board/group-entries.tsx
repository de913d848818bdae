import { ArrowDown, ArrowUp, EyeOff, Layers, ListChecks, Pencil, Presentation, Split, Wheat } from "lucide-react";
import type { BoardGroup } from "../../features/cluster/board-lanes.ts";
import type { MenuEntry } from "../../ui/Menu.tsx";
import type { BoardActions } from "./TafelBoard.tsx";
import type { TafelBoardState } from "./use-tafel-board.ts";

/** Is there anything that can be done with a group? */
export const hasGroupEntries = (group: BoardGroup, mayGroup: boolean, mayShow: boolean): boolean =>
  mayGroup || mayShow || group.notes.length > 0;

/** What can be done with a group. */
export const groupEntries = (
  board: TafelBoardState,
  group: BoardGroup,
  { onHarvest, onHide, onSpotlight }: BoardActions,
): MenuEntry[] => {
  const { t, steps, groups, titled } = board;
  const inLane = board.lanes.find((lane) => lane.groups.includes(group))?.groups ?? [];
  const at = inLane.indexOf(group);
  const entry = (when: boolean, id: string, label: string, icon: MenuEntry["icon"], onSelect: () => void): MenuEntry[] =>
    when ? [{ id, label, icon, onSelect }] : [];
  const may = steps !== null;
  const full = group.notes.length > 0;
  return [
    ...entry(may, "rename", t("group.rename"), <Pencil />, () => board.ask({ kind: "rename", group: group.id })),
    ...entry(may && at > 0, "earlier", t("group.earlier"), <ArrowUp />, () => board.reorder(group.id, -1)),
    ...entry(may && at < inLane.length - 1, "later", t("group.later"), <ArrowDown />, () => board.reorder(group.id, 1)),
    ...entry(may, "split", t("group.split"), <Split />, () => board.dissolve(group.id)),
    ...entry(full, "select", t("group.select"), <ListChecks />, () => board.choose(group.notes)),
    ...entry(full && onHarvest !== undefined, "harvest", t("select.harvest"), <Wheat />, () => onHarvest?.(group.notes)),
    ...entry(onSpotlight !== undefined, "spotlight", t("group.spotlight"), <Presentation />, () =>
      onSpotlight?.({ cluster: group.id }),
    ),
    ...entry(full && onHide !== undefined, "hide", t("group.hide"), <EyeOff />, () => onHide?.(group.notes)),
    ...(may ? groups : [])
      .filter(({ id }) => id !== group.id)
      .map(({ id, title }, index) => ({
        id: `merge/${id}`,
        label: t("group.merge", { title: titled(title) }),
        icon: <Layers />,
        separated: index === 0,
        onSelect: () => board.merge(group.id, id),
      })),
  ];
};
