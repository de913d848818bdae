import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names.ts";
import { OakTable } from "../../ui/OakTable.tsx";
import { ActivityRing } from "./ActivityRing.tsx";
import styles from "./TafelDrawing.module.css";
import { chairSpots, paperSpots, RING_RADIUS, SEGMENTS, SIDE, seatSpots, TABLE } from "./tafel-geometry.ts";

export interface DrawnSeat {
  readonly key: string;
  readonly seat: ReactNode;
}

interface TafelDrawingProps {
  /** Clockwise from the top. */
  readonly seats: readonly DrawnSeat[];
  readonly label: string;
  /** The one figure that matters now, on the cloth. */
  readonly figure: string;
  readonly figureWords: string;
  readonly papers: number;
  /** Null where nobody writes: no ring then. */
  readonly pace: number | null;
  readonly people: number;
  /** Turns the cloth a little, so that no two tafels are alike. */
  readonly turn: number;
}

const share = (value: number): string => `${(value / SIDE) * 100}%`;

/** A round oak table from above, with its chairs and the people on them. */
export function TafelDrawing({ seats, label, figure, figureWords, papers, pace, people, turn }: TafelDrawingProps) {
  const places = seatSpots(seats.length);
  return (
    <div className={styles.drawing}>
      <svg className={styles.svg} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {chairSpots(seats.length).map(({ x, y, angle }) => (
          <g key={angle} transform={`translate(${x} ${y}) rotate(${angle})`}>
            <rect className={styles.chair} x="-22" y="-18.5" width="44" height="35" rx="9" />
            <rect className={styles.chairBack} x="-20" y="-24.6" width="40" height="8.8" rx="4.4" />
          </g>
        ))}
        {pace !== null && <ActivityRing pace={pace} people={people} radius={RING_RADIUS} centre={SIDE / 2} segments={SEGMENTS} />}
        <g className={styles.table}>
          <OakTable size={TABLE} x={(SIDE - TABLE) / 2} y={(SIDE - TABLE) / 2} />
        </g>
        {paperSpots(papers).map(({ x, y, angle }, index) => (
          <rect
            key={angle}
            className={classNames(styles.paper, styles[`paper${index % 3}`])}
            x={x - 6.5}
            y={y - 6.5}
            width="13"
            height="13"
            rx="1"
            transform={`rotate(${((index * 53) % 40) - 20} ${x} ${y})`}
          />
        ))}
      </svg>
      <div className={styles.cloth} aria-hidden="true" style={{ rotate: `${turn}deg` }} />
      <p className={styles.figure}>
        <b>{figure}</b> <span>{figureWords}</span>
      </p>
      <ul className={styles.seats} aria-label={label}>
        {seats.map(({ key, seat }, index) => (
          <li key={key} style={{ insetInlineStart: share(places[index]?.x ?? 0), insetBlockStart: share(places[index]?.y ?? 0) }}>
            {seat}
          </li>
        ))}
      </ul>
    </div>
  );
}
