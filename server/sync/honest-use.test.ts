import {
  addHarvestLine,
  harvestText,
  putOpportunity,
  putRedaction,
  putScribeNote,
  setHarvestSources,
} from "@samenspel/shared/documents/arrangement-document";
import { changeCluster, makeCluster } from "@samenspel/shared/documents/grouping-document";
import { withdrawNote, writeBallot, writeNote, writeReaction } from "@samenspel/shared/documents/own-document";
import { SESSION_LIMITS } from "@samenspel/shared/domain/session-limits";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { GUARD_LIMITS } from "./guard-limits.ts";
import { createWorld, type DocumentKind, type World } from "./update-world.ts";

// The screens say nothing of the size of a document: these are more than a long day of honest work, and fit in it easily.

/** What must stay free, so that nobody needs to be told. */
const MOST = 0.8;

/** The world of one writer; what is written is judged and taken over as the server does. Throws what is refused. */
const working = (kind: DocumentKind, work: (doc: Y.Doc, id: (name: string) => string) => void): World => {
  const world = createWorld(kind);
  world.writer.on("update", (update: Uint8Array) => {
    const verdict = world.judge(update);
    if (!verdict.ok) throw new Error(`refused: ${verdict.kind}: ${verdict.code}`);
    Y.applyUpdate(world.server, verdict.update);
  });
  // As long as the ids that are drawn.
  work(world.writer, (name) => name.padEnd(25, "x"));
  return world;
};

const share = ({ server }: World, kind: DocumentKind): number =>
  Y.encodeStateAsUpdate(server).length / GUARD_LIMITS[kind].documentBytes;

/** Words of so many letters; of an alphabet whose letters take `bytes` bytes. */
const words = (letters: number, bytes: 1 | 2 = 1): string =>
  (bytes === 1 ? "woord " : "كلمة، ").repeat(letters / 6 + 1).slice(0, letters);

const times = (count: number, each: (index: number) => void): void => {
  for (let index = 0; index < count; index += 1) each(index);
};

/** Every note that a person may place, each as long as it may be, written with pauses; and some taken back. */
const writeEveryNote = (bytes: 1 | 2) => (doc: Y.Doc, id: (name: string) => string) => {
  times(LIMITS.notesPerPerson + 40, (index) => {
    const noteId = id(`note-${index}`);
    const note = { block: "stil-schrijven", place: "tafel-1", lane: "zo-gaat-het-nu", placed: false };
    for (const letters of [40, 150, 280]) writeNote(doc, noteId, { ...note, text: words(letters, bytes) });
    writeNote(doc, noteId, { ...note, text: words(LIMITS.note, bytes), placed: true });
    if (index < 40) withdrawNote(doc, noteId);
  });
};

/** A vote in every block of a long day, with a few words at every item, changed at every answer; and a thumb at many notes. */
const voteAllDay = (doc: Y.Doc, id: (name: string) => string) => {
  times(12, (block) => {
    const [values, why]: [Record<string, number>, Record<string, string>] = [{}, {}];
    times(20, (item) => {
      values[id(`item-${item}`)] = item % 5;
      if (item % 2 === 0) why[id(`item-${item}`)] = words(60);
      writeBallot(doc, `stemming-${block}`, { values: { ...values }, why: { ...why } });
    });
  });
  times(400, (index) => {
    for (const agree of [true, false, true]) writeReaction(doc, id(`briefje-${index}`), { agree });
  });
};

it("the guard holds to the sizes that the product tells of", () => {
  expect(GUARD_LIMITS.own.documentBytes).toBe(LIMITS.ownDocumentBytes);
  expect(GUARD_LIMITS.arrangement.documentBytes).toBe(LIMITS.sharedDocumentBytes);
  expect(GUARD_LIMITS.grouping.documentBytes).toBeLessThanOrEqual(LIMITS.sharedDocumentBytes);
  // What two people without a connection add to one line, and what is kept of a draft, is far from what ends a connection.
  expect(2 * LIMITS.harvestLine).toBeLessThan(MOST * GUARD_LIMITS.arrangement.textLength);
  expect(LIMITS.draft).toBeLessThan(MOST * GUARD_LIMITS.own.stringLength);
});

describe("the size of documents is out of reach of honest use", () => {
  it.each([1, 2] as const)("fits all that one person may write, with letters of %i bytes", (bytes) => {
    const world = working("own", writeEveryNote(bytes));
    expect(share(world, "own")).toBeLessThan(MOST);
  });

  it("fits half of all notes and a day of votes with reasons", () => {
    const world = working("own", (doc, id) => {
      times(LIMITS.notesPerPerson / 2, (index) => {
        const note = { block: "stil-schrijven", place: "tafel-1", text: words(LIMITS.note), placed: true };
        writeNote(doc, id(`note-${index}`), note);
      });
      voteAllDay(doc, id);
    });
    expect(share(world, "own")).toBeLessThan(MOST);
  });

  it("fits the longest ballot in a frame, with two sentences at each of its items", () => {
    const { writer } = createWorld("own");
    const before = Y.encodeStateVector(writer);
    const items = Array.from({ length: SESSION_LIMITS.items }, (_, index) => `item-${index}`.padEnd(25, "x"));
    const every = <Value>(value: Value) => Object.fromEntries(items.map((item) => [item, value]));
    writeBallot(writer, "stemming", { values: every(4), why: every(words(160)) });
    expect(Y.encodeStateAsUpdate(writer, before).length).toBeLessThan(MOST * LIMITS.frameBytes);
  });

  it("fits a day of harvest, notes on behalf of the tafel, redactions and chances", () => {
    const world = working("arrangement", (doc, id) => {
      const first = doc.getArray("harvest").length;
      times(60, (line) => {
        addHarvestLine(doc, { block: "oogst", kind: "conclusion", text: "", sources: [] });
        const text = harvestText(doc, first + line);
        times(200, (word) => text?.insert(text.length, words(5).padEnd(5 + (word % 2))));
        text?.delete(0, 300);
        times(12, (count) =>
          setHarvestSources(
            doc,
            first + line,
            Array.from({ length: count }, (_, index) => id(`bron-${index}`)),
          ),
        );
      });
      times(300, (index) =>
        putScribeNote(doc, id(`s${index}`), {
          ...{ block: "stil-schrijven", place: "tafel-1", text: words(LIMITS.note), placed: true, source: "tafel" },
        }),
      );
      times(100, (index) => putRedaction(doc, id(`r${index}`), words(LIMITS.note)));
      times(40, (index) =>
        times(60, (letters) =>
          putOpportunity(doc, id(`k${index}`), { block: "oogst", title: words(letters * 2), order: index, sources: [] }),
        ),
      );
    });
    expect(share(world, "arrangement")).toBeLessThan(MOST);
  });

  it("fits the grouping of a thousand notes at one place, each moved five times", () => {
    const world = working("grouping", (doc, id) => {
      times(5, (round) =>
        times(100, (group) => {
          const notes = Array.from({ length: 10 }, (_, index) => id(`n${(group * 10 + index + round * 7) % 1000}`));
          const cluster = { block: "groeperen", lane: "zo-gaat-het-nu", title: words(LIMITS.title), order: group };
          makeCluster(doc, id(`g${group}`), cluster, notes);
          changeCluster(doc, id(`g${group}`), { title: words(60) });
        }),
      );
    });
    expect(share(world, "grouping")).toBeLessThan(MOST);
  });
});
