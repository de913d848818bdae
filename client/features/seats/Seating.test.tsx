import type { LiveTafel, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { AnnouncerProvider } from "../../ui/Announcer.tsx";
import { Mat } from "./Mat.tsx";
import { SeatButton } from "./SeatButton.tsx";
import { Seating } from "./Seating.tsx";

const person = (name: string): Person => ({ participantId: name, name, perspective: "inwoner", caller: false, online: true });
const tafel = (id: string, names: string[]): LiveTafel => ({
  ...{ id, people: names.map(person), notes: 0, silent: 0, ready: 0, endsAt: null, pace: 0, facilitators: [] },
});
const CHOICES = [
  { id: "t1", title: "Tafel 1" },
  { id: "t2", title: "Tafel 2" },
];
type People = Pick<LiveTafels, "lobby" | "tafels">;

const without = ({ participantId }: Person, people: readonly Person[]) =>
  people.filter((one) => one.participantId !== participantId);

/** A room that does what it is asked, as the server would. */
function Room({ moves }: { moves: unknown[] }) {
  const [people, setPeople] = useState<People>({
    lobby: [person("Petra")],
    tafels: [tafel("t1", ["An", "Bo", "Cem"]), tafel("t2", ["Loes"])],
  });
  const move = (who: Person, from: string | null, to: string | null) => {
    moves.push([who.name, from, to]);
    setPeople(({ lobby, tafels }) => ({
      lobby: to === null ? [...without(who, lobby), who] : without(who, lobby),
      tafels: tafels.map((one) => ({
        ...one,
        people: one.id === to ? [...without(who, one.people), who] : without(who, one.people),
      })),
    }));
  };
  return (
    <AnnouncerProvider>
      <Seating tafels={people} choices={CHOICES} onMove={move}>
        {people.tafels.map(({ id, people: here }) => (
          <ul key={id} aria-label={id}>
            {here.map((one) => (
              <li key={one.participantId}>
                <SeatButton person={one} at={id} />
              </li>
            ))}
          </ul>
        ))}
        <Mat people={people.lobby} canSeat raised={new Set()} run={async () => ({ ok: true })} />
      </Seating>
    </AnnouncerProvider>
  );
}

const seat = (name: string) => screen.getByRole("button", { name: `${name}, inwoner: verplaats` });
/** The page's own live region, not the silent one of the dragging library. */
const saidLast = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
const hears = (text: string) => waitFor(() => expect(saidLast().join(" ")).toContain(text));

describe("seating somebody by keyboard", () => {
  let moves: unknown[] = [];
  afterEach(cleanup);
  beforeEach(() => {
    moves = [];
    useLanguageStore.setState({ language: "nl" });
    render(<Room moves={moves} />);
  });

  it("T13 lifts with V, tells every place, and puts down with Enter", async () => {
    const user = userEvent.setup();
    seat("Loes").focus();
    await user.keyboard("v");
    await hears("Loes, boven Tafel 2, plek 1");
    await user.keyboard("{ArrowLeft}");
    await hears("Loes, boven Tafel 1, plek 4");
    await user.keyboard("{Enter}");
    expect(moves).toEqual([["Loes", "t2", "t1"]]);
  });

  it("keeps the focus on the person, at the new place", async () => {
    const user = userEvent.setup();
    seat("Loes").focus();
    await user.keyboard("v{Home}{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(seat("Loes")));
    expect(seat("Loes").closest("ul")?.getAttribute("aria-label")).toBe("t1");
  });

  it("puts back with Escape, and when the focus leaves", async () => {
    const user = userEvent.setup();
    seat("An").focus();
    await user.keyboard("v{ArrowDown}{Escape}");
    await hears("An blijft zitten.");
    seat("Bo").focus();
    await user.keyboard("v{ArrowDown}");
    await hears("Bo, boven Tafel 2, plek 2");
    await user.tab();
    await hears("Bo blijft zitten.");
    expect(moves).toEqual([]);
  });

  it("reaches the mat with End, and takes somebody from the mat", async () => {
    const user = userEvent.setup();
    seat("Petra").focus();
    await user.keyboard("V{Home}{Enter}");
    expect(moves).toEqual([["Petra", null, "t1"]]);
    seat("Cem").focus();
    await user.keyboard("v{End}");
    await hears("Cem, boven Net binnen, plek 1");
    await user.keyboard("{Enter}");
    expect(moves[1]).toEqual(["Cem", "t1", null]);
  });

  it("has the same in a menu, without the own tafel", async () => {
    const user = userEvent.setup();
    await user.click(seat("Loes"));
    const places = await screen.findAllByRole("menuitem");
    expect(places.map(({ textContent }) => textContent)).toEqual(["Verplaats naar Tafel 1", "Verplaats naar Net binnen"]);
    await user.click(screen.getByRole("menuitem", { name: "Verplaats naar Tafel 1" }));
    expect(moves).toEqual([["Loes", "t2", "t1"]]);
  });
});
