import type { Contribution, Writer } from "@samenspel/shared/board/contribution";
import type { CountedBallot, Judged } from "@samenspel/shared/board/counted";
import { type JudgeContext, judgeContribution } from "@samenspel/shared/board/judge";
import { RunningFold } from "@samenspel/shared/board/running-fold";
import { judgeScribe } from "@samenspel/shared/board/scribe";
import { type ArrangementContent, readArrangement } from "@samenspel/shared/documents/arrangement-document";
import { type GroupingContent, readGrouping } from "@samenspel/shared/documents/grouping-document";
import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import { publicIdsFor } from "@samenspel/shared/documents/public-id";
import type * as Y from "yjs";
import type { DocumentName } from "../storage/storage.ts";
import type { DocumentSource } from "./document-source.ts";
import type { StandingBallot } from "./sealed-ballots.ts";

/** What the contributions need to know of the people and keys of a session. */
export interface ContributionKeys {
  readonly ownKey: (participantId: string) => string | null;
  readonly anonymousKey: (anonymousId: string) => string;
  readonly scribeKey: string;
  readonly writer: (participantId: string) => Writer | null;
}

/** A document as it was last read and judged. */
interface Entry {
  readonly name: DocumentName;
  readonly contribution: Omit<Contribution, "writer">;
  judged: Judged | null;
}

/** What a document came to before and comes to now; `name` is null for a place's scribe, who is told nothing. */
interface JudgedAnew {
  readonly name: DocumentName | null;
  readonly before: Judged | null;
  readonly after: Judged | null;
}

const documentId = ({ kind, id }: DocumentName): string => `${kind}/${id}`;

/**
 * The documents of one session as the board reads them, and what they come to together: each is read when it changes, and
 * judged again, and folded in, only when it, the course or its writer's seat changed.
 */
export class Contributions {
  readonly groupings = new Map<string, GroupingContent>();
  readonly arrangements = new Map<string, ArrangementContent>();
  readonly #people = new Map<string, Entry>();
  readonly #scribe = new Map<string, Judged>();
  readonly #unjudged = new Set<string>();
  readonly #unjudgedScribe = new Set<string>();
  readonly #scribeId: (noteId: string) => string;
  readonly #keys: ContributionKeys;
  readonly #tellWriter: DocumentSource["notCounted"];
  #forgotten: JudgedAnew[] = [];
  /** Null when it must be folded anew. */
  #folded: RunningFold | null = null;

  constructor(keys: ContributionKeys, tellWriter: DocumentSource["notCounted"]) {
    this.#keys = keys;
    this.#tellWriter = tellWriter;
    this.#scribeId = publicIdsFor(keys.scribeKey);
  }

  /** Takes in a document as it is now. A document of somebody unknown brings nothing. */
  take(name: DocumentName, doc: Y.Doc): void {
    if (name.kind === "grouping") this.groupings.set(name.id, readGrouping(doc));
    else if (name.kind === "arrangement") {
      this.arrangements.set(name.id, readArrangement(doc));
      this.#unjudgedScribe.add(name.id);
    } else this.#takePerson(name, doc);
  }

  #takePerson(name: DocumentName, doc: Y.Doc): void {
    const key = name.kind === "own" ? this.#keys.ownKey(name.id) : this.#keys.anonymousKey(name.id);
    const id = documentId(name);
    if (key === null) return;
    const known = this.#people.get(id);
    const publicId = known?.contribution.publicId ?? publicIdsFor(key);
    const contribution = { documentId: id, publicId, content: readOwnDocument(doc) };
    this.#people.set(id, { name, contribution, judged: known?.judged ?? null });
    this.#unjudged.add(id);
  }

  forget(name: DocumentName): void {
    const id = documentId(name);
    const known = this.#people.get(id);
    if (known === undefined) return;
    this.#people.delete(id);
    this.#unjudged.delete(id);
    this.#forgotten.push({ name: null, before: known.judged, after: null });
  }

  forgetKind(kind: "own" | "anonymous"): void {
    for (const { name } of [...this.#people.values()]) if (name.kind === kind) this.forget(name);
  }

  /** The course, the file or the seals changed: everything is judged and folded anew. */
  courseChanged(): void {
    this.#folded = null;
    for (const id of this.#people.keys()) this.#unjudged.add(id);
    for (const place of this.arrangements.keys()) this.#unjudgedScribe.add(place);
  }

  /** Somebody moved or chose another name. */
  writerChanged(participantId: string): void {
    const id = documentId({ sessionId: "", kind: "own", id: participantId });
    if (this.#people.has(id)) this.#unjudged.add(id);
  }

  /** Everything that counts: judges what must be judged, tells its writers, and takes it up in the fold. */
  counted(context: JudgeContext): RunningFold {
    const anew = this.#judge(context);
    for (const { name, after } of anew)
      if (name !== null && after !== null) this.#tellWriter(name, after.notCounted, after.reasons);
    if (this.#folded === null) this.#folded = new RunningFold(this.#all(), context.sealedNotes, context.file);
    else for (const { before, after } of anew) this.#folded.replace(before, after);
    return this.#folded;
  }

  /** Judges what must be judged, and answers what became different. */
  #judge(context: JudgeContext): JudgedAnew[] {
    const anew = this.#forgotten;
    this.#forgotten = [];
    for (const id of this.#unjudged) {
      const entry = this.#people.get(id);
      if (entry === undefined) continue;
      const before = entry.judged;
      entry.judged = this.#judgePerson(entry, context);
      anew.push({ name: entry.name, before, after: entry.judged });
    }
    this.#unjudged.clear();
    for (const place of this.#unjudgedScribe) {
      const arrangement = this.arrangements.get(place);
      if (arrangement === undefined) continue;
      const before = this.#scribe.get(place) ?? null;
      const after = judgeScribe(place, arrangement, this.#scribeId, context);
      this.#scribe.set(place, after);
      anew.push({ name: null, before, after });
    }
    this.#unjudgedScribe.clear();
    return anew;
  }

  #judgePerson({ name, contribution }: Entry, context: JudgeContext): Judged {
    const writer = name.kind === "own" ? this.#keys.writer(name.id) : null;
    // Somebody who was erased while the document was on its way: it brings nothing.
    const gone = name.kind === "own" && writer === null;
    return gone ? NOTHING : judgeContribution({ ...contribution, writer }, context);
  }

  /** Everything as last judged. */
  *#all(): Generator<Judged> {
    for (const { judged } of this.#people.values()) if (judged !== null) yield judged;
    yield* this.#scribe.values();
  }

  /** Ballots that count, as last judged. */
  countedBallots(): CountedBallot[] {
    return [...this.#all()].flatMap(({ ballots }) => ballots);
  }

  /** Every ballot in the documents for this block as it stands; `refused`: as last judged it does not count. */
  *ballots(block: string): Generator<StandingBallot & { readonly refused: boolean }> {
    for (const [id, { contribution, judged }] of this.#people) {
      const ballot = contribution.content.ballots.get(block);
      if (ballot !== undefined)
        yield { documentId: id, block, ballot, refused: judged?.notCounted.has(`votes/${block}`) === true };
    }
  }

  /** The public ids of every note in a participant's own document. */
  publicIdsOf(participantId: string): string[] {
    const entry = this.#people.get(documentId({ sessionId: "", kind: "own", id: participantId }));
    return entry === undefined ? [] : [...entry.contribution.content.notes.keys()].map(entry.contribution.publicId);
  }
}

const NOTHING: Judged = {
  ...{ anonymous: false, notes: [], ballots: [], agrees: [], withdrawn: [] },
  ...{ notCounted: new Map(), reasons: new Map() },
};
