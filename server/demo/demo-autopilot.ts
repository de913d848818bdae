import type { Block } from "@samenspel/shared/domain/block";
import type { LiveState } from "@samenspel/shared/protocol/live-events";
import type { GivenCommand } from "../people/live-line.ts";
import type { ProtocolFacilitator } from "../people/protocol-facilitator.ts";
import type { DemoPace } from "./demo-pace.ts";

/** How long it waits for the visitor to take the lead, in seconds. */
const PATIENCE = 120;
/** Seconds it stays in a block at most, when it leads. */
const LONGEST_BLOCK = 75;
const SHORTEST_BLOCK = 20;

/** What a lead can change; anything of it that the autopilot did not do itself was done by a person. */
const markOf = ({ phase, block, endsAt, pausedAt, blocks, messages, order, doorLocked, toPlenaryAt }: LiveState): string =>
  JSON.stringify([
    phase,
    block,
    endsAt,
    pausedAt ?? null,
    toPlenaryAt ?? null,
    order,
    doorLocked,
    messages.map(({ id }) => id),
    Object.entries(blocks).map(([id, { sealed, revealed, published }]) => [id, sealed, revealed, published]),
  ]);

/** Notes that stay with their writer until they are turned over. */
const isHeldBack = (block: Block): boolean => block.kind === "write" && block.visibility === "reveal";

/**
 * Leads the example until a person does: brings it to where people write, and goes on with the script when nobody
 * takes the lead. It never leads again once somebody has.
 */
export class DemoAutopilot {
  readonly #lead: ProtocolFacilitator;
  readonly #pace: DemoPace;
  readonly #blocks: readonly Block[];
  #isCommanding = false;
  #mark = "";
  #hasHandedOver = false;

  constructor(lead: ProtocolFacilitator, blocks: readonly Block[], pace: DemoPace) {
    this.#lead = lead;
    this.#blocks = blocks;
    this.#pace = pace;
    lead.live.watched.onChange(() => this.#look());
  }

  get hasHandedOver(): boolean {
    return this.#hasHandedOver;
  }

  /** The vragenlijst opens, is answered and closes; then the session starts, and goes on to where tafels write. */
  async open(questionnaire: readonly Block[]): Promise<void> {
    if (questionnaire.length > 0) await this.#ask(questionnaire);
    await this.#give({ type: "start" });
    const tafels = this.#blocks.findIndex(({ kind, scope }) => kind === "write" && scope === "tafel");
    const steps = this.#blocks.slice(0, tafels + 1).filter(({ kind }) => kind === "write");
    let from = this.#blocks[0]?.id ?? null;
    for (const { id } of steps) {
      await this.#pace.pause(from === this.#blocks[0]?.id ? 3 : 9);
      await this.#give({ type: "goToBlock", block: id, from });
      from = id;
    }
  }

  async #ask(questionnaire: readonly Block[]): Promise<void> {
    await this.#give({ type: "openQuestionnaire" });
    await this.#pace.pause(7);
    for (const block of questionnaire) if (isHeldBack(block)) await this.#give({ type: "reveal", block: block.id });
    await this.#give({ type: "closeQuestionnaire" });
    for (const { id, kind } of questionnaire) if (kind === "vote") await this.#give({ type: "publishResult", block: id });
  }

  /** After a while without anybody in the lead: on through the script, up to but not including its closing. */
  async goOn(): Promise<void> {
    await this.#pace.pause(PATIENCE);
    for (;;) {
      const at = this.#blocks.findIndex(({ id }) => id === this.#lead.block);
      const block = this.#blocks[at];
      if (this.#hasHandedOver || block === undefined || at === this.#blocks.length - 1) return;
      await this.#leadThrough(block);
    }
  }

  async #leadThrough(block: Block): Promise<void> {
    await this.#pace.pause(Math.min(LONGEST_BLOCK, Math.max(SHORTEST_BLOCK, block.minutes * 12)));
    if (isHeldBack(block)) {
      await this.#give({ type: "reveal", block: block.id });
      await this.#pace.pause(SHORTEST_BLOCK);
    }
    await this.#give({ type: "nextBlock", block: block.id });
    if (block.kind === "vote") await this.#give({ type: "publishResult", block: block.id });
  }

  /** Gives a command of its own, unless a person leads by now. What a person did meanwhile makes it stale: fine. */
  async #give(command: GivenCommand): Promise<void> {
    if (this.#hasHandedOver) return;
    const { state } = this.#lead.live;
    if (this.#mark !== "" && state !== null && markOf(state) !== this.#mark) {
      this.#hasHandedOver = true;
      return;
    }
    this.#isCommanding = true;
    const revision = state?.revision ?? 0;
    const ack = await this.#lead.command(command);
    if (ack.ok) await this.#lead.live.until((now) => now.revision > revision, "the own command to show");
    this.#isCommanding = false;
    const after = this.#lead.live.state;
    if (after !== null) this.#mark = markOf(after);
    if (!ack.ok) this.#hasHandedOver = true;
  }

  #look(): void {
    const { state } = this.#lead.live;
    if (this.#isCommanding || this.#mark === "" || state === null) return;
    if (markOf(state) !== this.#mark) this.#hasHandedOver = true;
  }
}
