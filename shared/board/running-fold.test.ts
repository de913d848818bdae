import fc from "fast-check";
import { expect, test } from "vitest";
import type { SessionFile } from "../domain/session-file.ts";
import type { CountedNote, Judged } from "./counted.ts";
import { fold } from "./derive.ts";
import { RunningFold } from "./running-fold.ts";
import type { SealedNote } from "./sealed-note.ts";

const write = (id: string, identity: "name" | "anonymous") => ({
  ...{ id, kind: "write" as const, title: id, minutes: 1, scope: "tafel" as const, lanes: [] },
  ...{ identity, visibility: "open" as const },
});
const file = { blocks: [write("open", "name"), write("hidden", "anonymous")], tafels: [] } as unknown as SessionFile;

const block = fc.constantFrom("open", "hidden");
const place = fc.constantFrom("t1", "t2", "plenary");
const text = fc.constantFrom("een", "twee", "drie");

const DOCUMENTS = ["d0", "d1", "d2"];
/** A public id belongs to one document. */
const idsOf = (document: string): string[] => [0, 1, 2].map((index) => `${document}-${index}`);
const anyId = fc.constantFrom(...DOCUMENTS.flatMap(idsOf));

const judgedOf = (document: string): fc.Arbitrary<Judged> =>
  fc
    .record({
      notes: fc.uniqueArray(fc.record({ publicId: fc.constantFrom(...idsOf(document)), block, place, text }), {
        selector: ({ publicId }) => publicId,
      }),
      withdrawn: fc.subarray(idsOf(document)),
      agrees: fc.uniqueArray(anyId),
    })
    .map(({ notes, withdrawn, agrees }) => ({
      anonymous: document === "d2",
      notes: notes
        .filter(({ publicId }) => !withdrawn.includes(publicId))
        .map(
          (note): CountedNote => ({
            ...note,
            documentId: document,
            identity: "name",
            source: "participant",
            writer: null,
            late: false,
          }),
        ),
      ...{ ballots: [], agrees, withdrawn, notCounted: new Map(), reasons: new Map() },
    }));

const change = fc.constantFrom(...DOCUMENTS).chain((document) => fc.tuple(fc.constant(document), fc.option(judgedOf(document))));

const sealedNotes = fc
  .uniqueArray(fc.record({ publicId: anyId, block, place, text, agree: fc.option(fc.nat(3), { nil: undefined }) }), {
    selector: ({ publicId }) => publicId,
  })
  .map(
    (notes) =>
      new Map(
        notes.map(({ agree, ...note }): [string, SealedNote] => [
          note.publicId,
          { ...note, identity: "name", source: "participant", ...(agree === undefined ? {} : { agree }) },
        ]),
      ),
  );

test("WR-10 the running fold is what folding everything anew gives, after any series of changes", () => {
  fc.assert(
    fc.property(sealedNotes, fc.array(change, { maxLength: 12 }), (sealed, changes) => {
      const running = new RunningFold([], sealed, file);
      const documents = new Map<string, Judged>();
      for (const [document, judged] of changes) {
        running.replace(documents.get(document) ?? null, judged);
        if (judged === null) documents.delete(document);
        else documents.set(document, judged);
        const whole = fold(documents.values(), sealed, file);
        expect(new Map(running.notes)).toEqual(new Map(whole.notes));
        for (const publicId of whole.notes.keys()) expect(running.agree.get(publicId) ?? 0).toBe(whole.agree.get(publicId) ?? 0);
      }
    }),
  );
});

test("WR-10 it tells every note that looks different, at the place where it was and where it is", () => {
  fc.assert(
    fc.property(sealedNotes, fc.array(change, { maxLength: 8 }), change, (sealed, changes, [document, judged]) => {
      const running = new RunningFold([], sealed, file);
      const documents = new Map<string, Judged>();
      for (const [each, next] of changes) {
        running.replace(documents.get(each) ?? null, next);
        if (next === null) documents.delete(each);
        else documents.set(each, next);
      }
      running.takeTouched();
      const look = (publicId: string) => {
        const note = running.notes.get(publicId);
        return note === undefined
          ? null
          : { place: note.place, text: note.text, block: note.block, agree: running.agree.get(publicId) ?? 0 };
      };
      const ids = DOCUMENTS.flatMap(idsOf);
      const before = new Map(ids.map((id) => [id, look(id)]));
      running.replace(documents.get(document) ?? null, judged);
      const touched = running.takeTouched();
      for (const id of ids) {
        const [was, is] = [before.get(id) ?? null, look(id)];
        if (JSON.stringify(was) === JSON.stringify(is)) continue;
        for (const at of [was?.place, is?.place]) if (at !== undefined) expect(touched.get(at)?.has(id)).toBe(true);
      }
    }),
  );
});
