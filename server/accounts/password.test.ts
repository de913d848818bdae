import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

describe("passwords", () => {
  it("RI-6 are kept as a salted hash that only the same password fits, however its letters were typed", async () => {
    const [hash, other] = await Promise.all([hashPassword("een café"), hashPassword("een café")]);
    expect(hash).not.toBe(other);
    expect(hash).not.toContain("caf");
    // The é as one letter, and as an e with an accent after it.
    expect(
      await Promise.all(["een café", "een cafe\u0301", "een cafe", ""].map((password) => verifyPassword(password, hash))),
    ).toEqual([true, true, false, false]);
  });

  it("fit nothing when the hash is damaged", async () => {
    expect(await Promise.all(["", "scrypt$", "x$y$z"].map((hash) => verifyPassword("geheim woord", hash)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
