import { readArrangement } from "@samenspel/shared/documents/arrangement-document";
import { clusterMembers, makeCluster, placeNotes, readGrouping } from "@samenspel/shared/documents/grouping-document";
import type { Block } from "@samenspel/shared/domain/block";
import type { DocumentLine } from "../people/document-line.ts";
import type { ProtocolFacilitator } from "../people/protocol-facilitator.ts";
import { DEMO_NOTES } from "./demo-notes.ts";
import type { DemoPace } from "./demo-pace.ts";
import { type DemoTafel, HARVEST_BLOCK } from "./demo-tafels.ts";
import { DemoTurns } from "./demo-turns.ts";

const TEXTS = new Map(
  Object.values(DEMO_NOTES)
    .flat()
    .map(({ id, text }) => [id, text]),
);

/**
 * The simulated facilitator of one tafel: groups the notes and writes down what comes of them. Whatever a person did
 * there already stays as that person made it.
 */
export class DemoTafelLead {
  readonly #lead: ProtocolFacilitator;
  readonly #tafel: DemoTafel;
  readonly #grouping: DocumentLine;
  readonly #arrangement: DocumentLine;
  readonly #turns: DemoTurns;

  constructor(lead: ProtocolFacilitator, tafel: DemoTafel, pace: DemoPace, onError: (error: unknown) => void) {
    this.#lead = lead;
    this.#tafel = tafel;
    this.#grouping = lead.grouping(tafel.id);
    this.#arrangement = lead.arrangement(tafel.id);
    lead.openBoard(tafel.id);
    this.#turns = new DemoTurns(lead.live, pace, (block, within) => this.#take(block, within), onError);
  }

  close(): void {
    this.#turns.stop();
    this.#lead.close();
  }

  async #take(block: Block, pace: DemoPace): Promise<void> {
    await pace.pause(4, 9);
    if (block.kind === "cluster") await this.#group(block.id, pace);
    if (block.kind === "harvest") await this.#bringBack(block.id, pace);
    await this.#writeLines(block.id, pace);
  }

  async #group(block: string, pace: DemoPace): Promise<void> {
    for (const [order, { id, title, notes }] of this.#tafel.groups.entries()) {
      for (const [nth, note] of notes.entries()) {
        await pace.pause(1, 3);
        const publicId = this.#publicIdOf(note);
        const { clusters, placement } = readGrouping(this.#grouping.doc);
        if (publicId === null || !this.#grouping.synced || placement.has(publicId)) continue;
        if (clusters.has(id)) placeNotes(this.#grouping.doc, [publicId], id);
        // Taken apart by a person: it stays so.
        else if (nth > 0 && this.#isTakenApart(notes.slice(0, nth))) break;
        else makeCluster(this.#grouping.doc, id, { block, title, order, ...this.#laneOf(publicId) }, [publicId]);
      }
    }
  }

  async #writeLines(block: string, pace: DemoPace): Promise<void> {
    for (const { during, kind, text, group } of this.#tafel.lines) {
      if (during !== block) continue;
      await pace.pause(6, 18);
      const { harvest } = readArrangement(this.#arrangement.doc);
      if (!this.#arrangement.synced || harvest.some((line) => line.text === text)) continue;
      this.#lead.addHarvestLine(this.#tafel.id, { block: HARVEST_BLOCK, kind, text, sources: this.#membersOf(group) });
    }
  }

  async #bringBack(block: string, pace: DemoPace): Promise<void> {
    for (const [order, { id, title, group }] of this.#tafel.opportunities.entries()) {
      await pace.pause(2, 6);
      const { opportunities } = readArrangement(this.#arrangement.doc);
      if (!this.#arrangement.synced || opportunities.has(id)) continue;
      const cluster = readGrouping(this.#grouping.doc).clusters.has(group) ? { cluster: group } : {};
      this.#lead.putOpportunity(this.#tafel.id, id, { block, title, order, sources: this.#membersOf(group), ...cluster });
    }
  }

  #isTakenApart(notes: readonly string[]): boolean {
    return notes.some((note) => this.#publicIdOf(note) !== null);
  }

  #membersOf(group: string): string[] {
    return [...(clusterMembers(readGrouping(this.#grouping.doc)).get(group) ?? [])];
  }

  #laneOf(publicId: string): { lane?: string } {
    const lane = this.#notes.get(publicId)?.lane;
    return lane === undefined ? {} : { lane };
  }

  /** Known by its text, as it is to everybody else: who wrote it, nobody here can tell. */
  #publicIdOf(note: string): string | null {
    const text = TEXTS.get(note);
    return [...this.#notes].find(([, shown]) => shown.text === text)?.[0] ?? null;
  }

  get #notes() {
    return this.#lead.openBoard(this.#tafel.id).content?.notes ?? new Map();
  }
}
