import { smallSession } from "@samenspel/shared/domain/testing/small-session";
import { describe, expect, it, vi } from "vitest";
import type { JoinRequest } from "./door.ts";
import type { SessionHost } from "./session-host.ts";
import { type SessionWorld, withSessionPerTest } from "./session-world.ts";

describe("joining", () => {
  let world: SessionWorld;
  let host: SessionHost;
  withSessionPerTest((emptied, made) => {
    world = emptied;
    host = made;
  });

  const refused = async (request: JoinRequest) => {
    const verdict = await host.door.join(request, world.keyring, world.now);
    return verdict.ok ? null : verdict.error;
  };

  it("TA-6 a full or unknown tafel is no reason to stay outside", async () => {
    for (let chair = 0; chair < 3; chair += 1) expect(await world.join(host, { tafel: "t1" })).toMatchObject({ tafel: "t1" });
    for (const tafel of ["t1", "nowhere"]) expect(await world.join(host, { tafel })).not.toHaveProperty("tafel");
    expect(host.seats.size).toBe(5);
  });

  it("gives a name and perspective that the session knows, and no other", async () => {
    const anna = await world.join(host, { name: "  Anna ", perspective: "inwoner" });
    const bart = await world.join(host, { name: " ", perspective: "buitenaards" });
    expect(host.seats.get(anna.participantId)).toMatchObject({ name: "Anna", perspective: "inwoner", caller: false });
    expect(host.seats.get(bart.participantId)).toMatchObject({ name: null, perspective: null });
  });

  it("keeps people out of a locked room and a closed session", async () => {
    await world.does(host, { type: "lockDoor", locked: true });
    expect(await refused({})).toBe("door-locked");
    await world.does(host, { type: "start" });
    await world.does(host, { type: "close", block: "welcome" });
    expect(await refused({})).toBe("session-closed");
  });

  it("TA-7 a ticket works once, through a locked door, at its tafel, and survives a restart as used", async () => {
    const { ticket = "" } = await world.does(host, { type: "addCaller", tafel: "t2", name: "Jo", perspective: "inwoner" });
    await world.does(host, { type: "lockDoor", locked: true });
    const verdicts = await Promise.all([1, 2].map(() => host.door.join({ ticket, tafel: "t1" }, world.keyring, world.now)));
    expect(verdicts.map((verdict) => (verdict.ok ? verdict.answer.tafel : verdict.error))).toEqual(["t2", "ticket-used"]);
    expect([...host.seats.values()]).toMatchObject([{ name: "Jo", perspective: "inwoner", caller: true, tafel: "t2" }]);
    host = await world.restart(host.id);
    expect(await refused({ ticket })).toBe("ticket-used");
    expect(await refused({ ticket: "made-up" })).toBe("wrong-key");
  });

  it("a hall that comes at once comes in together, and no more than fit at a tafel sit there", async () => {
    const commit = vi.spyOn(world.storage, "commit");
    const answers = await Promise.all(Array.from({ length: 100 }, () => world.join(host, { tafel: "t1" })));
    expect(commit.mock.calls.length).toBeLessThan(10);
    commit.mockRestore();
    expect(new Set(answers.map(({ participantId }) => participantId)).size).toBe(100);
    expect(answers.filter(({ tafel }) => tafel === "t1")).toHaveLength(3);
    host = await world.restart(host.id);
    expect(host.seats.size).toBe(100);
  });

  it("somebody who cannot be kept costs those who come at the same moment nothing", async () => {
    const keep = world.storage.commit.bind(world.storage);
    const commit = vi.spyOn(world.storage, "commit").mockImplementation((writes) => {
      const isKept = !writes.some((write) => write.type === "putSeat" && write.seatJson.includes("Onhoudbaar"));
      return isKept ? keep(writes) : Promise.reject(new Error("not to be kept"));
    });
    const names = ["Anna", "Onhoudbaar", "Bart"];
    const came = await Promise.allSettled(names.map((name) => world.join(host, { name })));
    commit.mockRestore();
    expect(came.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect([...host.seats.values()].map(({ name }) => name)).toEqual(["Anna", "Bart"]);
  });

  it("gives two secrets of which neither leads to the other", async () => {
    const anna = await world.join(host);
    const values = [anna.cookie, anna.ownKey, anna.anonymousSecret, anna.anonymousKey, anna.participantId];
    expect(new Set(values).size).toBe(5);
    const bytes = (await world.bytes()).toString("latin1");
    const { id } = world.anonymous(anna);
    for (const secret of [anna.cookie, anna.anonymousSecret, anna.anonymousKey, id]) expect(bytes).not.toContain(secret);
  });

  it("seats nobody in a session without tafels", async () => {
    const blocks = smallSession().blocks.filter(({ scope, kind }) => scope === "plenary" && kind === "talk");
    const plenary = await world.create(smallSession({ tafels: [], blocks }));
    expect(await world.join(plenary, { tafel: "t1" })).not.toHaveProperty("tafel");
  });
});
