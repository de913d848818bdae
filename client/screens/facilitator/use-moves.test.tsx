import type { Person } from "@samenspel/shared/protocol/live-events";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import type { CommandWithoutId } from "../../live/live-channel.ts";
import { useMoves } from "./use-moves.ts";

const person = (name: string): Person => ({ participantId: name, name, perspective: null, caller: false, online: true });

describe("moving people", () => {
  let given: CommandWithoutId[] = [];
  const run = async (command: CommandWithoutId) => {
    given.push(command);
    return { ok: true } as const;
  };
  const hook = () => renderHook(() => useMoves(run, (id) => `Tafel ${id}`)).result;
  beforeEach(() => {
    given = [];
    useLanguageStore.setState({ language: "nl" });
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("T13 offers the way back for ten seconds and no longer", async () => {
    const moves = hook();
    await act(() => moves.current.move(person("Loes"), "2", "1"));
    expect(moves.current.last?.text).toBe("Loes zit nu bij Tafel 1.");
    act(() => vi.advanceTimersByTime(9_900));
    expect(moves.current.last).not.toBeNull();
    act(() => vi.advanceTimersByTime(200));
    expect(moves.current.last).toBeNull();
  });

  it("T13 undoing puts the person back where they sat", async () => {
    const moves = hook();
    await act(() => moves.current.move(person("Loes"), null, "1"));
    await act(async () => moves.current.last?.undo());
    expect(given.at(-1)).toEqual({ type: "seat", participantId: "Loes", tafel: null });
    expect(moves.current.last).toBeNull();
  });

  it("merging takes everybody along, and back", async () => {
    const moves = hook();
    await act(() => moves.current.merge([person("An"), person("Bo")], "3", "1"));
    expect(given).toEqual([
      { type: "seat", participantId: "An", tafel: "1" },
      { type: "seat", participantId: "Bo", tafel: "1" },
    ]);
    expect(moves.current.last?.text).toBe("Tafel 3 zit nu bij Tafel 1.");
    await act(async () => moves.current.last?.undo());
    expect(given.slice(2).map((command) => "tafel" in command && command.tafel)).toEqual(["3", "3"]);
  });

  it("offers nothing when the server refused", async () => {
    const refused = async () => ({ ok: false, error: { code: "tafel-full", message: "" } }) as const;
    const { result } = renderHook(() => useMoves(refused, (id) => id));
    await act(() => result.current.move(person("Loes"), null, "1"));
    expect(result.current.last).toBeNull();
  });
});
