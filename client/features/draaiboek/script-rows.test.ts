import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { describe, expect, it } from "vitest";
import { scriptView } from "./script-rows.ts";

const START = Date.parse("2026-12-03T15:00:00+01:00");
const MINUTE = 60_000;

const file: SessionFile = {
  format: "samenspel/session@1",
  title: "Betekenisvol contact",
  language: "nl",
  startsAt: "2026-12-03T15:00:00+01:00",
  organisers: [],
  perspectives: [],
  ankerpunten: [],
  tafels: [],
  blocks: [
    { id: "welkom", kind: "talk", title: "Welkom", minutes: 10, scope: "plenary" },
    {
      id: "stem",
      kind: "vote",
      title: "Stem",
      minutes: 5,
      scope: "plenary",
      method: "consent",
      identity: "anonymous",
      items: { from: "list", list: [{ id: "a", title: "A" }] },
    },
    { id: "slot", kind: "talk", title: "Slot", minutes: 15, scope: "plenary" },
  ],
};
const visited = { sealed: true, revealed: [], published: false };
const planned = { phase: "planned" as const, order: ["welkom", "stem", "slot"], blocks: {}, block: null, endsAt: null };

describe("the draaiboek", () => {
  it("shows the plan before the start, with the first block as next", () => {
    const view = scriptView(file, planned, START - 10 * MINUTE);
    expect(view.rows.map(({ clock, state }) => [clock, state])).toEqual([
      [START, "next"],
      [START + 10 * MINUTE, "ahead"],
      [START + 15 * MINUTE, "ahead"],
    ]);
    expect(view.behindMinutes).toBe(0);
  });

  it("puts planned beside actual minutes, and moves all later times when a block overruns", () => {
    const view = scriptView(
      file,
      {
        ...planned,
        phase: "running",
        block: "stem",
        endsAt: START + 18 * MINUTE,
        blocks: {
          welkom: { ...visited, enteredAt: START, leftAt: START + 13 * MINUTE, spent: 13 * MINUTE },
          stem: { ...visited, sealed: false, enteredAt: START + 13 * MINUTE, spent: 0 },
        },
      },
      START + 15 * MINUTE,
    );
    expect(view.rows.map(({ state, plannedMinutes, actualMinutes }) => [state, plannedMinutes, actualMinutes])).toEqual([
      ["done", 10, 13],
      ["current", 5, 2],
      ["next", 15, null],
    ]);
    expect(view.rows[2]?.clock).toBe(START + 18 * MINUTE);
    expect(view.behindMinutes).toBe(3);
    expect(view.expectedEnd).toBe(START + 33 * MINUTE);
    expect(view.plannedEnd).toBe(START + 30 * MINUTE);
  });

  it("gives a vote that is held again a row of its own, without a plan", () => {
    const view = scriptView(
      file,
      {
        ...planned,
        phase: "running",
        order: ["welkom", "stem", "stem~2", "slot"],
        block: "stem~2",
        endsAt: START + 20 * MINUTE,
        blocks: {
          welkom: { ...visited, enteredAt: START, spent: 10 * MINUTE },
          stem: { ...visited, enteredAt: START + 10 * MINUTE, spent: 5 * MINUTE },
          "stem~2": { ...visited, enteredAt: START + 15 * MINUTE, spent: 0 },
        },
      },
      START + 16 * MINUTE,
    );
    expect(view.current).toMatchObject({ id: "stem~2", repeat: true, plannedMinutes: 0, actualMinutes: 1 });
    expect(view.next?.id).toBe("slot");
    expect(view.rows[1]?.state).toBe("done");
  });

  it("counts the minutes of a block that was entered again from both stays", () => {
    const view = scriptView(
      file,
      {
        ...planned,
        phase: "running",
        block: "welkom",
        blocks: {
          welkom: { ...visited, enteredAt: START, spent: 6 * MINUTE },
          stem: { ...visited, enteredAt: START + 6 * MINUTE, leftAt: START + 20 * MINUTE, spent: 14 * MINUTE },
        },
      },
      START + 23 * MINUTE,
    );
    expect(view.current).toMatchObject({ id: "welkom", actualMinutes: 9 });
  });

  it("marks a block that was passed over", () => {
    const view = scriptView(
      file,
      { ...planned, phase: "running", block: "slot", blocks: { slot: { ...visited, enteredAt: START, spent: 0 } } },
      START,
    );
    expect(view.rows.map(({ state }) => state)).toEqual(["skipped", "skipped", "current"]);
  });

  it("counts the plan from the real start when the session runs on another day", () => {
    const later = START + 40 * 24 * 60 * MINUTE;
    const view = scriptView(
      file,
      {
        ...planned,
        phase: "running",
        block: "welkom",
        endsAt: later + 10 * MINUTE,
        blocks: { welkom: { ...visited, sealed: false, enteredAt: later, spent: 0 } },
      },
      later + MINUTE,
    );
    expect(view.behindMinutes).toBe(0);
    expect(view.plannedEnd).toBe(later + 30 * MINUTE);
  });

  it("lets the end move on while the clock is paused", () => {
    const state = {
      ...planned,
      phase: "running" as const,
      block: "slot",
      endsAt: START + 30 * MINUTE,
      pausedAt: START + 20 * MINUTE,
      blocks: { slot: { ...visited, enteredAt: START + 15 * MINUTE, spent: 0 } },
    };
    expect(scriptView(file, state, START + 24 * MINUTE).expectedEnd).toBe(START + 34 * MINUTE);
  });
});
