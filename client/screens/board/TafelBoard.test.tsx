import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { clusterMembers, type GroupingContent, makeCluster, readGrouping } from "@samenspel/shared/documents/grouping-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { useSingleKeys } from "../../features/board/single-keys.ts";
import { useLanguageStore } from "../../live/language.ts";
import type { SharedDocument } from "../../live/shared-document.ts";
import { AnnouncerProvider } from "../../ui/Announcer.tsx";
import { TafelBoard, type TafelBoardProps } from "./TafelBoard.tsx";

const note = (number: number, lane: string): BoardNote => ({
  ...{ number, lane, block: "schrijf", text: `Tekst ${number}`, by: null, source: "participant", agree: 0 },
});
const NOTES = new Map([
  ["a", note(1, "nu")],
  ["b", note(2, "nu")],
  ["c", note(3, "nu")],
  ["d", note(4, "straks")],
]);
const block: WriteBlock = {
  ...{ id: "schrijf", kind: "write", title: "Schrijven", minutes: 5, scope: "tafel" },
  lanes: [
    { id: "nu", label: "Nu" },
    { id: "straks", label: "Straks" },
  ],
  ...{ identity: "anonymous", visibility: "open" },
};
let doc: Y.Doc;
let content: GroupingContent;

function Board(props: Partial<TafelBoardProps>) {
  useSyncExternalStore(
    (listener) => {
      doc.on("update", listener);
      return () => doc.off("update", listener);
    },
    () => {
      const read = readGrouping(doc);
      if (JSON.stringify([...read.clusters, ...read.placement]) !== JSON.stringify([...content.clusters, ...content.placement]))
        content = read;
      return content;
    },
  );
  const grouping: SharedDocument<GroupingContent> = {
    ...{ doc, content, status: "saved", unsaved: 0, synced: true, endedBy: null, notCounted: new Map() },
  };
  return (
    <AnnouncerProvider>
      <TafelBoard
        {...{ block, notes: NOTES, grouping, mayGroup: true, clusterBlocks: ["groepen"], inHarvest: new Set(), head: null }}
        {...props}
      />
    </AnnouncerProvider>
  );
}

const members = () => Object.fromEntries(clusterMembers(readGrouping(doc)));
const face = (number: number) => screen.getByRole("button", { name: new RegExp(`^Briefje ${number}\\. `) });
const focused = () => document.activeElement?.textContent;
const hears = (text: string) =>
  waitFor(() =>
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(expect.stringContaining(text)),
  );
const contact = { block: "groepen", lane: "nu", title: "Contact", order: 1 };

describe("the tafel board", { timeout: 20_000 }, () => {
  afterEach(cleanup);
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    useSingleKeys.setState({ on: true });
    doc = new Y.Doc();
    content = readGrouping(doc);
  });

  it("shows lanes as regions with their notes, and goes over them with the arrow keys", async () => {
    render(<Board />);
    const user = userEvent.setup();
    expect(within(screen.getByRole("region", { name: "Nu" })).getAllByRole("article")).toHaveLength(3);
    face(1).focus();
    await user.keyboard("{ArrowDown}");
    expect(focused()).toContain("Tekst 2");
    await user.keyboard("{ArrowRight}");
    expect(focused()).toContain("Tekst 4");
    await user.keyboard("{ArrowLeft}{End}");
    expect(focused()).toContain("Tekst 3");
  });

  it("T6 makes a group of what is chosen, and keeps the focus on it", async () => {
    render(<Board />);
    const user = userEvent.setup();
    await user.click(face(1));
    await user.keyboard("{Control>}");
    await user.click(face(3));
    await user.keyboard("{/Control}g");
    await user.type(screen.getByRole("textbox", { name: "Naam van het nieuwe groepje" }), "Contact{Enter}");
    expect(Object.values(members())).toEqual([["a", "c"]]);
    await waitFor(() => expect(focused()).toContain("Tekst 1"));
    await hears("Groepje ‘Contact’ is gemaakt.");
  });

  it("T7 moves a note with V, arrows and Enter, and says every step", async () => {
    makeCluster(doc, "g", contact, ["a", "b"]);
    render(<Board />);
    const user = userEvent.setup();
    face(4).focus();
    await user.keyboard("v{ArrowRight}");
    await hears("Briefje 4, naar groepje Contact, plek 3 van 3");
    await user.keyboard("{ArrowUp}{ArrowUp}");
    await hears("Briefje 4, naar groepje Contact, plek 1 van 3");
    expect(members()).toEqual({ g: ["a", "b"] });
    await user.keyboard("{Enter}");
    expect(members()).toEqual({ g: ["d", "a", "b"] });
    expect(focused()).toContain("Tekst 4");
    await user.keyboard("v{ArrowRight}{ArrowRight}{Escape}");
    expect(members()).toEqual({ g: ["d", "a", "b"] });
    await hears("Niet verplaatst.");
  });

  it("T7 moves by the menu too", async () => {
    makeCluster(doc, "g", contact, ["a"]);
    render(<Board />);
    const user = userEvent.setup();
    await user.click(face(2));
    await user.click(screen.getByRole("button", { name: "Verplaats naar…" }));
    await user.click(await screen.findByRole("menuitem", { name: /Contact/ }));
    expect(members()).toEqual({ g: ["a", "b"] });
  });

  it("T6 undoes the own step only, and does it again", async () => {
    makeCluster(doc, "g", contact, ["a"]);
    render(<Board />);
    const user = userEvent.setup();
    face(2).focus();
    await user.keyboard("v{ArrowRight}{Enter}");
    act(() => makeCluster(doc, "h", { ...contact, title: "Van een ander", order: 2 }, ["d"]));
    await user.keyboard("{Control>}z{/Control}");
    expect(members()).toEqual({ g: ["a"], h: ["d"] });
    expect(focused()).toContain("Tekst 2");
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(members()).toEqual({ g: ["a", "b"], h: ["d"] });
  });

  it("merges, splits and stacks a group from its menu", async () => {
    makeCluster(doc, "g", contact, ["a", "b"]);
    makeCluster(doc, "h", { ...contact, title: "Bellen", order: 2 }, ["c"]);
    render(<Board />);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /^Contact/, expanded: true }));
    expect(screen.queryByRole("button", { name: /^Briefje 2\. / })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Groepje ‘Bellen’: meer" }));
    await user.click(await screen.findByRole("menuitem", { name: "Voeg samen met ‘Contact’" }));
    expect(members()).toEqual({ g: ["a", "b", "c"] });
    await user.click(screen.getByRole("button", { name: "Groepje ‘Contact’: meer" }));
    await user.click(await screen.findByRole("menuitem", { name: "Haal uit elkaar" }));
    expect(members()).toEqual({});
    expect(screen.getAllByRole("article")).toHaveLength(4);
  });

  it("takes notes to the harvest, and a redaction beside the original", async () => {
    const [onHarvest, onRedact] = [vi.fn(), vi.fn()];
    render(<Board onHarvest={onHarvest} onRedact={onRedact} />);
    const user = userEvent.setup();
    face(2).focus();
    await user.keyboard("o");
    expect(onHarvest).toHaveBeenCalledWith(["b"]);
    await user.keyboard("b");
    const field = screen.getByRole("textbox", { name: "Geredigeerde tekst" });
    await user.clear(field);
    await user.type(field, "Netjes");
    await user.click(screen.getByRole("button", { name: "Bewaar" }));
    expect(onRedact).toHaveBeenCalledWith("b", "Netjes");
  });

  it("answers no single letters once they are switched off, and arrows still", async () => {
    const onHarvest = vi.fn();
    render(<Board onHarvest={onHarvest} />);
    const user = userEvent.setup();
    face(1).focus();
    await user.keyboard("?");
    await user.click(screen.getByRole("switch", { name: "Losse letters gebruiken" }));
    await user.keyboard("{Escape}");
    face(1).focus();
    await user.keyboard("o");
    expect(onHarvest).not.toHaveBeenCalled();
    await user.keyboard("{ArrowDown}");
    expect(focused()).toContain("Tekst 2");
  });

  it("is only to be read for who may not group", async () => {
    makeCluster(doc, "g", contact, ["a"]);
    render(<Board mayGroup={false} />);
    const user = userEvent.setup();
    expect(screen.queryByRole("button", { name: "Ongedaan maken" })).toBeNull();
    face(2).focus();
    await user.keyboard("v");
    await hears("Groeperen kan nu niet.");
  });
});
