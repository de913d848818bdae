import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { NextBlock } from "./NextBlock.tsx";
import type { ScriptRow, ScriptView } from "./script-rows.ts";

const row = (id: string, state: ScriptRow["state"]): ScriptRow => ({
  id,
  title: id,
  repeat: false,
  pause: false,
  state,
  clock: 0,
  plannedMinutes: 5,
  actualMinutes: null,
});
const rows = [row("welkom", "current"), row("gesprek", "next"), row("slot", "ahead")];
const view: ScriptView = {
  rows,
  expectedEnd: 0,
  plannedEnd: 0,
  behindMinutes: 0,
  current: rows[0] ?? null,
  next: rows[1] ?? null,
};

describe("the button to the next block", () => {
  afterEach(cleanup);
  beforeEach(() => useLanguageStore.setState({ language: "nl" }));

  it("names the block it leaves, and a double click is one step", async () => {
    const given: unknown[] = [];
    let answer = (_ack: CommandAck) => {};
    const run = (command: unknown) => {
      given.push(command);
      return new Promise<CommandAck>((resolve) => {
        answer = resolve;
      });
    };
    render(<NextBlock view={view} started run={run} onClose={() => {}} />);
    await userEvent.dblClick(screen.getByRole("button", { name: "Volgende: gesprek" }));
    expect(given).toEqual([{ type: "nextBlock", block: "welkom" }]);
    await act(async () => answer({ ok: false, error: { code: "stale", message: "stale" } }));
    expect(screen.getByRole("button", { name: "Volgende: gesprek" }).getAttribute("aria-busy")).toBeNull();
  });

  it("waits, and says why, when somebody else has just changed the block", async () => {
    const given: unknown[] = [];
    const run = async (command: unknown): Promise<CommandAck> => {
      given.push(command);
      return { ok: true };
    };
    const { rerender } = render(<NextBlock view={view} started justChanged run={run} onClose={() => {}} />);
    const button = screen.getByRole("button", { name: "Volgende: gesprek" });
    await userEvent.click(button);
    expect([given, button.getAttribute("aria-disabled")]).toEqual([[], "true"]);
    screen.getByText(/Het blok is net gewisseld/);
    rerender(<NextBlock view={view} started justChanged={false} run={run} onClose={() => {}} />);
    await userEvent.click(button);
    expect(given).toEqual([{ type: "nextBlock", block: "welkom" }]);
  });

  it("starts a session that was only planned", async () => {
    const given: unknown[] = [];
    const run = async (command: unknown): Promise<CommandAck> => {
      given.push(command);
      return { ok: true };
    };
    render(<NextBlock view={view} started={false} run={run} onClose={() => {}} />);
    await userEvent.click(screen.getByRole("button", { name: "Start de sessie" }));
    expect(given).toEqual([{ type: "start" }]);
  });

  it("closes the session after the last block", async () => {
    let closing = 0;
    render(<NextBlock view={{ ...view, next: null }} started run={async () => ({ ok: true })} onClose={() => closing++} />);
    await userEvent.click(screen.getByRole("button", { name: "Sluit de sessie" }));
    expect(closing).toBe(1);
  });
});
