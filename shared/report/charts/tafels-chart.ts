import type { Chart } from "./chart.ts";
import { type Drawing, label } from "./pieces.ts";
import { CHART_WIDTH, element, wrapped } from "./svg.ts";

const HEIGHT = 168;
/** More chairs than fit around a tafel are told in words only. */
const MOST_CHAIRS = 24;

/** Each tafel from above with a chair for everybody who sat there, four in a row. */
export const tafelsChart = (
  { tafels }: Extract<Chart, { kind: "tafels" }>,
  drawing: Drawing,
): { body: string; height: number } => {
  const { palette } = drawing;
  const perRow = Math.min(4, Math.max(1, tafels.length));
  const width = CHART_WIDTH / perRow;
  const drawn = tafels.map(({ label: title, people, remark }, index) => {
    const x = (index % perRow) * width + width / 2;
    const y = Math.floor(index / perRow) * HEIGHT + 60;
    const chairs = Math.min(people, MOST_CHAIRS);
    const seats = Array.from({ length: chairs }, (_, nth) => {
      const angle = (nth / chairs) * 2 * Math.PI - Math.PI / 2;
      return element("circle", {
        cx: x + Math.cos(angle) * 46,
        cy: y + Math.sin(angle) * 46,
        r: chairs > 16 ? 5 : 8,
        fill: palette.yes,
      });
    });
    return [
      element("circle", { cx: x, cy: y, r: 28, fill: palette.oak, stroke: palette.muted, "stroke-width": 1.5 }),
      ...seats,
      label(x, y + 78, wrapped(title, Math.floor(width / 8), 1)[0] ?? "", drawing, { anchor: "middle" }),
      label(x, y + 97, remark, drawing, { anchor: "middle", bold: true }),
    ].join("");
  });
  return { body: drawn.join(""), height: Math.ceil(tafels.length / perRow) * HEIGHT };
};
