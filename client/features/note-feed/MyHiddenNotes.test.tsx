import type { WriteBlock } from "@samenspel/shared/domain/block";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DraftStore } from "../../live/draft-store.ts";
import { useLanguageStore } from "../../live/language.ts";
import { useLiveStore } from "../../live/live-store.ts";
import { ParticipantContext, type ParticipantLink } from "../../live/participant-context.ts";
import type { PersonalDocument, PersonalState } from "../../live/personal-document.ts";
import { type MyNote, Writer } from "../../live/writer.ts";
import { MyHiddenNotes } from "./MyHiddenNotes.tsx";

const block: WriteBlock = {
  ...{ id: "schrijf", kind: "write", title: "Schrijven", minutes: 4, scope: "tafel" },
  ...{ lanes: [{ id: "nu", label: "Nu" }], identity: "anonymous", visibility: "open" },
};
const note = (noteId: string, notCounted?: MyNote["notCounted"]): MyNote => ({
  ...{ noteId, publicId: noteId, document: "anonymous", block: "schrijf", place: "t1", lane: "nu", text: noteId, placed: true },
  ...(notCounted === undefined ? {} : { notCounted }),
});
const notes = [
  note("gewoon"),
  note("weg", { code: "hidden", reason: "Er stond een naam in." }),
  note("laat", { code: "closed" }),
];

const personal = (key: string): PersonalDocument => {
  const state = { content: { notes: new Map(), ballots: new Map() }, notCounted: new Map() } as unknown as PersonalState;
  return { doc: new Y.Doc(), key, subscribe: () => () => {}, getState: () => state } as unknown as PersonalDocument;
};
const documents = { own: personal("own"), anonymous: personal("anonymous"), drafts: new DraftStore("drafts") };
const link = { documents, writer: new Writer(documents) } as unknown as ParticipantLink;

describe("own notes that the others do not see", () => {
  afterEach(cleanup);
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    useLiveStore.setState({ status: "online" });
  });
  const show = (open: boolean) =>
    render(
      <ParticipantContext value={link}>
        <MyHiddenNotes notes={notes} block={block} paper="geel" open={open} />
      </ParticipantContext>,
    );
  const texts = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

  it("WR-13 say what the facilitator wrote when taking them off the board", () => {
    show(true);
    expect(texts()).toHaveLength(3);
    expect(texts()[1]).toContain("Dit was de reden: “Er stond een naam in.”");
    expect(texts()[2]).toContain("Dit briefje kwam te laat.");
  });

  it("keep what is typed in one that is being changed when they come to stand elsewhere", () => {
    const shown = show(true);
    fireEvent.click(screen.getAllByRole("button", { name: "Wijzig" })[0] ?? document.body);
    fireEvent.change(screen.getByRole("textbox"), { target: { value: "gewoon en meer" } });
    shown.unmount();
    show(true);
    expect(screen.getByRole("textbox")).toHaveProperty("value", "gewoon en meer");
    fireEvent.click(screen.getByRole("button", { name: "Annuleer" }));
    expect(texts()[0]).toContain("gewoon");
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("WR-13 stay to be read after their round when they were taken off the board", () => {
    show(false);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain("Er stond een naam in.");
  });
});
