import { memo } from "react";
import styles from "./TafelDrawing.module.css";
import { filledSegments, ringArcs } from "./tafel-geometry.ts";

interface ActivityRingProps {
  readonly pace: number;
  readonly people: number;
  readonly radius: number;
  readonly centre: number;
  readonly segments: number;
}

/** How lively a tafel writes. Decorative: the figure stands beside it. */
export const ActivityRing = memo(function ActivityRing({ pace, people, radius, centre, segments }: ActivityRingProps) {
  const filled = filledSegments(pace, people, segments);
  const arcs = ringArcs(radius, centre, segments);
  return (
    <>
      <path className={styles.arcRest} d={arcs.slice(filled).join("")} />
      <path className={styles.arc} d={arcs.slice(0, filled).join("")} />
    </>
  );
});
