import type { BallotBlock, Block } from "@samenspel/shared/domain/block";
import { takesBallot } from "@samenspel/shared/domain/block-kind";
import type { VoteItem } from "@samenspel/shared/domain/course";
import { PLENARY } from "@samenspel/shared/domain/place";
import { allBlocks, findBlock } from "@samenspel/shared/domain/session-blocks";
import { asksReasons } from "@samenspel/shared/domain/vote/ballot";
import type { ProtocolPerson } from "../people/protocol-person.ts";
import { demoBallot } from "./demo-ballot.ts";
import { type DemoPace, isLikely, oneOf, untilBrokenOff } from "./demo-pace.ts";
import { DEMO_REASONS, type DemoCharacter } from "./demo-people.ts";

/** Letters that somebody types in one go. */
const STROKE = 7;

/** One simulated participant: does at human speed what the block asks, in whatever block the session is. */
export class DemoPerson {
  readonly #person: ProtocolPerson;
  readonly #character: DemoCharacter;
  readonly #pace: DemoPace;
  readonly #written = new Set<string>();
  readonly #onError: (error: unknown) => void;
  #busyWith: { readonly block: string; readonly stop: AbortController } | null = null;

  constructor(person: ProtocolPerson, character: DemoCharacter, pace: DemoPace, onError: (error: unknown) => void) {
    this.#person = person;
    this.#character = character;
    this.#pace = pace;
    this.#onError = onError;
    person.live.watched.onChange(() => this.#look());
    this.#look();
  }

  close(): void {
    this.#busyWith?.stop.abort();
    this.#person.close();
  }

  /** Another block than the one this person is busy with: the old is dropped, half a sentence or not. */
  #look(): void {
    const { state } = this.#person.live;
    if (state === null || this.#pace.signal.aborted) return;
    const block = state.phase === "questionnaire" ? (state.open[0] ?? null) : state.phase === "running" ? state.block : null;
    const key = block === null ? "" : `${block} ${state.blocks[block]?.spent ?? 0}`;
    if (this.#busyWith?.block === key) return;
    this.#busyWith?.stop.abort();
    const stop = new AbortController();
    this.#busyWith = { block: key, stop };
    if (block !== null) void this.#start(block, this.#pace.within(stop.signal));
  }

  async #start(id: string, pace: DemoPace): Promise<void> {
    await untilBrokenOff(pace.signal, async () => {
      const block = findBlock(this.#person.file, id);
      if (block === undefined) return;
      if (this.#person.live.state?.phase === "questionnaire") await this.#answerAll(pace);
      else await this.#takePart(block, pace);
    }).catch(this.#onError);
  }

  async #answerAll(pace: DemoPace): Promise<void> {
    for (const id of this.#person.live.state?.open ?? []) {
      const block = allBlocks(this.#person.file).find((candidate) => candidate.id === id);
      await pace.pause(1, 6);
      if (block !== undefined && takesBallot(block)) this.#vote(block);
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
    for (const note of this.#character.notes) {
      const place = this.#placeIn(block);
      if (note.block !== block || place === null || this.#written.has(note.text)) continue;
      await pace.pause(1, 9);
      let draft = this.#person.writeNote(block, place, note.lane, note.text.slice(0, STROKE), { draft: true });
      for (let typed = STROKE * 2; typed < note.text.length; typed += STROKE) {
        await pace.pause(0.5, 1.4);
        draft = this.#person.writeNote(block, place, note.lane, note.text.slice(0, typed), { draft: true, note: draft });
      }
      await pace.pause(0.5, 1.5);
      this.#person.writeNote(block, place, note.lane, note.text, { note: draft });
      this.#written.add(note.text);
    }
  }

  async #consider(block: BallotBlock, pace: DemoPace): Promise<void> {
    await pace.pause(3, 15);
    this.#vote(block);
    if (!isLikely(0.25)) return;
    await pace.pause(3, 10);
    this.#vote(block);
  }

  #vote(block: BallotBlock): void {
    const reason = asksReasons(block) && isLikely(0.3) ? oneOf(DEMO_REASONS) : undefined;
    const values = demoBallot(block, this.#itemsOf(block));
    const item = oneOf(Object.keys(values));
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
      if (isLikely(0.08)) await this.#sign(pace, "raiseHand");
      if (isLikely(0.02)) await this.#sign(pace, "askHelp");
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
