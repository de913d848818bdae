import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { SyncWorld, until } from "./sync-world.ts";

describe("who may open a document", () => {
  let world: SyncWorld;
  beforeEach(async () => {
    world = await SyncWorld.start();
  });
  afterEach(() => world.stop());

  it("is told with a close code, so that clients do not try for ever", async () => {
    const bart = world.tab("bart", "own/anna");
    await until(() => bart.closedBy === CLOSE.notAllowed);
    expect(bart.provider.shouldConnect).toBe(false);
    expect(await world.raw("/sync/s/own/anna?person=anna", { headers: { origin: "http://there" } }).closeCode()).toBe(
      CLOSE.notAllowed,
    );
    expect(await world.raw("/sync/s/secrets/anna?person=anna").closeCode()).toBe(CLOSE.notAllowed);
    expect(await world.raw("/sync/s/own/../anna?person=anna").closeCode()).toBe(CLOSE.notAllowed);
    const here = await world.raw("/sync/s/own/anna?person=anna", { headers: { origin: "http://here" } }).opened();
    await until(() => here.frames.length === 1);
    expect(world.endpoint.counters.closed).toEqual({ [CLOSE.notAllowed]: 4 });
  });

  it("leaves other paths to others", async () => {
    const other = world.raw("/live");
    expect(await other.closeCode()).toBe(1006);
  });

  it("takes the anonymous secret as subprotocol, and answers it", async () => {
    const tab = await world.anonymousTab("opaque12.right").synced();
    tab.write("n1", "Zonder naam");
    await tab.saved();
    expect(tab.provider.ws?.protocol).toBe("opaque12.right");
    expect((await world.stored("anonymous", "opaque12")).getMap("notes").toJSON()).toEqual({ n1: { text: "Zonder naam" } });
  });

  it("refuses an anonymous connection with a cookie, without a secret, or with a wrong one", async () => {
    const headers = { cookie: "theme=dark; ss_p_anna=secret" };
    const withCookie = world.raw("/anonymous/s", { protocols: ["opaque12.right"], headers });
    expect(await withCookie.closeCode()).toBe(CLOSE.notAllowed);
    expect(withCookie.closed?.reason).toBe("cookie");
    expect(await world.raw("/anonymous/s").closeCode()).toBe(CLOSE.notAllowed);
    expect(await world.raw("/anonymous/s", { protocols: ["opaque12.wrong"] }).closeCode()).toBe(CLOSE.notAllowed);
    expect(await world.storage.documentNames("s")).toEqual([]);
  });

  it("ends who may no longer read after a move, and nobody else", async () => {
    const [anna, bart] = [await world.tab("anna", "board/t1").synced(), await world.tab("bart", "board/t1").synced()];
    world.standings.set("anna", { ok: false, close: CLOSE.notAllowed, reason: "forbidden" });
    await world.endpoint.recheck("s", "anna");
    await until(() => anna.closedBy === CLOSE.notAllowed);
    world.board("t1").getMap("notes").set("a", { text: "verder" });
    await until(() => bart.doc.getMap("notes").has("a"));
    expect(anna.notes).toEqual({});
  });

  it("lets a reader write when the right comes, and stops it when the right goes", async () => {
    const tab = await world.tab("anna", "grouping/t1").synced();
    world.standings.set("anna", { ok: true, right: "write" });
    await world.endpoint.recheck("s");
    tab.doc.getMap("clusters").set("c1", { title: "Groen" });
    await tab.saved();
    expect((await world.stored("grouping", "t1")).getMap("clusters").size).toBe(1);
    world.standings.delete("anna");
    await world.endpoint.recheck("s");
    tab.doc.getMap("clusters").set("c2", { title: "Grijs" });
    await until(() => tab.closedBy === CLOSE.refused);
    expect((await world.stored("grouping", "t1")).getMap("clusters").size).toBe(1);
  });

  it("ends one person's connections, and all of a session that is erased", async () => {
    const [anna, bart] = [await world.tab("anna", "own/anna").synced(), await world.tab("bart", "board/t1").synced()];
    world.endpoint.closePerson("s", "anna", CLOSE.erased, "erased");
    await until(() => anna.closedBy === CLOSE.erased);
    expect(bart.provider.wsconnected).toBe(true);
    await world.endpoint.dropSession("s", CLOSE.erased, "erased");
    await until(() => bart.closedBy === CLOSE.erased);
    expect(world.endpoint.counters).toMatchObject({ connections: 0, documentsOpen: 0, boardsOpen: 0 });
  });

  it("lets the facilitators of a place write together", async () => {
    const [one, other] = [
      await world.tab("lead1", "arrangement/t1").synced(),
      await world.tab("lead2", "arrangement/t1").synced(),
    ];
    const line = new Y.Map<unknown>([
      ["block", "oogst"],
      ["kind", "summary"],
      ["text", new Y.Text("Samen")],
      ["sources", []],
    ]);
    one.doc.getArray("harvest").push([line]);
    await until(() => other.doc.getArray("harvest").length === 1);
    const text = other.doc.getArray<Y.Map<unknown>>("harvest").get(0).get("text");
    if (text instanceof Y.Text) text.insert(5, " verder");
    await until(() => String(line.get("text")) === "Samen verder");
  });
});
