import { useDroppable } from "@dnd-kit/core";
import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names.ts";
import styles from "./Seat.module.css";
import { MAT } from "./Seating.tsx";
import { useGrab } from "./seating-context.ts";

interface DropSpotProps {
  /** Null: the mat. */
  readonly tafel: string | null;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Where somebody can be put down; it shows when they are above it. */
export function DropSpot({ tafel, className, children }: DropSpotProps) {
  const { setNodeRef } = useDroppable({ id: tafel ?? MAT });
  const above = useIsAbove(tafel);
  return (
    <div ref={setNodeRef} className={classNames(className, styles.spot, above && styles.above)}>
      {children}
    </div>
  );
}

/** Is somebody from elsewhere held above this place? */
export const useIsAbove = (tafel: string | null): boolean => {
  const grab = useGrab();
  return grab !== null && grab.above !== null && grab.above.tafel === tafel && grab.from !== tafel;
};

/** The chair that somebody would get here. */
export function FreeChair() {
  return <span className={styles.free} aria-hidden="true" />;
}
