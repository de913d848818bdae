import type { Contribution, Writer } from "@samenspel/shared/board/contribution";
import type { Judged } from "@samenspel/shared/board/counted";
import { type JudgeContext, judgeContribution } from "@samenspel/shared/board/judge";
import { judgeScribe } from "@samenspel/shared/board/scribe";
import { type ArrangementContent, readArrangement } from "@samenspel/shared/documents/arrangement-document";
import { type GroupingContent, readGrouping } from "@samenspel/shared/documents/grouping-document";
import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import { publicIdsFor } from "@samenspel/shared/documents/public-id";
import type * as Y from "yjs";
import type { DocumentName } from "../storage/storage.ts";

/** What the contributions need to know of the people and keys of a session. */
export interface ContributionKeys {
  readonly ownKey: (participantId: string) => string | null;
  readonly anonymousKey: (anonymousId: string) => string;
  readonly scribeKey: string;
  readonly writer: (participantId: string) => Writer | null;
}

/** A document as it was last read; judged again only when it, the course or its writer's seat changed. */
interface Entry {
  readonly name: DocumentName;
  readonly contribution: Omit<Contribution, "writer">;
  judged: Judged | null;
}

const documentId = ({ kind, id }: DocumentName): string => `${kind}/${id}`;

/** The documents of one session as the board reads them: each is read when it changes and judged when it must be. */
export class Contributions {
  readonly groupings = new Map<string, GroupingContent>();
  readonly arrangements = new Map<string, ArrangementContent>();
  readonly #people = new Map<string, Entry>();
  readonly #scribe = new Map<string, Judged | null>();
  readonly #scribeId: (noteId: string) => string;
  readonly #keys: ContributionKeys;

  constructor(keys: ContributionKeys) {
    this.#keys = keys;
    this.#scribeId = publicIdsFor(keys.scribeKey);
  }

  /** Takes in a document as it is now. A document of somebody unknown brings nothing. */
  take(name: DocumentName, doc: Y.Doc): void {
    if (name.kind === "grouping") this.groupings.set(name.id, readGrouping(doc));
    else if (name.kind === "arrangement") {
      this.arrangements.set(name.id, readArrangement(doc));
      this.#scribe.set(name.id, null);
    } else this.#takePerson(name, doc);
  }

  #takePerson(name: DocumentName, doc: Y.Doc): void {
    const key = name.kind === "own" ? this.#keys.ownKey(name.id) : this.#keys.anonymousKey(name.id);
    const id = documentId(name);
    if (key === null) return;
    const publicId = this.#people.get(id)?.contribution.publicId ?? publicIdsFor(key);
    this.#people.set(id, { name, contribution: { documentId: id, publicId, content: readOwnDocument(doc) }, judged: null });
  }

  forget(name: DocumentName): void {
    this.#people.delete(documentId(name));
  }

  forgetKind(kind: "own" | "anonymous"): void {
    for (const [id, { name }] of this.#people) if (name.kind === kind) this.#people.delete(id);
  }

  /** The course changed: everything is judged anew. */
  courseChanged(): void {
    for (const entry of this.#people.values()) entry.judged = null;
    for (const place of this.#scribe.keys()) this.#scribe.set(place, null);
  }

  /** Somebody moved or chose another name. */
  writerChanged(participantId: string): void {
    const entry = this.#people.get(documentId({ sessionId: "", kind: "own", id: participantId }));
    if (entry !== undefined) entry.judged = null;
  }

  /** Judges what must be judged, and tells which documents were. */
  judge(context: JudgeContext): { name: DocumentName; judged: Judged }[] {
    const fresh: { name: DocumentName; judged: Judged }[] = [];
    for (const entry of this.#people.values()) {
      if (entry.judged !== null) continue;
      const writer = entry.name.kind === "own" ? this.#keys.writer(entry.name.id) : null;
      // Somebody who was erased while the document was on its way: it brings nothing.
      const gone = entry.name.kind === "own" && writer === null;
      entry.judged = gone ? NOTHING : judgeContribution({ ...entry.contribution, writer }, context);
      fresh.push({ name: entry.name, judged: entry.judged });
    }
    for (const [place, judged] of this.#scribe) {
      const arrangement = this.arrangements.get(place);
      if (judged === null && arrangement !== undefined)
        this.#scribe.set(place, judgeScribe(place, arrangement, this.#scribeId, context));
    }
    return fresh;
  }

  /** Everything as last judged. */
  *all(): Generator<Judged> {
    for (const { judged } of this.#people.values()) if (judged !== null) yield judged;
    for (const judged of this.#scribe.values()) if (judged !== null) yield judged;
  }

  /** Every ballot in the documents, by document and block, as it stands; `refused`: as last judged it does not count. */
  *ballots(block: string) {
    for (const [id, { contribution, judged }] of this.#people) {
      const ballot = contribution.content.ballots.get(block);
      if (ballot !== undefined) yield { documentId: id, ballot, refused: judged?.notCounted.has(`votes/${block}`) === true };
    }
  }

  /** The public ids of every note in a participant's own document. */
  publicIdsOf(participantId: string): string[] {
    const entry = this.#people.get(documentId({ sessionId: "", kind: "own", id: participantId }));
    return entry === undefined ? [] : [...entry.contribution.content.notes.keys()].map(entry.contribution.publicId);
  }
}

const NOTHING: Judged = { anonymous: false, notes: [], ballots: [], agrees: [], withdrawn: [], notCounted: new Map() };
