import type { CommandAck } from "@samenspel/shared/protocol/live-events";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { clockView } from "./clock-view.ts";
import { RegieClock } from "./RegieClock.tsx";

const END = 600_000;
const clockAt = (now: number, more: Partial<Parameters<typeof RegieClock>[0]> = {}, given: unknown[] = []) => (
  <RegieClock
    title="Gesprek"
    view={clockView({ block: "gesprek", endsAt: END, since: 0 }, now)}
    state={{ phase: "running" }}
    now={now}
    run={async (command): Promise<CommandAck> => {
      given.push(command);
      return { ok: true };
    }}
    canReturn
    {...more}
  />
);

describe("the clock of the regie", () => {
  afterEach(cleanup);
  beforeEach(() => useLanguageStore.setState({ language: "nl" }));

  it("asks to finish the sentence when time is up, and counts up after that", () => {
    const { rerender } = render(clockAt(END + 10_000));
    expect(screen.getByRole("timer").textContent).toContain("Maak je zin af");
    rerender(clockAt(END + 95_000));
    expect(screen.getByRole("timer").textContent).toBe("+01:35over tijd");
    expect(screen.getByRole("timer", { name: "1 minuten en 35 seconden over tijd" })).toBeTruthy();
  });

  it("gives a lead time for everybody, a pause, and the way back to the plenary", async () => {
    const given: unknown[] = [];
    render(clockAt(0, {}, given));
    await userEvent.click(screen.getByRole("button", { name: "2 minuten erbij voor iedereen" }));
    await userEvent.click(screen.getByRole("button", { name: "Pauze" }));
    await userEvent.click(screen.getByRole("button", { name: "Terug naar plenair in 60 s" }));
    expect(given).toEqual([{ type: "extend", seconds: 120 }, { type: "pause" }, { type: "toPlenary", inSeconds: 60 }]);
  });

  it("gives a tafel facilitator time for the own tafel only", async () => {
    const given: unknown[] = [];
    render(clockAt(0, { tafel: { id: "t1", title: "Tafel 1" } }, given));
    await userEvent.click(screen.getByRole("button", { name: "5 minuten erbij voor Tafel 1" }));
    expect(given).toEqual([{ type: "extend", seconds: 300, tafel: "t1" }]);
    expect(screen.queryByRole("button", { name: "Pauze" })).toBeNull();
    expect(screen.queryByRole("button", { name: /plenair/ })).toBeNull();
  });
});
