import type { BallotBlock, Block } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { VoteItem } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import { asksReason } from "@samenspel/shared/domain/vote/ballot";
import type { ProtocolPerson } from "../people/protocol-person.ts";
import { demoBallot } from "./demo-ballot.ts";
import { DEMO_NOTES, DEMO_REASONS, type DemoNote } from "./demo-notes.ts";
import { type DemoPace, isLikely, oneOf } from "./demo-pace.ts";
import type { DemoCharacter } from "./demo-people.ts";
import { DemoTurns } from "./demo-turns.ts";

/** Letters that somebody types in one go. */
const STROKE = 7;

/** One simulated participant: does at human speed what the block asks, in whatever block the session is. */
export class DemoPerson {
  readonly #person: ProtocolPerson;
  readonly #character: DemoCharacter;
  readonly #turns: DemoTurns;
  readonly #written = new Set<string>();

  constructor(person: ProtocolPerson, character: DemoCharacter, pace: DemoPace, onError: (error: unknown) => void) {
    this.#person = person;
    this.#character = character;
    this.#turns = new DemoTurns(person.live, pace, (block, within) => this.#take(block, within), onError);
  }

  close(): void {
    this.#turns.stop();
    this.#person.close();
  }

  async #take(block: Block, pace: DemoPace): Promise<void> {
    if (this.#person.live.state?.phase === "questionnaire") await this.#answerAll(pace);
    else await this.#takePart(block, pace);
  }

  /** Answers that were thought over at home: nobody sees them being typed. */
  async #answerAll(pace: DemoPace): Promise<void> {
    for (const id of this.#person.live.state?.open ?? []) {
      await pace.pause(0.5, 4);
      const block = findBlock(this.#person.file, id);
      if (block !== undefined && takesBallot(block)) this.#vote(block);
      for (const note of this.#toWrite(id)) this.#person.writeNote(id, PLENARY, note.lane, note.text);
    }
  }

  async #takePart(block: Block, pace: DemoPace): Promise<void> {
    if (block.kind === "write") await this.#write(block.id, pace);
    else if (takesBallot(block)) await this.#consider(block, pace);
    else await pace.pause(10, 40);
    await pace.pause(2, 10);
    if (isLikely(0.7)) await this.#person.command({ type: "ready", ready: true });
    await this.#listen(block, pace);
  }

  async #write(block: string, pace: DemoPace): Promise<void> {
    for (const { id, lane, text } of this.#toWrite(block)) {
      const place = this.#placeIn(block);
      if (place === null || this.#written.has(id)) continue;
      await pace.pause(0.5, 7);
      let draft = this.#person.writeNote(block, place, lane, text.slice(0, STROKE), { draft: true });
      for (let typed = STROKE * 2; typed < text.length; typed += STROKE) {
        await pace.pause(0.5, 1.4);
        draft = this.#person.writeNote(block, place, lane, text.slice(0, typed), { draft: true, note: draft });
      }
      await pace.pause(0.5, 1.5);
      this.#person.writeNote(block, place, lane, text, { note: draft });
      this.#written.add(id);
    }
  }

  #toWrite(block: string): readonly DemoNote[] {
    return (DEMO_NOTES[block] ?? []).filter(({ by }) => by === this.#character.id);
  }

  async #consider(block: BallotBlock, pace: DemoPace): Promise<void> {
    await pace.pause(3, 15);
    this.#vote(block);
    if (!isLikely(0.25)) return;
    await pace.pause(3, 10);
    this.#vote(block);
  }

  #vote(block: BallotBlock): void {
    const items = this.#itemsOf(block);
    if (block.kind === "vote" && items.length === 0) return;
    const values = demoBallot(block, items);
    const item = oneOf(Object.keys(values));
    const asked = item !== undefined && asksReason(block, values[item]);
    const reason = asked && isLikely(0.3) ? oneOf(DEMO_REASONS) : undefined;
    this.#person.vote(block.id, values, reason === undefined || item === undefined ? {} : { [item]: reason });
  }

  #itemsOf(block: BallotBlock): VoteItem[] {
    const items = (this.#person.live.state?.items ?? []).filter((item) => item.block === block.id);
    return items.map(({ id, title }) => ({ id, title }));
  }

  #placeIn(block: string): string | null {
    return findBlock(this.#person.file, block)?.scope === "plenary" ? PLENARY : this.#person.seat;
  }

  /** Reads what the others wrote, agrees with some of it; now and then a hand, or a call for help. */
  async #listen(block: Block, pace: DemoPace): Promise<void> {
    for (;;) {
      await pace.pause(8, 30);
      if (isLikely(0.5)) this.#agree(block.scope === "plenary" ? PLENARY : this.#person.seat);
      if (isLikely(0.04)) await this.#sign(pace, "raiseHand");
      if (isLikely(0.015)) await this.#sign(pace, "askHelp");
    }
  }

  #agree(place: string | null): void {
    if (place === null) return;
    const notes = this.#person.openBoard(place).content?.notes ?? new Map();
    const chosen = oneOf([...notes]);
    if (chosen !== undefined) this.#person.react(chosen[1].block, chosen[0], true);
  }

  async #sign(pace: DemoPace, type: "raiseHand" | "askHelp"): Promise<void> {
    await this.#person.command(type === "raiseHand" ? { type, raised: true } : { type, asked: true });
    await pace.pause(20, 45);
    await this.#person.command(type === "raiseHand" ? { type, raised: false } : { type, asked: false });
  }
}
