import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { type BoardContent, newBoardDocument, readBoard, writeBoard } from "./board-document.ts";

const id = fc.constantFrom("a", "b", "c", "d");
/** Records as JSON gives them. */
const plain = <T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;
const mapOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc.array(fc.tuple(id, value)).map((entries) => new Map(entries));
const content: fc.Arbitrary<BoardContent> = fc.record({
  notes: mapOf(
    plain({
      ...{ number: fc.nat(), block: id, text: fc.string(), by: fc.option(fc.string()), agree: fc.nat() },
      source: fc.constantFrom("participant" as const, "caller" as const),
    }),
  ),
  clusters: mapOf(plain({ block: id, title: fc.string(), order: fc.nat() })),
  results: mapOf(plain({ n: fc.nat() })),
  splits: mapOf(fc.constant([])),
  opportunities: mapOf(plain({ block: id, title: fc.string(), order: fc.nat(), sources: fc.array(id) })),
  harvest: fc.array(plain({ block: id, kind: id, text: fc.string(), sources: fc.array(id) })),
});

/** Writes, and gives back the bytes that went out for it. */
const bytesOf = (doc: Y.Doc, board: BoardContent): number => {
  let bytes = 0;
  const count = (update: Uint8Array): void => {
    bytes += update.length;
  };
  doc.on("update", count);
  writeBoard(doc, board);
  doc.off("update", count);
  return bytes;
};

describe("the board document", () => {
  it("becomes what is written, whatever stood there", () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (boards) => {
        const doc = newBoardDocument();
        for (const board of boards) {
          writeBoard(doc, board);
          expect(readBoard(doc)).toEqual(board);
        }
      }),
    );
  });

  it("SA-1 makes no bytes when nothing differs", () => {
    fc.assert(
      fc.property(content, (board) => {
        const doc = newBoardDocument();
        writeBoard(doc, board);
        expect(bytesOf(doc, board)).toBe(0);
      }),
    );
  });

  it("SA-1 sends one transaction, about as large as what changed", () => {
    const notes = new Map(
      Array.from({ length: 100 }, (_, index) => [`n${index}`, noteOf(index, "Een briefje van gewone lengte")]),
    );
    const doc = newBoardDocument();
    const board = { notes, clusters: new Map(), results: new Map(), splits: new Map(), opportunities: new Map(), harvest: [] };
    const everything = bytesOf(doc, board);
    let transactions = 0;
    doc.on("afterTransaction", () => {
      transactions += 1;
    });
    const change = bytesOf(doc, { ...board, notes: new Map([...notes, ["n7", noteOf(7, "Anders")]]) });
    expect(transactions).toBe(1);
    expect(change).toBeLessThan(everything / 20);
  });
});

const noteOf = (number: number, text: string) => ({
  number,
  block: "ideas",
  text,
  by: null,
  source: "participant" as const,
  agree: 0,
});
