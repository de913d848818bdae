import type { WireRecorder } from "@samenspel/server/people/wire-recorder";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { MESSAGE, SYNC } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";

/** Everything that the bytes of a board tell about one note, to whoever kept them all. */
export interface RecordedNote extends BoardNote {
  readonly publicId: string;
  /** When it first stood there, and in which frame. */
  readonly at: number;
  readonly frame: number;
  /** Where it was put in the document: the clock of its Yjs item. */
  readonly clock: number;
  /** When the count of "eens" moved. */
  readonly agreedAt: readonly number[];
}

/** Plays the recorded frames of a board again, as an attacker with all the time in the world does. */
export const readRecordedBoard = (recorder: WireRecorder, place: string): RecordedNote[] => {
  const doc = new Y.Doc();
  const notes = doc.getMap<BoardNote>("notes");
  const seen = new Map<string, { at: number; frame: number; agree: number; agreedAt: number[]; clock: number }>();
  for (const [frame, { at, bytes }] of recorder.framesOf(`sync board ${place}`).entries()) {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) === SYNC.step1) continue;
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
    for (const [publicId, { agree }] of notes.entries()) {
      const known = seen.get(publicId);
      const clock = notes._map.get(publicId)?.id.clock ?? 0;
      if (known === undefined) seen.set(publicId, { at, frame, agree, agreedAt: [], clock });
      else if (known.agree !== agree) {
        known.agree = agree;
        known.agreedAt.push(at);
      }
    }
  }
  return [...seen].flatMap(([publicId, { at, frame, clock, agreedAt }]) => {
    const note = notes.get(publicId);
    return note === undefined ? [] : [{ ...note, publicId, at, frame, clock, agreedAt }];
  });
};
