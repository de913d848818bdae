import { addHarvestLine, harvestText, readArrangement } from "@samenspel/shared/documents/arrangement-document";
import type { BoardNote } from "@samenspel/shared/documents/board-document";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { useLanguageStore } from "../../live/language.ts";
import { HarvestEditor } from "./HarvestEditor.tsx";

const note = (number: number, text: string): BoardNote => ({
  number,
  block: "kans",
  text,
  by: null,
  source: "participant",
  agree: 0,
});
const NOTES = new Map([
  ["a", note(12, "Koffie op de stoep")],
  ["b", note(3, "Een vast gezicht")],
]);
let doc: Y.Doc;

function Editor() {
  useSyncExternalStore(
    (listener) => {
      doc.on("update", listener);
      return () => doc.off("update", listener);
    },
    () => JSON.stringify(doc.getArray("harvest").toJSON()),
  );
  return (
    <HarvestEditor
      doc={doc}
      content={readArrangement(doc)}
      block={{ id: "oogst", title: "Terugmelden" }}
      titleOf={() => "Terugmelden"}
      notes={NOTES}
      plenary={false}
    />
  );
}

const lines = () => readArrangement(doc).harvest;

describe("the harvest", () => {
  afterEach(cleanup);
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    doc = new Y.Doc();
  });

  it("adds a conclusion to the harvest block, with the cursor in it", async () => {
    render(<Editor />);
    await userEvent.click(screen.getByRole("button", { name: "Conclusie toevoegen" }));
    const field = screen.getByLabelText("Conclusie 1");
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, "Blijf bellen.");
    expect(lines()).toEqual([{ block: "oogst", kind: "conclusion", text: "Blijf bellen.", sources: [] }]);
  });

  it("rests a line on the notes that are ticked, shown by number", async () => {
    addHarvestLine(doc, { block: "oogst", kind: "conclusion", text: "Blijf bellen.", sources: [] });
    render(<Editor />);
    await userEvent.click(screen.getByRole("button", { name: "Kies briefjes bij Conclusie 1" }));
    const dialog = screen.getByRole("dialog", { name: "Welke briefjes horen hierbij?" });
    await userEvent.click(within(dialog).getByRole("checkbox", { name: /Koffie op de stoep/ }));
    await userEvent.click(within(dialog).getByRole("checkbox", { name: /Een vast gezicht/ }));
    expect(lines()[0]?.sources).toEqual(["a", "b"]);
    await userEvent.click(within(dialog).getByRole("checkbox", { name: /Een vast gezicht/ }));
    expect(lines()[0]?.sources).toEqual(["a"]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Klaar" }));
    expect(screen.getByText("#12")).toBeTruthy();
  });

  it("keeps both texts when two facilitators write in one line", async () => {
    addHarvestLine(doc, { block: "oogst", kind: "summary", text: "koffie", sources: [] });
    render(<Editor />);
    const field = screen.getByLabelText<HTMLTextAreaElement>("Samenvatting 1");
    await userEvent.type(field, " en thee");
    harvestText(doc, 0)?.insert(0, "Elke week ");
    expect(lines()[0]?.text).toBe("Elke week koffie en thee");
    expect((await screen.findByDisplayValue("Elke week koffie en thee")).id).toBe(field.id);
  });

  it("removes the line it says, not its neighbour", async () => {
    addHarvestLine(doc, { block: "oogst", kind: "conclusion", text: "eerste", sources: [] });
    addHarvestLine(doc, { block: "oogst", kind: "dissent", text: "tweede", sources: [] });
    render(<Editor />);
    await userEvent.click(screen.getByRole("button", { name: "Verwijder Conclusie 1" }));
    expect(lines().map(({ text }) => text)).toEqual(["tweede"]);
  });
});
