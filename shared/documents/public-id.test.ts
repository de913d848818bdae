import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicId, publicIdOf, publicIdsFor } from "./public-id.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** The same by another road: the system's HMAC, and base32 by bits. */
const reference = (key: string, noteId: string): string => {
  const bytes = createHmac("sha256", Buffer.from(key, "utf8")).update(noteId, "utf8").digest().subarray(0, 15);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join("");
};

describe("public ids", () => {
  it("WR-12 are the first 120 bits of HMAC-SHA-256 in base32, as the system's own makes them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (key, noteId) => {
        expect(publicIdOf(key, noteId)).toBe(reference(key, noteId));
        expect(isPublicId(publicIdOf(key, noteId))).toBe(true);
      }),
    );
  });

  it("WR-12 stay the same for ever", () => {
    expect(publicIdOf("key", "The quick brown fox jumps over the lazy dog")).toBe(
      reference("key", "The quick brown fox jumps over the lazy dog"),
    );
    // HMAC-SHA-256("key", "The quick brown fox …") is f7bc83f430538424b13298e6aa6fb1…
    expect(publicIdOf("key", "The quick brown fox jumps over the lazy dog")).toBe("666ih5bqkoccjmjstdtku35r");
  });

  it("are remembered per document and differ between documents", () => {
    const [mine, yours] = [publicIdsFor("mine"), publicIdsFor("yours")];
    expect(mine("n1")).toBe(mine("n1"));
    expect(mine("n1")).not.toBe(yours("n1"));
  });
});
