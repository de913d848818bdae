import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import type { LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { SeatChoice } from "./PeopleList.tsx";
import styles from "./Seat.module.css";
import { SeatFace } from "./SeatFace.tsx";
import { type OpenSeatMenu, SeatMenu } from "./SeatMenu.tsx";
import { findPerson, type SeatSpot, spotAfter, spotsFor } from "./seat-spots.ts";
import { type Grab, GrabContext, type SeatingActions, SeatingContext } from "./seating-context.ts";

interface SeatingProps {
  readonly tafels: Pick<LiveTafels, "lobby" | "tafels">;
  readonly choices: readonly SeatChoice[];
  readonly onMove: (person: Person, from: string | null, to: string | null) => void;
  readonly children: ReactNode;
}

/** The id of a place for the pointer: tafels by their own id, so the mat needs one that no tafel has. */
export const MAT = "@mat";
/** dnd-kit would read out ids: what happens is told here, in words. */
const SILENT = { announcements: { onDragStart: () => "", onDragOver: () => "", onDragEnd: () => "", onDragCancel: () => "" } };
const NO_INSTRUCTIONS = { draggable: "" };

/** Lets people be put somewhere else: by dragging, with V and the arrow keys, or from a menu. */
export function Seating({ tafels, choices, onMove, children }: SeatingProps) {
  const t = useText(facilitatorTexts);
  const announce = useAnnounce();
  const [grab, setGrab] = useState<Grab | null>(null);
  const [menu, setMenu] = useState<OpenSeatMenu | null>(null);
  const wantsFocus = useRef<string | null>(null);
  const latest = useRef({ tafels, choices, onMove, grab, t });
  latest.current = { tafels, choices, onMove, grab, t };
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 300, tolerance: 8 } }),
  );

  const actions = useMemo<SeatingActions>(() => {
    const nameOf = (person: Person) => person.name ?? latest.current.t("person.nameless");
    const spots = (person: Person): SeatSpot[] =>
      spotsFor(latest.current.tafels, latest.current.choices, latest.current.t("seats.lobby"), person.participantId);
    const sayAbove = (person: Person, spot: SeatSpot): void =>
      announce(latest.current.t("seats.above", { name: nameOf(person), tafel: spot.title, place: spot.place }), {
        key: "seating",
      });
    const end = (held: Grab, to: string | null | undefined): void => {
      setGrab(null);
      if (to !== undefined && to !== held.from) {
        wantsFocus.current = held.person.participantId;
        latest.current.onMove(held.person, held.from, to);
      } else announce(latest.current.t("seats.returned", { name: nameOf(held.person) }), { key: "seating" });
    };
    return {
      grab: (person, from) => {
        const above = spots(person).find(({ tafel }) => tafel === from) ?? null;
        setGrab({ person, from, by: "keys", above });
        announce(latest.current.t("seats.lifted", { name: nameOf(person) }), { key: "lifted" });
        if (above !== null) sayAbove(person, above);
      },
      press: (key) => {
        const held = latest.current.grab;
        if (held === null || held.by !== "keys") return false;
        if (key === "Escape") end(held, undefined);
        else if (key === "Enter" || key === " ") end(held, held.above?.tafel);
        else {
          const all = spots(held.person);
          const at = all.findIndex(({ tafel }) => tafel === held.above?.tafel);
          const above = all[spotAfter(key, at, all.length) ?? -1];
          if (above === undefined) return key === "v" || key === "V";
          setGrab({ ...held, above });
          sayAbove(held.person, above);
        }
        return true;
      },
      cancel: () => {
        const held = latest.current.grab;
        if (held?.by === "keys") end(held, undefined);
      },
      openMenu: (person, from, button) => setMenu({ person, from, button }),
      claimFocus: (participantId, button) => {
        if (wantsFocus.current !== participantId) return;
        wantsFocus.current = null;
        button.focus({ preventScroll: false });
      },
    };
  }, [announce]);

  // Somebody else moved them, or they left: there is nobody in the hand any more.
  useEffect(() => {
    if (grab !== null && findPerson(tafels, grab.person.participantId)?.at !== grab.from) setGrab(null);
  }, [grab, tafels]);

  const spotOf = (id: string | number | undefined, person: Person): SeatSpot | null =>
    spotsFor(tafels, choices, t("seats.lobby"), person.participantId).find(({ tafel }) => (tafel ?? MAT) === id) ?? null;
  const drop = ({ over }: DragEndEvent): void => {
    setGrab(null);
    const to = grab === null ? null : spotOf(over?.id, grab.person);
    if (grab !== null && to !== null && to.tafel !== grab.from) onMove(grab.person, grab.from, to.tafel);
  };

  return (
    <SeatingContext value={actions}>
      <GrabContext value={grab}>
        <DndContext
          sensors={sensors}
          collisionDetection={pointerWithin}
          accessibility={{ ...SILENT, screenReaderInstructions: NO_INSTRUCTIONS }}
          onDragStart={({ active }) => {
            const found = findPerson(tafels, String(active.id));
            if (found !== undefined) setGrab({ person: found.person, from: found.at, by: "pointer", above: null });
          }}
          onDragOver={({ over }) => setGrab((held) => (held === null ? null : { ...held, above: spotOf(over?.id, held.person) }))}
          onDragCancel={() => setGrab(null)}
          onDragEnd={drop}
        >
          {children}
          <DragOverlay dropAnimation={null}>
            {grab?.by === "pointer" && (
              <span className={styles.lifted}>
                <SeatFace person={grab.person} />
                {grab.above !== null && grab.above.tafel !== grab.from && (
                  <span className={styles.towards}>{t("seats.towards", { tafel: grab.above.title })}</span>
                )}
              </span>
            )}
          </DragOverlay>
        </DndContext>
      </GrabContext>
      <SeatMenu open={menu} choices={choices} onMove={onMove} onClose={() => setMenu(null)} />
    </SeatingContext>
  );
}
