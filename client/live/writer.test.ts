import { readOwnDocument } from "@samenspel/shared/documents/own-document";
import { publicIdOf } from "@samenspel/shared/documents/public-id";
import type { BallotBlock, WriteBlock } from "@samenspel/shared/domain/block";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { DraftStore } from "./draft-store.ts";
import type { PersonalState } from "./personal-document.ts";
import { DRAFT_REST_MS, Writer, type WriterDocuments } from "./writer.ts";

const write = (identity: WriteBlock["identity"], lanes = ["nu", "straks"]): WriteBlock => ({
  id: `schrijf-${identity}`,
  kind: "write",
  title: "Stil schrijven",
  minutes: 4,
  scope: "tafel",
  lanes: lanes.map((id) => ({ id, label: id })),
  identity,
  visibility: "open",
});

const dots: BallotBlock = {
  id: "stippen",
  kind: "vote",
  title: "Stippen",
  minutes: 3,
  scope: "tafel",
  method: "dots",
  dots: 3,
  maxPerItem: 2,
  items: { from: "list", list: [{ id: "a", title: "A" }] },
  identity: "anonymous",
};

const personal = (key: string) => {
  const doc = new Y.Doc();
  const getState = () => ({ content: readOwnDocument(doc), notCounted: new Map() }) as unknown as PersonalState;
  return { doc, key, getState };
};

let documents: WriterDocuments;
let writer: Writer;

beforeEach(() => {
  vi.useFakeTimers();
  let next = 0;
  documents = { own: personal("own-key"), anonymous: personal("anonymous-key"), drafts: new DraftStore("drafts") };
  writer = new Writer(documents, () => `note-${++next}`);
});
afterEach(() => vi.useRealTimers());

const notesIn = (name: "own" | "anonymous") => [...documents[name].getState().content.notes];

describe("writing notes", () => {
  it("keeps what is too long for the server on this device, and gives it the document once it is shorter", () => {
    const block = write("name");
    const pasted = "x".repeat(LIMITS.draft + 1);
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: pasted });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    writer.flush(block, "tafel-1", "nu");
    expect(writer.place(block, "tafel-1", "nu")).toBeNull();
    expect(writer.draft(block, "nu")?.text).toBe(pasted);
    expect(notesIn("own").map(([, { text }]) => text)).toEqual(["Koffie"]);
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie op de stoep" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(notesIn("own").map(([, { text }]) => text)).toEqual(["Koffie op de stoep"]);
  });

  it("keeps what is typed in a note that is being changed, until it is saved or given up", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie" });
    writer.place(block, "tafel-1", "nu");
    const mine = () => writer.myNotes(block.id).find(({ text }) => text.startsWith("Koffie"));
    const note = mine();
    if (note === undefined) throw new Error("no note");
    expect(writer.changeOf(note)).toBeNull();
    writer.keepChange(note, "Koffie op");
    expect([writer.changeOf(note), mine()?.text]).toEqual(["Koffie op", "Koffie"]);
    writer.edit(note, "Koffie op de stoep");
    expect([writer.changeOf(note), mine()?.text]).toEqual([null, "Koffie op de stoep"]);
    writer.keepChange(note, "Thee");
    writer.forgetChange(note);
    expect([writer.changeOf(note), mine()?.text]).toEqual([null, "Koffie op de stoep"]);
  });

  it("keeps a keystroke at once and gives the document the draft after a moment of rest", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Kof" });
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie" });
    expect(writer.draft(block, "nu")?.text).toBe("Koffie");
    expect(notesIn("own")).toEqual([]);
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(notesIn("own")).toEqual([
      ["note-1", { block: "schrijf-name", place: "tafel-1", lane: "nu", text: "Koffie", placed: false }],
    ]);
  });

  it("places what was typed a moment ago, and starts the next note empty", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: " Koffie op de stoep " });
    expect(writer.place(block, "tafel-1", "nu")).toBe("note-1");
    expect(writer.myNotes(block.id).map(({ text, placed }) => ({ text, placed }))).toEqual([
      { text: "Koffie op de stoep", placed: true },
    ]);
    expect(writer.draft(block, "nu")).toBeNull();
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(notesIn("own")).toHaveLength(1);
  });

  it("T5 a draft keeps what it builds on until it is placed or stands on its own, after a reload too", () => {
    const block = write("name");
    writer.buildOn(block, "tafel-1", "nu", "abcd");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "En een bankje" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    const reloaded = new Writer({ ...documents, drafts: new DraftStore("fresh") });
    expect(reloaded.draft(block, "nu")).toMatchObject({ text: "En een bankje", on: "abcd" });
    reloaded.buildOn(block, "tafel-1", "nu", null);
    expect(reloaded.draft(block, "nu")?.on).toBeUndefined();
    reloaded.buildOn(block, "tafel-1", "nu", "abcd");
    reloaded.place(block, "tafel-1", "nu", "abcd");
    expect(reloaded.myNotes(block.id).map(({ on }) => on)).toEqual(["abcd"]);
    expect(reloaded.draft(block, "nu")).toBeNull();
  });

  it("names notes so that they sort in the order of writing", () => {
    const block = write("name");
    const own = new Writer(documents);
    for (const text of ["een", "twee", "drie", "vier"]) {
      own.saveDraft(block, "tafel-1", { lane: "nu", text });
      own.place(block, "tafel-1", "nu");
    }
    const sorted = own.myNotes(block.id).toSorted((a, b) => (a.noteId < b.noteId ? -1 : 1));
    expect(sorted.map(({ text }) => text)).toEqual(["een", "twee", "drie", "vier"]);
  });

  it("places nothing when only spaces were typed", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "   " });
    expect(writer.place(block, "tafel-1", "nu")).toBeNull();
    expect(writer.myNotes(block.id)).toEqual([]);
  });

  it("keeps a draft for each lane, and takes it along to another tafel", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "een" });
    writer.saveDraft(block, "tafel-1", { lane: "straks", text: "twee" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(writer.draft(block, "nu")?.text).toBe("een");
    writer.place(block, "tafel-2", "straks");
    expect(writer.myNotes(block.id).map(({ place, text }) => ({ place, text }))).toEqual([{ place: "tafel-2", text: "twee" }]);
  });

  it("does not take back a note that another tab placed meanwhile", () => {
    const block = write("name");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    const otherTab = new Writer({ ...documents, drafts: new DraftStore("other") }, () => "other");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "Koffie en" });
    otherTab.place(block, "tafel-1", "nu");
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(writer.myNotes(block.id).map(({ text }) => text)).toEqual(["Koffie"]);
    expect(writer.draft(block, "nu")?.text).toBe("Koffie en");
  });

  it("knows its own notes by the public id of the right document", () => {
    const block = write("anonymous");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "geheim" });
    writer.place(block, "tafel-1", "nu");
    expect(notesIn("own")).toEqual([]);
    expect(writer.myNotes(block.id)[0]?.publicId).toBe(publicIdOf("anonymous-key", "note-1"));
  });

  it("moves the draft to the other document when the switch is turned, and leaves no word behind", () => {
    const block = write("choice");
    writer.saveDraft(block, "tafel-1", { lane: "nu", text: "mijn zorg" });
    vi.advanceTimersByTime(DRAFT_REST_MS);
    expect(notesIn("anonymous").map(([, { text }]) => text)).toEqual(["mijn zorg"]);
    writer.chooseDocument(block, "tafel-1", "own");
    expect(notesIn("anonymous").map(([, { text }]) => text)).toEqual([""]);
    expect(writer.draft(block, "nu")).toMatchObject({ text: "mijn zorg", document: "own" });
    writer.place(block, "tafel-1", "nu");
    expect(writer.myNotes(block.id).map(({ document }) => document)).toEqual(["own"]);
  });

  it("forgets a withdrawn note and keeps a changed one under its id", () => {
    const block = write("name");
    for (const text of ["een", "twee"]) {
      writer.saveDraft(block, "tafel-1", { lane: "nu", text });
      writer.place(block, "tafel-1", "nu");
    }
    const [first, second] = writer.myNotes(block.id);
    if (first === undefined || second === undefined) throw new Error("two notes were placed");
    writer.withdraw(first);
    writer.edit(second, "twee, beter");
    expect(writer.myNotes(block.id).map(({ noteId, text }) => [noteId, text])).toEqual([[second.noteId, "twee, beter"]]);
  });
});

describe("voting", () => {
  it("names the tafel in an anonymous vote at a tafel", () => {
    writer.vote(dots, "tafel-2", { values: { a: 2 } });
    expect(writer.ballot(dots)).toEqual({ tafel: "tafel-2", values: { a: 2 } });
    expect(documents.own.getState().content.ballots.size).toBe(0);
  });

  it("names no tafel in a vote by name, nor in plenary", () => {
    const named: BallotBlock = { ...dots, identity: "name" };
    writer.vote(named, "tafel-2", { values: { a: 1 } });
    expect(documents.own.getState().content.ballots.get("stippen")).toEqual({ values: { a: 1 } });
    const plenary: BallotBlock = { ...dots, id: "samen", scope: "plenary" };
    writer.vote(plenary, "tafel-2", { values: { a: 1 } });
    expect(writer.ballot(plenary)).toEqual({ values: { a: 1 } });
  });
});
