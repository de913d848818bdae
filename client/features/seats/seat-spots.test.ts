import type { LiveTafel, Person } from "@samenspel/shared/protocol/live-events";
import { describe, expect, it } from "vitest";
import { findPerson, spotAfter, spotsFor } from "./seat-spots.ts";

const person = (name: string): Person => ({ participantId: name, name, perspective: null, caller: false, online: true });
const tafel = (id: string, names: string[]): LiveTafel => ({
  ...{ id, people: names.map(person), notes: 0, silent: 0, ready: 0, endsAt: null, pace: 0, facilitators: [] },
});
const people = { lobby: [person("Petra")], tafels: [tafel("t1", ["An", "Bo", "Cem"]), tafel("t2", [])] };
const choices = [
  { id: "t1", title: "Tafel 1" },
  { id: "t2", title: "Tafel 2" },
];

describe("places to put somebody", () => {
  it("finds people at a tafel and on the mat", () => {
    expect(findPerson(people, "Bo")?.at).toBe("t1");
    expect(findPerson(people, "Petra")?.at).toBeNull();
    expect(findPerson(people, "Zoë")).toBeUndefined();
  });

  it("counts the next chair of every tafel, and keeps the own one", () => {
    expect(spotsFor(people, choices, "Net binnen", "Bo").map(({ title, place }) => [title, place])).toEqual([
      ["Tafel 1", 2],
      ["Tafel 2", 1],
      ["Net binnen", 2],
    ]);
  });

  it("goes round with the arrows, and to the ends with Home and End", () => {
    expect(spotAfter("ArrowRight", 2, 3)).toBe(0);
    expect(spotAfter("ArrowUp", 0, 3)).toBe(2);
    expect(spotAfter("Home", 2, 3)).toBe(0);
    expect(spotAfter("End", 0, 3)).toBe(2);
    expect(spotAfter("x", 0, 3)).toBeUndefined();
  });
});
