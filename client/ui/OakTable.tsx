import type { ReactNode } from "react";
import oakTable from "./images/oak-table.svg";

interface OakTableProps {
  /** Side in pixels of the drawing; the table fills it. */
  readonly size: number;
  readonly x?: number;
  readonly y?: number;
  /** Drawn on top, in the coordinates of the surrounding drawing. */
  readonly children?: ReactNode;
}

/** The round oak table from above, for use inside an svg. */
export function OakTable({ size, x = 0, y = 0, children }: OakTableProps) {
  return (
    <>
      <image href={oakTable} x={x} y={y} width={size} height={size} />
      {children}
    </>
  );
}
