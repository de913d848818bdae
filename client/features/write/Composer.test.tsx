import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DraftStore } from "../../live/draft-store.ts";
import { useLanguageStore } from "../../live/language.ts";
import { ParticipantContext, type ParticipantLink } from "../../live/participant-context.ts";
import type { PersonalDocument, PersonalState } from "../../live/personal-document.ts";
import { Writer } from "../../live/writer.ts";
import { Composer } from "./Composer.tsx";

useLanguageStore.getState().choose("nl");

const block: WriteBlock = {
  id: "schrijf",
  kind: "write",
  title: "Stil schrijven",
  minutes: 4,
  scope: "tafel",
  lanes: [{ id: "nu", label: "Zo gaat het nu" }],
  identity: "anonymous",
  visibility: "open",
};

/** A personal document without a server: what is written is there at once. */
const personal = (key: string): PersonalDocument => {
  const doc = new Y.Doc();
  let state: PersonalState | null = null;
  const listeners = new Set<() => void>();
  doc.on("update", () => {
    state = null;
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const getState = () => {
    state ??= {
      content: readOwnDocument(doc),
      notCounted: new Map(),
      status: "saved",
      unsaved: 0,
      leftOver: [],
    } as unknown as PersonalState;
    return state;
  };
  return { doc, key, subscribe, getState } as unknown as PersonalDocument;
};

let link: ParticipantLink;

beforeEach(() => {
  const documents = { own: personal("own"), anonymous: personal("anonymous"), drafts: new DraftStore("drafts") };
  link = { documents: documents as unknown as ParticipantLink["documents"], writer: new Writer(documents) };
});

const show = () =>
  render(
    <ParticipantContext value={link}>
      <Composer block={block} place="tafel-1" lane="nu" saving={<p>Opgeslagen</p>} />
    </ParticipantContext>,
  );

afterEach(cleanup);

describe("the composer", () => {
  it("says how the block is set before anything is typed", () => {
    show();
    expect(screen.getByText("Anoniem. Niemand ziet dat dit van jou is.")).toBeTruthy();
  });

  it("places with the button, and empties the field", async () => {
    show();
    const user = userEvent.setup();
    await user.type(screen.getByRole("textbox"), "Koffie op de stoep.");
    await user.click(screen.getByRole("button", { name: "Plaats" }));
    expect(link.writer.myNotes("schrijf").map(({ text }) => text)).toEqual(["Koffie op de stoep."]);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("");
  });

  it("makes a new line with Enter and places with Ctrl and Enter", async () => {
    show();
    const user = userEvent.setup();
    await user.type(screen.getByRole("textbox"), "een{Enter}twee{Control>}{Enter}{/Control}");
    expect(link.writer.myNotes("schrijf").map(({ text }) => text)).toEqual(["een\ntwee"]);
  });

  it("T5 places a note that builds on another, and is then free again", async () => {
    render(
      <ParticipantContext value={link}>
        <Composer {...{ block, place: "tafel-1", lane: "nu" }} on={{ publicId: "abcd", number: 12 }} saving={<p>Opgeslagen</p>} />
      </ParticipantContext>,
    );
    expect(screen.getByText("Je bouwt voort op #12")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await userEvent.setup().type(screen.getByRole("textbox"), "En een bankje erbij.{Control>}{Enter}{/Control}");
    expect(link.writer.myNotes("schrijf").map(({ text, on }) => [text, on])).toEqual([["En een bankje erbij.", "abcd"]]);
    expect(link.writer.draft(block, "nu")).toBeNull();
  });

  it("explains why nothing is placed when nothing was written", async () => {
    show();
    await userEvent.setup().click(screen.getByRole("button", { name: "Plaats" }));
    expect(screen.getByText("Schrijf eerst iets op.")).toBeTruthy();
    expect(link.writer.myNotes("schrijf")).toEqual([]);
  });

  it("counts down near the limit and does not place a note that is too long", async () => {
    show();
    const user = userEvent.setup();
    await user.click(screen.getByRole("textbox"));
    await user.paste("a".repeat(390));
    expect(screen.getByText("Nog 10 letters")).toBeTruthy();
    await user.paste("b".repeat(12));
    expect(screen.getByText("2 letters te veel. Maak het korter.")).toBeTruthy();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(link.writer.myNotes("schrijf")).toEqual([]);
  });

  const placeMany = (count: number) => {
    for (let each = 0; each < count; each += 1) {
      link.writer.saveDraft(block, "tafel-1", { lane: "nu", text: `Idee ${each}` });
      link.writer.place(block, "tafel-1", "nu");
    }
  };

  it("WR-3 says how many notes can still be placed from twenty left, and not before", async () => {
    placeMany(179);
    show();
    expect(screen.queryByText(/Je kunt hier nog/)).toBeNull();
    await userEvent.setup().type(screen.getByRole("textbox"), "Een bankje{Control>}{Enter}{/Control}");
    expect(screen.getByText("Je kunt hier nog 20 briefjes plaatsen.")).toBeTruthy();
  });

  it("WR-3 keeps what is typed when no note can be placed any more, and places it once one was taken back", async () => {
    placeMany(200);
    show();
    const user = userEvent.setup();
    await user.type(screen.getByRole("textbox"), "Een bankje");
    await user.click(screen.getByRole("button", { name: "Plaats" }));
    expect(screen.getByText(/Je plaatste hier 200 briefjes\. .* Trek er een in/)).toBeTruthy();
    expect(screen.getByText("Trek eerst een briefje in.")).toBeTruthy();
    expect(link.writer.myNotes("schrijf")).toHaveLength(200);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Een bankje");
    const [first] = link.writer.myNotes("schrijf");
    if (first === undefined) throw new Error("no note");
    act(() => link.writer.withdraw(first));
    await user.click(screen.getByRole("button", { name: "Plaats" }));
    expect(link.writer.myNotes("schrijf").at(-1)?.text).toBe("Een bankje");
  });
});
