import {
  type CollisionDetection,
  DndContext,
  type DraggableSyntheticListeners,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type MouseEvent, memo, type ReactNode, type RefObject, type TouchEvent, useCallback, useRef, useState } from "react";
import { classNames } from "../../ui/class-names.ts";
import styles from "./drag.module.css";

/** A press is a drag from here on; a finger must rest first, so that scrolling stays scrolling. */
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 300, tolerance: 8 } };

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

const ITEM = "[data-item]";
const SPOT = "[data-item], [data-lane]";

const nearest = (element: Element | null | undefined, what: string): HTMLElement | null =>
  element?.closest<HTMLElement>(what) ?? null;

/** The innermost spot of the board under the pointer that is not what is dragged: a note, its group, its lane. */
const spotAt = (
  board: HTMLElement | null,
  dragged: HTMLElement | null,
  { x, y }: { x: number; y: number },
): HTMLElement | null => {
  // What lies over the notes, the count of those below, does not keep anything from being dropped there.
  const under = document.elementsFromPoint(x, y).find((element) => nearest(element, SPOT) !== null && board?.contains(element));
  const spot = nearest(under, SPOT);
  return spot !== null && spot === dragged ? nearest(spot.parentElement, SPOT) : spot;
};

/**
 * What the library knows of the board: the one item that is dragged, and the spot it is above, to scroll what that lies
 * in. Two take turns to be the spot: it looks for another place to scroll only when the name changes.
 */
interface Handles {
  readonly listeners: DraggableSyntheticListeners;
  readonly setDragged: (element: HTMLElement | null) => void;
  readonly setSpots: readonly ((element: HTMLElement | null) => void)[];
}

function Grip({ handles }: { handles: RefObject<Handles | null> }) {
  const drag = useDraggable({ id: "dragged" });
  const [one, other] = [useDroppable({ id: "spot-0" }), useDroppable({ id: "spot-1" })];
  handles.current = {
    listeners: drag.listeners,
    setDragged: drag.setNodeRef,
    setSpots: [one.setNodeRef, other.setNodeRef],
  };
  return null;
}

interface DragBoardProps {
  readonly disabled: boolean;
  /** What hangs under the pointer. */
  readonly lifted: (stop: string) => ReactNode;
  readonly onDrop: (stop: string, onto: string) => void;
  readonly className: string;
  readonly style: React.CSSProperties;
  readonly children: ReactNode;
}

/**
 * Around everything that can be dragged: with a mouse at once, with a finger after a long press. Notes are found by
 * where the pointer is, not told to the library one by one: with hundreds, every change of one would be drawn in all.
 */
export function DragBoard({ disabled, lifted, onDrop, className, style, children }: DragBoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const handles = useRef<Handles | null>(null);
  const begin = (start: (listeners: NonNullable<DraggableSyntheticListeners>) => void, target: EventTarget): void => {
    const item = target instanceof Element && board.current?.contains(target) === true ? nearest(target, ITEM) : null;
    const { listeners, setDragged, setSpots } = handles.current ?? {};
    if (disabled || item === null || listeners === undefined) return;
    setDragged?.(item);
    for (const setSpot of setSpots ?? []) setSpot(item);
    start(listeners);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dragged has keys and a menu that do the same */}
      <div
        ref={board}
        className={className}
        style={style}
        onMouseDown={(event: MouseEvent) => begin(({ onMouseDown }) => onMouseDown?.(event), event.target)}
        onTouchStart={(event: TouchEvent) => begin(({ onTouchStart }) => onTouchStart?.(event), event.target)}
      >
        {children}
      </div>
      <DragLayer board={board} handles={handles} lifted={lifted} onDrop={onDrop} />
    </>
  );
}

interface DragLayerProps extends Pick<DragBoardProps, "lifted" | "onDrop"> {
  readonly board: RefObject<HTMLElement | null>;
  readonly handles: RefObject<Handles | null>;
}

const DragLayer = memo(function DragLayer({ board, handles, lifted, onDrop }: DragLayerProps) {
  const [active, setActive] = useState<string | null>(null);
  const dragged = useRef<HTMLElement | null>(null);
  const spot = useRef<HTMLElement | null>(null);
  const turn = useRef(0);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const goTo = useCallback(
    (next: HTMLElement | null) => {
      if (spot.current === next) return;
      spot.current?.removeAttribute("data-over");
      next?.setAttribute("data-over", "");
      spot.current = next;
      turn.current = 1 - turn.current;
      handles.current?.setSpots[turn.current]?.(next);
    },
    [handles],
  );
  const underPointer: CollisionDetection = ({ pointerCoordinates }) => {
    goTo(pointerCoordinates === null ? null : spotAt(board.current, dragged.current, pointerCoordinates));
    return spot.current === null ? [] : [{ id: `spot-${turn.current}` }];
  };
  const end = () => {
    goTo(null);
    dragged.current?.removeAttribute("data-dragging");
    dragged.current = null;
    setActive(null);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={SILENT}
      onDragStart={({ activatorEvent: { target } }) => {
        dragged.current = target instanceof Element ? nearest(target, ITEM) : null;
        dragged.current?.setAttribute("data-dragging", "");
        setActive(dragged.current?.dataset.item ?? null);
      }}
      onDragCancel={end}
      onDragEnd={() => {
        const stop = dragged.current?.dataset.item;
        const { item, lane } = spot.current?.dataset ?? {};
        const onto = item ?? (lane === undefined ? undefined : `lane/${lane}`);
        end();
        if (stop !== undefined && onto !== undefined && onto !== stop) onDrop(stop, onto);
      }}
    >
      <Grip handles={handles} />
      <DragOverlay dropAnimation={null}>
        {active === null ? null : <div className={styles.lifted}>{lifted(active)}</div>}
      </DragOverlay>
    </DndContext>
  );
});

interface DragItemProps {
  /** `note/<id>` or `group/<id>`: what is dragged, and what others can be dropped on. */
  readonly stop: string;
  readonly children: ReactNode;
}

/** A list item that can be dragged and dropped on. */
export function DragItem({ stop, children }: DragItemProps) {
  return (
    <li className={styles.item} data-item={stop}>
      {children}
    </li>
  );
}

/** Where notes are dropped to lie loose again. */
export function DropLane({ id, className, children }: { id: string; className: string; children: ReactNode }) {
  return (
    <div className={classNames(className, styles.lane)} data-lane={id}>
      {children}
    </div>
  );
}
