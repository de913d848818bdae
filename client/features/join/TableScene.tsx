import { useId } from "react";
import { classNames } from "../../ui/class-names.ts";
import { OakTable } from "../../ui/OakTable.tsx";
import styles from "./TableScene.module.css";

interface TableSceneProps {
  /** `edge` is the half table on top of a phone; `whole` stands beside the text on a laptop. */
  readonly view: "edge" | "whole";
  /** What stands on the free chair. */
  readonly you: string;
  /** A word on the cloth as long as no code is known. */
  readonly word?: string | undefined;
  /** What lies on the cloth, once it is known: "482 716" and "correct". */
  readonly code?: string | undefined;
  readonly codeIsRight?: string | undefined;
}

const CENTRE = { x: 195, y: -14 };
const CHAIR_DISTANCE = 154;
/** Degrees clockwise from the top; 180 is the free chair, nearest to the reader. */
const CHAIRS = { edge: [112, 136.5, 180, 223.5, 248], whole: [0, 45, 90, 135, 180, 225, 270, 315] };
const VIEW_BOX = { edge: "0 0 390 172", whole: "12 -200 366 372" };
const FREE = 180;

const NOTES = [
  { x: 117, y: 43, turn: -9, paper: "geel" },
  { x: 140, y: 75, turn: 12, paper: "salie" },
  { x: 255, y: 81, turn: -14, paper: "perzik" },
  { x: 175, y: 87, turn: 6, paper: "geel" },
] as const;

function Chair({ angle }: { angle: number }) {
  const radians = (angle * Math.PI) / 180;
  const x = CENTRE.x + CHAIR_DISTANCE * Math.sin(radians);
  const y = CENTRE.y - CHAIR_DISTANCE * Math.cos(radians);
  return (
    <g
      className={classNames(styles.chair, angle === FREE && styles.free)}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle})`}
    >
      <rect className={styles.seat} x="-23" y="-19.3" width="46" height="36.8" rx="9.2" />
      <rect className={styles.back} x="-21.2" y="-25.8" width="42.3" height="9.2" rx="4.6" />
    </g>
  );
}

function Cup() {
  return (
    <g className={styles.cup} transform="translate(255 26)">
      <circle className={styles.saucer} cx="16" cy="16" r="15" />
      <circle className={styles.saucer} cx="16" cy="16" r="9.6" />
      <circle className={styles.coffee} cx="16" cy="16" r="7.5" />
    </g>
  );
}

/** The round table with a free chair for the reader. A picture only: what it says is also text on the screen. */
export function TableScene({ view, you, word, code, codeIsRight }: TableSceneProps) {
  const cloth = useId();
  return (
    <div className={classNames(styles.scene, styles[view])} aria-hidden="true">
      <svg className={styles.drawing} viewBox={VIEW_BOX[view]} aria-hidden="true">
        <defs>
          <pattern id={cloth} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect className={styles.paper} width="8" height="8" />
            <rect className={styles.check} width="4" height="8" />
            <rect className={styles.check} width="8" height="4" />
          </pattern>
        </defs>
        {CHAIRS[view].map((angle) => (
          <Chair key={angle} angle={angle} />
        ))}
        <g className={styles.table}>
          <OakTable size={236} x={77} y={-132} />
        </g>
        <g transform={view === "edge" ? "rotate(-4 195 0)" : "translate(0 -13) rotate(-4 195 0)"}>
          <rect x="142" y="-60" width="106" height="118" rx="5" fill={`url(#${cloth})`} />
          <rect className={styles.paper} x="151" y="-51" width="88" height="100" rx="2" />
          {code === undefined && word !== undefined && (
            <text className={styles.word} x="195" y={view === "edge" ? 26 : 6}>
              {word}
            </text>
          )}
          {code !== undefined && (
            <text className={styles.code} x="195" y="20">
              {code}
            </text>
          )}
          {codeIsRight !== undefined && (
            <>
              <path className={styles.tick} d="m164 34 4 4 7-8" />
              <text className={styles.right} x="181" y="40">
                {codeIsRight}
              </text>
            </>
          )}
        </g>
        <Cup />
        {NOTES.map(({ x, y, turn, paper }) => (
          <rect
            key={`${x}-${y}`}
            className={classNames(styles.note, styles[paper])}
            x={x - 9.5}
            y={y - 9.5}
            width="19"
            height="19"
            rx="1.5"
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
        <text className={styles.you} x="195" y="141">
          {you}
        </text>
      </svg>
    </div>
  );
}
