import type { BallotBlock } from "@samenspel/shared/domain/block";
import type { BallotMethod, ItemOf } from "@samenspel/shared/domain/vote/method";
import type { VoteResult } from "@samenspel/shared/domain/vote/tally-vote";
import type { Chart } from "@samenspel/shared/report/charts/chart";
import { chartPages } from "@samenspel/shared/report/charts/chart-pages";
import { chartSvg } from "@samenspel/shared/report/charts/chart-svg";
import { SCREEN_PALETTE } from "@samenspel/shared/report/charts/screen-palette";
import type { ReportWords } from "@samenspel/shared/report/report-text";
import { screenChart } from "@samenspel/shared/report/screen-chart";
import type { Room } from "../../ui/use-room.ts";
import { fillPages } from "./turning-pages.ts";

/** One drawing with the tafel it is of; null for a result of everybody. */
export interface ResultSection {
  readonly title: string | null;
  readonly chart: Chart;
}

export interface ResultSections {
  readonly sections: readonly ResultSection[];
  /** Tafels where too few people voted to show anything. */
  readonly withheld: readonly string[];
}

interface Tafel {
  readonly id: string;
  readonly title: string;
}

/** Rows that tafels have in common may stand in one drawing, each under the name of its tafel. */
const inOneDrawing = (sections: readonly ResultSection[]): ResultSection[] => {
  const [first, ...others] = sections;
  if (first === undefined || others.length === 0 || !("rows" in first.chart)) return [...sections];
  if (sections.some(({ chart }) => !("rows" in chart) || chart.rows.length !== 1)) return [...sections];
  const titles = new Set(sections.map(({ chart }) => ("rows" in chart ? chart.rows[0]?.label : undefined)));
  const rows = sections.flatMap(({ title, chart }) =>
    "rows" in chart
      ? chart.rows.map((row) => ({ ...row, label: titles.size === 1 ? (title ?? "") : `${title}: ${row.label}` }))
      : [],
  );
  return [{ title: null, chart: { ...first.chart, rows } as Chart }];
};

/** What there is to draw of a result: one drawing of everybody's, or one per tafel in the order of the tafels. */
export const resultSections = (
  result: VoteResult,
  block: BallotBlock,
  tafels: readonly Tafel[],
  words: ReportWords,
): ResultSections => {
  const drawn = (title: string | null, items: readonly ItemOf<BallotMethod>[]): ResultSection[] => {
    const chart = screenChart(result.method, block, items, words);
    return chart === null ? [] : [{ title, chart }];
  };
  const { tafels: parts } = result;
  if (parts === undefined) return { sections: drawn(null, result.items ?? []), withheld: [] };
  return {
    sections: inOneDrawing(tafels.flatMap(({ id, title }) => drawn(title, parts[id]?.items ?? []))),
    withheld: tafels.filter(({ id }) => parts[id]?.withheld === true).map(({ title }) => title),
  };
};

/** A drawing on a page of the screen; `whole` is what it is a part of, so that lengths compare over pages. */
export interface ResultPiece extends ResultSection {
  readonly whole: Chart;
  readonly height: number;
}

/** Room for the name of a tafel above its drawing, and between drawings, in units of the chart. */
const TITLE_HEIGHT = 34;
const GAP = 14;

export interface ResultPages {
  readonly pages: readonly (readonly ResultPiece[])[];
  /** The room of a page, in units of the chart. */
  readonly room: Room;
}

/** How many units of the chart a unit of the screen holds: larger letters where little is drawn, smaller where that saves a page. */
const LARGE = [0.72, 0.85];
const DENSE = 1.13;

/** The drawings in as few pages as the smallest letters allow, in the largest letters that need no more pages than that. */
export const resultPages = (sections: readonly ResultSection[], screen: Room): ResultPages => {
  const at = (density: number): ResultPages => {
    const room = { width: Math.floor(screen.width * density), height: Math.floor(screen.height * density) };
    return { pages: pagesIn(sections, room), room };
  };
  const usual = at(1);
  if (usual.pages.length > 1) {
    const dense = at(DENSE);
    return dense.pages.length < usual.pages.length ? dense : usual;
  }
  for (const density of LARGE) {
    const large = at(density);
    if (large.pages.length <= 1) return large;
  }
  return usual;
};

const pagesIn = (sections: readonly ResultSection[], room: Room): ResultPiece[][] => {
  const pieces = sections.flatMap(({ title, chart }) => {
    const taken = title === null ? 0 : TITLE_HEIGHT;
    const space = { width: room.width, height: room.height - taken };
    return chartPages(chart, space, SCREEN_PALETTE).map((part): ResultPiece => {
      const { height } = chartSvg(part, "", SCREEN_PALETTE, "page", { room: space, whole: chart });
      return { title, chart: part, whole: chart, height: height + taken + (sections.length > 1 ? GAP : 0) };
    });
  });
  return fillPages(pieces, room.height + GAP);
};
