import { writeNote } from "@samenspel/shared/documents/own-document";
import type { JoinAnswer } from "@samenspel/shared/protocol/http-api";
import { beforeEach, describe, expect, it } from "vitest";
import type { SessionHost } from "../session/session-host.ts";
import { type SessionWorld, withSessionPerTest } from "../session/session-world.ts";
import { Happenings } from "./happenings.ts";

describe("what happens now, for the regie", () => {
  let world: SessionWorld;
  let host: SessionHost;
  let happenings: Happenings;
  let anna: JoinAnswer;
  withSessionPerTest((emptied, made) => {
    world = emptied;
    host = made;
  });
  beforeEach(async () => {
    anna = await world.join(host, { name: "Anna", tafel: "t1" });
    happenings = new Happenings(host);
    happenings.look(0);
  });

  const places = async (block: string, text: string): Promise<void> => {
    const name = block === "ideas" ? world.own(anna) : world.anonymous(anna);
    await world.write(name, (doc) => writeNote(doc, text.replaceAll(" ", "-"), { block, place: "t1", text, placed: true }));
    await host.board.refresh();
  };
  const look = (at: number) => happenings.look(at).map(({ id: _, ...one }) => one);

  it("tells the text of a note that everybody may read", async () => {
    await world.goTo(host, "ideas");
    await places("ideas", "Een bank op het plein");
    expect(look(5)).toEqual([{ kind: "note", at: 5, place: "t1", text: "Een bank op het plein" }]);
    expect(look(6)).toHaveLength(1);
  });

  it("AN-7 of anonymous notes only how many, put together within a minute", async () => {
    await world.goTo(host, "secret");
    await places("secret", "niemand mag dit weten");
    await places("secret", "en dit ook niet");
    expect(look(10)).toEqual([{ kind: "notes", at: 10, place: "t1", count: 2 }]);
    await places("secret", "een derde");
    expect(look(20_000)).toEqual([{ kind: "notes", at: 20_000, place: "t1", count: 3 }]);
    await world.does(host, { type: "reveal", block: "secret" });
    await host.board.refresh();
    expect(JSON.stringify(look(30_000))).not.toContain("weten");
  });

  it("tells who just came in, with a name or without", async () => {
    await world.join(host, { name: "Bart" });
    await world.join(host);
    expect(look(7)).toEqual([{ kind: "joined", at: 7, tafel: null, names: ["Bart", null] }]);
  });

  it("does not tell a hidden note", async () => {
    await world.goTo(host, "ideas");
    await places("ideas", "Scheldwoord");
    look(1);
    const [note] = host.board.notes();
    await world.does(host, { type: "hideNote", note: note?.publicId, reason: "grof" });
    expect(look(2)).toEqual([]);
  });
});
