import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import type { LiveState, LiveTafel, LiveTafels, Person } from "@samenspel/shared/protocol/live-events";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import type { CommandWithoutId } from "../../live/live-channel.ts";
import { AnnouncerProvider } from "../../ui/Announcer.tsx";
import { TafelsColumn } from "./TafelsColumn.tsx";

const person = (name: string, more: Partial<Person> = {}): Person => ({
  ...{ participantId: name, name, perspective: "inwoner", caller: false, online: true },
  ...more,
});
const tafel = (id: string, people: readonly Person[], more: Partial<LiveTafel> = {}): LiveTafel => ({
  ...{ id, people, notes: 0, silent: 0, ready: 0, endsAt: null, pace: 0, facilitators: [] },
  ...more,
});
const digest = (more: Partial<LiveTafels>): LiveTafels => ({
  ...{ joined: 0, online: 0, lobby: [], tafels: [], help: [], hands: [], voted: {}, hidden: [], happenings: [] },
  ...more,
});
const STATE: LiveState = {
  ...{ revision: 1, now: 0, phase: "running", block: "ideas", open: ["ideas"], endsAt: null, seat: null },
  ...{ counts: { joined: 5, ready: 0 }, order: ["ideas"], blocks: {}, messages: [], doorLocked: false, full: [], grouping: [] },
};
const withTafels = (count: number): SessionFile => {
  const file = smallSession();
  return {
    ...file,
    tafels: Array.from({ length: count }, (_, at) => ({
      ...{ id: `t${at + 1}`, title: `Tafel ${at + 1}`, question: "", facilitators: [] },
    })),
  };
};

describe("the tafels as the regie sees them", () => {
  let given: CommandWithoutId[] = [];
  let merged: unknown[] = [];
  let opened: string[] = [];
  afterEach(cleanup);
  beforeEach(() => {
    given = [];
    merged = [];
    opened = [];
    useLanguageStore.setState({ language: "nl" });
  });

  const show = (tafels: LiveTafels, file: SessionFile = withTafels(3)) =>
    render(
      <AnnouncerProvider>
        <TafelsColumn
          file={file}
          state={STATE}
          tafels={tafels}
          run={async (command) => {
            given.push(command);
            return { ok: true };
          }}
          onMove={() => {}}
          onMerge={(people, from, to) => merged.push([people.map(({ name }) => name), from, to])}
          onOpen={(place) => opened.push(place)}
        />
      </AnnouncerProvider>,
    );
  const at = (title: string) => within(screen.getByRole("region", { name: title }));

  it("T9 tells notes, pace and how many are silent, never who", () => {
    show(digest({ tafels: [tafel("t1", [person("An"), person("Bo")], { notes: 14, silent: 1, pace: 3 })] }));
    const first = at("Tafel 1");
    expect(first.getByText("1 nog stil")).toBeDefined();
    expect(first.getByText("3 briefjes per minuut")).toBeDefined();
    const chairs = first.getAllByRole("button", { name: /verplaats$/ }).map(({ textContent }) => textContent);
    expect(chairs).toEqual(["AnAn, inwoner: verplaats", "BoBo, inwoner: verplaats"]);
    expect(chairs.join()).not.toMatch(/stil|typt|briefje/);
  });

  it("T10 shows at the tafel who asked for help, with the way there", async () => {
    const help = [{ participantId: "Bo", tafel: "t1", at: 0, name: "Bo" }];
    show(digest({ tafels: [tafel("t1", [person("An"), person("Bo")])], help }));
    expect(at("Tafel 1").getByText("Hulp gevraagd")).toBeDefined();
    expect(at("Tafel 1").getByRole("button", { name: "Bo, inwoner, vraagt iets: verplaats" })).toBeDefined();
    await userEvent.click(at("Tafel 1").getByRole("button", { name: "Open Tafel 1" }));
    expect(opened).toEqual(["t1"]);
  });

  it("warns when somebody sits alone, and merges with one press", async () => {
    show(digest({ tafels: [tafel("t1", [person("An")]), tafel("t2", [person("Bo"), person("Cem")])] }));
    expect(at("Tafel 1").getByRole("status").textContent).toContain("Hier zit één mens alleen");
    await userEvent.click(screen.getByRole("button", { name: "Voeg samen met Tafel 2" }));
    expect(merged).toEqual([[["An"], "t1", "t2"]]);
  });

  it("T14 warns at a tafel without an inwoner", () => {
    show(digest({ tafels: [tafel("t1", [person("An", { perspective: "bestuur" }), person("Bo", { perspective: null })])] }));
    expect(screen.getByText("Aan deze tafel zit geen inwoner.")).toBeDefined();
  });

  it("gives people on the mat a tafel with one press", async () => {
    show(digest({ lobby: [person("Petra")], tafels: [tafel("t1", [])] }));
    expect(screen.getByRole("region", { name: /Net binnen/ })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Verdeel over de tafels" }));
    expect(given).toEqual([{ type: "seatAll", strategy: "preference" }]);
  });

  it("names the facilitators of a tafel", () => {
    show(digest({ tafels: [tafel("t1", [person("An")], { facilitators: [{ id: "f1", name: "Sanne" }] })] }));
    expect(at("Tafel 1").getByText("Sanne, gespreksleider")).toBeDefined();
  });

  it("draws many tafels small, and the selected one whole", async () => {
    const tafels = Array.from({ length: 12 }, (_, index) =>
      tafel(`t${index + 1}`, [person(`P${index + 1}`), person(`Q${index + 1}`)]),
    );
    show(digest({ tafels }), withTafels(12));
    expect(screen.queryByRole("button", { name: /^P7.*verplaats$/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /Tafel 7/ }));
    const zoom = within(screen.getByRole("region", { name: "Tafel 7 van dichtbij" }));
    expect(zoom.getByRole("button", { name: /^P7.*verplaats$/ })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Sluit deze tafel" }));
    expect(screen.queryByRole("region", { name: "Tafel 7 van dichtbij" })).toBeNull();
  });
});
