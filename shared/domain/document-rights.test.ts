import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import { type DocumentRequest, rightOn } from "./document-rights.ts";

const ANNA: Actor = { role: "participant", id: "anna" };
const LEAD: Actor = { role: "lead", id: "lead" };
const AT_T1: Actor = { role: "tafel", id: "f1", tafel: "t1" };
const SCREEN: Actor = { role: "presenter", id: "screen" };

/** Rights on the documents of the own tafel t1, of t2 and of the plenary, in that order. */
const rights = (kind: "grouping" | "arrangement" | "board", actor: Actor, together: readonly string[] = []) =>
  ["t1", "t2", "plenary"].map((place) =>
    rightOn({ kind, place }, actor, { seat: "t1", groupsTogether: (at) => together.includes(at) }),
  );

describe("rights on documents", () => {
  it("RI-2 the own document is its participant's alone", () => {
    const own: DocumentRequest = { kind: "own", participantId: "anna" };
    const nothing = { seat: null, groupsTogether: () => true };
    expect([ANNA, { ...ANNA, id: "bart" }, LEAD, AT_T1, SCREEN].map((actor) => rightOn(own, actor, nothing))).toEqual([
      "write",
      "none",
      "none",
      "none",
      "none",
    ]);
  });

  it("RI-2 a participant reads at the own tafel and in the plenary", () => {
    expect(rights("board", ANNA)).toEqual(["read", "none", "read"]);
    expect(rights("grouping", ANNA)).toEqual(["read", "none", "read"]);
    expect(rights("arrangement", ANNA)).toEqual(["none", "none", "none"]);
  });

  it("RI-2 participants group together where that is on, and nowhere else", () => {
    expect(rights("grouping", ANNA, ["t1", "t2"])).toEqual(["write", "none", "read"]);
    expect(rights("board", ANNA, ["t1", "t2", "plenary"])).toEqual(["read", "none", "read"]);
    expect(rights("arrangement", ANNA, ["t1"])).toEqual(["none", "none", "none"]);
  });

  it("RI-3 a lead writes everywhere, a tafel facilitator at the own tafel, a screen reads boards", () => {
    expect([rights("grouping", LEAD), rights("arrangement", LEAD), rights("board", LEAD)]).toEqual([
      ["write", "write", "write"],
      ["write", "write", "write"],
      ["read", "read", "read"],
    ]);
    expect([rights("grouping", AT_T1), rights("arrangement", AT_T1), rights("board", AT_T1)]).toEqual([
      ["write", "none", "read"],
      ["write", "none", "none"],
      ["read", "read", "read"],
    ]);
    expect([rights("grouping", SCREEN), rights("board", SCREEN)]).toEqual([
      ["none", "none", "none"],
      ["read", "read", "read"],
    ]);
  });
});
