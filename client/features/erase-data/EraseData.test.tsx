import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import type { WriteBlock } from "@samenspel/shared/domain/block";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { DraftStore } from "../../live/draft-store.ts";
import { useLanguageStore } from "../../live/language.ts";
import { NOT_LIVE, useLiveStore } from "../../live/live-store.ts";
import { ParticipantContext, type ParticipantLink } from "../../live/participant-context.ts";
import type { PersonalDocument, PersonalState } from "../../live/personal-document.ts";
import { Writer } from "../../live/writer.ts";
import { EraseData } from "./EraseData.tsx";

const block: WriteBlock = {
  ...{ id: "schrijf", kind: "write", title: "Schrijven", minutes: 4, scope: "tafel", lanes: [] },
  ...{ identity: "anonymous", visibility: "open" },
};

/** A personal document of which everything is saved at once. */
const personal = (key: string): PersonalDocument => {
  const doc = new Y.Doc();
  const state = () =>
    ({ content: readOwnDocument(doc), notCounted: new Map(), status: "saved", unsaved: 0 }) as unknown as PersonalState;
  let now = state();
  const subscribe = (listener: () => void) => {
    const tell = () => {
      now = state();
      listener();
    };
    doc.on("update", tell);
    return () => doc.off("update", tell);
  };
  doc.on("update", () => {
    now = state();
  });
  return { doc, key, subscribe, getState: () => now } as unknown as PersonalDocument;
};

let link: ParticipantLink;
const wiped = vi.fn(() => Promise.resolve());
const called = vi.fn((_path: string, _options: { method: string }) => Promise.resolve(new Response(null, { status: 204 })));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", called);
  called.mockClear();
  wiped.mockClear();
  useLanguageStore.setState({ language: "nl" });
  const file = { blocks: [block], tafels: [{ id: "tafel-1", title: "Tafel 1" }] };
  const state = { phase: "running", block: "schrijf", open: ["schrijf"], seat: "tafel-1", blocks: {} };
  useLiveStore.setState({ ...NOT_LIVE, sessionId: "ses1", session: { file }, state } as never);
  const documents = { own: personal("own"), anonymous: personal("anonymous"), drafts: new DraftStore("drafts") };
  link = {
    documents: { ...documents, participantId: "p1", wipe: wiped } as unknown as ParticipantLink["documents"],
    writer: new Writer(documents),
  };
  for (const text of ["een", "twee", "drie"]) {
    link.writer.saveDraft(block, "tafel-1", { text });
    link.writer.place(block, "tafel-1", undefined);
  }
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const show = () => {
  render(
    <ParticipantContext value={link}>
      <EraseData />
    </ParticipantContext>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Wis mijn gegevens" }));
};
const after = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const onTable = () => link.writer.myNotes("schrijf").length;

describe("erasing one's own data", () => {
  it("leaves anonymous notes on the table unless asked, and says so", async () => {
    show();
    expect(screen.getByText(/Wat je anoniem schreef, blijft staan/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Ja, wis mijn gegevens" }));
    await after(0);
    expect(called.mock.calls.map(([path, { method }]) => [method, path])).toEqual([
      ["DELETE", "/api/sessions/ses1/participants/p1"],
    ]);
    expect([onTable(), wiped.mock.calls.length]).toEqual([3, 1]);
  });

  it("AN-1 takes anonymous notes back one at a time, at least ten seconds apart, and erases the rest after the last", async () => {
    show();
    fireEvent.click(screen.getByRole("switch"));
    expect(screen.getByText(/3 briefjes gaan één voor één van tafel/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Ja, wis mijn gegevens" }));
    await after(0);
    const seen: number[] = [onTable()];
    for (let second = 1; second <= 60 && wiped.mock.calls.length === 0; second += 1) {
      await after(1);
      seen.push(onTable());
    }
    const left = [2, 1, 0].map((count) => seen.filter((each) => each === count).length);
    expect(left.every((seconds) => seconds >= 10 && seconds <= 21)).toBe(true);
    expect(called).toHaveBeenCalledTimes(1);
    const texts = [...link.documents.anonymous.getState().content.notes.values()].map(({ text }) => text);
    expect(texts).toEqual(["", "", ""]);
  });

  it("stops half-way when asked: what is left stays, and nobody is erased", async () => {
    show();
    fireEvent.click(screen.getByRole("switch"));
    fireEvent.click(screen.getByRole("button", { name: "Ja, wis mijn gegevens" }));
    await after(1);
    fireEvent.click(screen.getByRole("button", { name: "Stop met wissen" }));
    await after(60);
    expect([onTable(), called.mock.calls.length]).toEqual([2, 0]);
  });

  it("says what to do when the server cannot be reached", async () => {
    called.mockImplementationOnce(() => Promise.reject(new TypeError("no network")));
    show();
    fireEvent.click(screen.getByRole("button", { name: "Ja, wis mijn gegevens" }));
    await after(0);
    expect(screen.getByRole("alert").textContent).toContain("niet bereikbaar");
    expect(wiped).not.toHaveBeenCalled();
  });
});
