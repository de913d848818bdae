import {
  type CollisionDetection,
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import styles from "./drag.module.css";

/** A press is a drag from here on; a finger must rest first, so that scrolling stays scrolling. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 300, tolerance: 8 } };

/** The innermost spot under the pointer: a note before its group, a group before its lane. */
const RANK = ["note/", "group/", "lane/"];
const rankOf = (id: string): number => RANK.findIndex((prefix) => id.startsWith(prefix));
const innermost: CollisionDetection = (args) =>
  pointerWithin(args)
    .filter(({ id }) => id !== args.active.id)
    .sort((a, b) => rankOf(String(a.id)) - rankOf(String(b.id)))
    .slice(0, 1);

/** The board itself says what happened, in its own words. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: "" },
};

interface DragBoardProps {
  /** What hangs under the pointer. */
  readonly lifted: (stop: string) => ReactNode;
  readonly onDrop: (stop: string, onto: string) => void;
  readonly children: ReactNode;
}

/** Around everything that can be dragged: with a mouse at once, with a finger after a long press. */
export function DragBoard({ lifted, onDrop, children }: DragBoardProps) {
  const [active, setActive] = useState<string | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={innermost}
      accessibility={SILENT}
      onDragStart={({ active: { id } }) => setActive(String(id))}
      onDragCancel={() => setActive(null)}
      onDragEnd={({ active: { id }, over }) => {
        setActive(null);
        if (over !== null && over.id !== id) onDrop(String(id), String(over.id));
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {active === null ? null : <div className={styles.lifted}>{lifted(active)}</div>}
      </DragOverlay>
    </DndContext>
  );
}

interface DragItemProps {
  /** `note/<id>` or `group/<id>`: what is dragged, and what others can be dropped on. */
  readonly stop: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

/** A list item that can be dragged and dropped on. Thin, because every one of them hears every move of the pointer. */
export function DragItem({ stop, disabled, children }: DragItemProps) {
  const drag = useDraggable({ id: stop, disabled });
  const drop = useDroppable({ id: stop, disabled });
  const ref = (element: HTMLElement | null): void => {
    drag.setNodeRef(element);
    drop.setNodeRef(element);
  };
  return (
    <li
      ref={ref}
      className={classNames(styles.item, drag.isDragging && styles.dragging, drop.isOver && !drag.isDragging && styles.over)}
      data-item={stop}
      {...drag.listeners}
    >
      {children}
    </li>
  );
}

/** Where notes are dropped to lie loose again. */
export function DropLane({
  id,
  disabled,
  className,
  children,
}: {
  id: string;
  disabled: boolean;
  className: string;
  children: ReactNode;
}) {
  const { setNodeRef, isOver } = useDroppable({ id: `lane/${id}`, disabled });
  return (
    <div ref={setNodeRef} className={classNames(className, isOver && styles.laneOver)}>
      {children}
    </div>
  );
}
