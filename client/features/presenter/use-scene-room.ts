import type { RefObject } from "react";
import { type Room, useRoom } from "../../ui/use-room.ts";

/** Before a scene is measured, and where nothing can be. */
const NO_ROOM: Room = { width: 800, height: 340 };

/** The room that a scene has for what it shows. */
export function useSceneRoom(ref: RefObject<HTMLElement | null>): Room {
  const measured = useRoom(ref);
  return measured === null || measured.width === 0 ? NO_ROOM : measured;
}
