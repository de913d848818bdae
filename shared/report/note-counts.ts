import type { WriteBlock } from "../domain/block.ts";
import { isWrite } from "../domain/block-kind.ts";
import { PLENARY } from "../domain/place.ts";
import { allBlocks } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { ReportNote } from "./report-note.ts";

export interface PlaceCount {
  notes: number;
  lanes: Record<string, number>;
  noLane: number;
}

export interface BlockCount {
  block: string;
  notes: number;
  /** Every tafel, or only the plenary. */
  tafels: Record<string, PlaceCount>;
}

export interface NoteCounts {
  /** Hidden notes included, withdrawn ones not. */
  written: number;
  hidden: number;
  byTafel: Record<string, number>;
  byBlock: BlockCount[];
}

const countAt = (block: WriteBlock, notes: readonly ReportNote[]): PlaceCount => ({
  notes: notes.length,
  lanes: Object.fromEntries(block.lanes.map(({ id }) => [id, notes.filter(({ lane }) => lane === id).length])),
  noLane: notes.filter(({ lane }) => lane === undefined).length,
});

const countIn = (block: WriteBlock, tafels: readonly string[], notes: readonly ReportNote[]): BlockCount => {
  const here = notes.filter((note) => note.block === block.id);
  const places = block.scope === "tafel" ? tafels : [PLENARY];
  return {
    block: block.id,
    notes: here.length,
    tafels: Object.fromEntries(
      places.map((place) => [
        place,
        countAt(
          block,
          here.filter((note) => note.place === place),
        ),
      ]),
    ),
  };
};

/** Counts the notes per tafel and per write block, also where nobody wrote anything. */
export const countNotes = (file: SessionFile, all: readonly ReportNote[]): NoteCounts => {
  const notes = all.filter(({ withdrawn }) => withdrawn !== true);
  const tafels = file.tafels.map(({ id }) => id);
  return {
    written: notes.length,
    hidden: notes.filter(({ hidden }) => hidden !== undefined).length,
    byTafel: Object.fromEntries(
      [...tafels, PLENARY].map((place) => [place, notes.filter((note) => note.place === place).length]),
    ),
    byBlock: allBlocks(file)
      .filter(isWrite)
      .map((block) => countIn(block, tafels, notes)),
  };
};
