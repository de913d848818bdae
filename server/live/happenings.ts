import type { CountedNote } from "@samenspel/shared/board/counted";
import type { SealedNote } from "@samenspel/shared/board/sealed-note";
import { isWrite } from "@samenspel/shared/domain/block-kind";
import { isRevealed } from "@samenspel/shared/domain/course";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { Happening } from "@samenspel/shared/protocol/live-events";
import { nanoid } from "nanoid";
import type { SessionHost } from "../session/session-host.ts";

/** How many are kept, and for how long more notes of one place are put together. */
const KEEP = 12;
const TOGETHER_MS = 60_000;

/** What is remembered points at notes and people; names and texts are looked up when it is told, so erasing reaches it. */
type Remembered =
  | { readonly kind: "note"; readonly id: string; readonly at: number; readonly place: string; readonly note: string }
  | { readonly kind: "notes"; readonly id: string; readonly at: number; readonly place: string; readonly count: number }
  | { readonly kind: "group"; readonly id: string; readonly at: number; readonly place: string; readonly cluster: string }
  | {
      readonly kind: "joined";
      readonly id: string;
      readonly at: number;
      readonly tafel: string | null;
      readonly people: readonly string[];
    };

/** Sees what changed between two looks at a session. What was there at the first look did not just happen. */
export class Happenings {
  readonly #host: SessionHost;
  readonly #notes = new Set<string>();
  readonly #people = new Set<string>();
  readonly #clusters = new Set<string>();
  #kept: readonly Remembered[] = [];
  #isFirst = true;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  look(now: number): readonly Happening[] {
    const news = [...this.#newPeople(now), ...this.#newGroups(now), ...this.#newNotes(now)];
    if (!this.#isFirst) for (const one of news) this.#keep(one);
    this.#isFirst = false;
    return this.#kept.flatMap((one) => this.#told(one) ?? []);
  }

  #keep(one: Remembered): void {
    const same = this.#kept.find(
      (kept) => one.kind === "notes" && kept.kind === "notes" && kept.place === one.place && one.at - kept.at < TOGETHER_MS,
    );
    const whole = one.kind === "notes" && same?.kind === "notes" ? { ...one, id: same.id, count: same.count + one.count } : one;
    this.#kept = [whole, ...this.#kept.filter((kept) => kept !== same)].slice(0, KEEP);
  }

  #newPeople(now: number): Remembered[] {
    const fresh = [...this.#host.seats.values()].filter(({ participantId }) => !this.#people.has(participantId));
    for (const { participantId } of fresh) this.#people.add(participantId);
    const byTafel = new Map<string | null, string[]>();
    for (const { tafel, participantId } of fresh) byTafel.set(tafel, [...(byTafel.get(tafel) ?? []), participantId]);
    return [...byTafel].map(([tafel, people]) => ({ kind: "joined", id: nanoid(), at: now, tafel, people }));
  }

  #newGroups(now: number): Remembered[] {
    const found: Remembered[] = [];
    for (const [place, { clusters }] of this.#host.board.groupings) {
      for (const [cluster, { title }] of clusters) {
        // A group is news once it has a name.
        if (this.#clusters.has(cluster) || title.trim() === "") continue;
        this.#clusters.add(cluster);
        found.push({ kind: "group", id: nanoid(), at: now, place, cluster });
      }
    }
    return found;
  }

  #newNotes(now: number): Remembered[] {
    const found: Remembered[] = [];
    const unseen = new Map<string, number>();
    const current = this.#host.course.block;
    for (const note of this.#host.board.notes()) {
      if (this.#notes.has(note.publicId)) continue;
      const readable = this.#isReadable(note);
      // It is released a moment after it counts: then its text is news.
      if (readable && this.#host.board.noteText(note.publicId) === null) continue;
      this.#notes.add(note.publicId);
      if (note.block !== current) continue;
      if (readable) found.push({ kind: "note", id: nanoid(), at: now, place: note.place, note: note.publicId });
      else unseen.set(note.place, (unseen.get(note.place) ?? 0) + 1);
    }
    return [...found, ...[...unseen].map(([place, count]) => ({ kind: "notes" as const, id: nanoid(), at: now, place, count }))];
  }

  /** Named, and lying open for the group. */
  #isReadable(note: CountedNote | SealedNote): boolean {
    const block = findBlock(this.#host.file, note.block);
    if (!("identity" in note) || note.identity === "anonymous" || block === undefined || !isWrite(block)) return false;
    if (block.identity === "anonymous") return false;
    return block.visibility === "open" || isRevealed(this.#host.course.blocks[note.block], note.place);
  }

  #told(one: Remembered): Happening | null {
    const { board, course, seats } = this.#host;
    if (one.kind === "notes") return one;
    if (one.kind === "note") {
      const text = course.hidden[one.note] === undefined ? board.noteText(one.note)?.text : undefined;
      return text === undefined ? null : { kind: "note", id: one.id, at: one.at, place: one.place, text };
    }
    if (one.kind === "group") {
      const title = board.groupings.get(one.place)?.clusters.get(one.cluster)?.title;
      return title === undefined ? null : { kind: "group", id: one.id, at: one.at, place: one.place, title };
    }
    const names = one.people.flatMap((id) => seats.get(id) ?? []).map(({ name }) => name);
    return names.length === 0 ? null : { kind: "joined", id: one.id, at: one.at, tafel: one.tafel, names };
  }
}
