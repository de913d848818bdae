import fc from "fast-check";
import * as decoding from "lib0/decoding";
import { describe, expect, it } from "vitest";
import { ERRORS, isErrorCode, problemOf } from "./error-codes.ts";
import {
  CLOSE,
  CLOSE_REASON,
  MESSAGE,
  NOT_COUNTED,
  notCountedMessage,
  readNotCounted,
  readRefused,
  refusedMessage,
  savedMessage,
} from "./sync-messages.ts";

const opened = (message: Uint8Array): { type: number; decoder: decoding.Decoder } => {
  const decoder = decoding.createDecoder(message);
  return { type: decoding.readVarUint(decoder), decoder };
};

describe("messages on a document connection", () => {
  it("come back as they were sent", () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: "grapheme" }), fc.constantFrom(null, ...NOT_COUNTED), (number, text, code) => {
        const saved = opened(savedMessage(number));
        expect([saved.type, decoding.readVarUint(saved.decoder)]).toEqual([MESSAGE.saved, number]);
        const refused = opened(refusedMessage({ code: "limit", detail: text }));
        expect([refused.type, readRefused(refused.decoder)]).toEqual([MESSAGE.refused, { code: "limit", detail: text }]);
        for (const notice of [
          { key: text, code },
          { key: text, code, reason: text },
        ]) {
          const told = opened(notCountedMessage(notice));
          expect([told.type, readNotCounted(told.decoder)]).toStrictEqual([MESSAGE.notCounted, notice]);
        }
      }),
    );
  });

  it("end with a code that stands in the table of errors under the same number", () => {
    const ends = Object.entries(CLOSE).map(([name, code]) => [code, ERRORS[CLOSE_REASON[name as keyof typeof CLOSE]]]);
    for (const [code, kind] of ends) expect(kind).toMatchObject({ close: code });
  });
});

describe("problems", () => {
  it("carry the status and code of the table", () => {
    expect(problemOf("door-locked", "later")).toEqual({
      type: "about:blank",
      title: "door-locked",
      status: 403,
      code: "door-locked",
      detail: "later",
    });
    expect([isErrorCode("stale"), isErrorCode("constructor")]).toEqual([true, false]);
  });
});
