import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { EMPTY_NARRATIVE, type Narrative } from "@samenspel/shared/report/narrative";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addClaim, changeClaim, removeClaim } from "./edit-claims.ts";
import { loadNarrativeDraft } from "./narrative-draft.ts";
import { NarrativeKeeper } from "./narrative-keeper.ts";

/** The server's side of it, over real HTTP: one narrative with its revision. */
const kept = { revision: 0, narrative: EMPTY_NARRATIVE, away: false, refused: false, saves: 0 };

const server = createServer((request, response) => {
  let text = "";
  request.on("data", (chunk) => (text += chunk));
  request.on("end", () => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (kept.away) return answer(503, { code: "unavailable" });
    if (request.method === "GET") return answer(200, { ...kept, suggestions: [], versions: [] });
    const body = JSON.parse(text) as { revision: number; narrative: Narrative };
    if (kept.refused) return answer(400, { code: "bad-request" });
    if (body.revision !== kept.revision) return answer(409, { code: "stale" });
    Object.assign(kept, { revision: kept.revision + 1, narrative: body.narrative, saves: kept.saves + 1 });
    answer(200, { revision: kept.revision });
  });
});

const page = (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM;
const claim = (id: string, text: string) => ({ id, text, sources: [] });
const keepers: NarrativeKeeper[] = [];

const keeper = async (onSignedOut = () => {}): Promise<NarrativeKeeper> => {
  const made = new NarrativeKeeper("ses1", onSignedOut);
  keepers.push(made);
  await made.load();
  return made;
};

const summary = (one: NarrativeKeeper) => one.snapshot().narrative.summary.map(({ text }) => text);
const written = () => kept.narrative.summary.map(({ text }) => text);
const isSaved = (one: NarrativeKeeper) => vi.waitFor(() => expect(one.snapshot().saving).toBe("saved"), { timeout: 10_000 });

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  page.setURL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(() => server.close());
beforeEach(() => {
  localStorage.clear();
  Object.assign(kept, { revision: 0, narrative: EMPTY_NARRATIVE, away: false, refused: false, saves: 0 });
});
afterEach(() => {
  for (const one of keepers.splice(0)) one.stop();
});

describe("the report's own words are never lost", () => {
  it("saves after a moment of rest, many letters in one go", async () => {
    const one = await keeper();
    one.change((now) => addClaim(now, "summary", claim("a", "")));
    for (const text of ["E", "Ee", "Een", "Een zin"]) one.change((now) => changeClaim(now, "summary", "a", { text }));
    expect(one.snapshot().saving).toBe("busy");
    await isSaved(one);
    expect(written()).toEqual(["Een zin"]);
    expect(kept.saves).toBe(1);
    expect(loadNarrativeDraft("ses1")).toBeNull();
  });

  it("has nothing to save when what was done is undone", async () => {
    const one = await keeper();
    one.change((now) => addClaim(now, "summary", claim("a", "Toch niet")));
    one.change((now) => removeClaim(now, "summary", "a"));
    await isSaved(one);
    expect(kept.saves).toBe(0);
    expect(loadNarrativeDraft("ses1")).toBeNull();
  });

  it("puts the words of two people together when both saved", async () => {
    const [one, other] = [await keeper(), await keeper()];
    one.change((now) => addClaim(now, "summary", claim("a", "Van de een")));
    await isSaved(one);
    other.change((now) => addClaim(now, "summary", claim("b", "Van de ander")));
    await isSaved(other);
    expect(other.snapshot().othersWrote).toBe(true);
    expect(written().toSorted()).toEqual(["Van de ander", "Van de een"]);
    expect(summary(other).toSorted()).toEqual(written().toSorted());
  });

  it("shows both texts of a sentence that both rewrote, and saves both", async () => {
    Object.assign(kept, { revision: 1, narrative: { ...EMPTY_NARRATIVE, summary: [claim("a", "Begin")] } });
    const [one, other] = [await keeper(), await keeper()];
    one.change((now) => changeClaim(now, "summary", "a", { text: "Zoals de een het zegt" }));
    await isSaved(one);
    other.change((now) => changeClaim(now, "summary", "a", { text: "Zoals de ander het zegt" }));
    await isSaved(other);
    expect(written()).toEqual(["Zoals de ander het zegt", "Zoals de een het zegt"]);
    const [clash] = other.snapshot().clashes;
    expect(clash?.mine).toBe("a");
    if (clash !== undefined) other.settle(clash);
    expect(other.snapshot().clashes).toEqual([]);
  });

  it("keeps on this device what it cannot save, and saves it when the server is there again", async () => {
    const one = await keeper();
    kept.away = true;
    one.change((now) => addClaim(now, "summary", claim("a", "Zonder verbinding")));
    await vi.waitFor(() => expect(one.snapshot().saving).toBe("offline"), { timeout: 5_000 });
    expect(loadNarrativeDraft("ses1")?.narrative.summary).toEqual([claim("a", "Zonder verbinding")]);
    kept.away = false;
    one.online();
    await isSaved(one);
    expect(written()).toEqual(["Zonder verbinding"]);
  });

  it("puts back what a page that died had not saved, beside what somebody else wrote since", async () => {
    const one = await keeper();
    kept.away = true;
    one.change((now) => addClaim(now, "summary", claim("a", "Nog niet bewaard")));
    keepers.pop();
    Object.assign(kept, {
      away: false,
      revision: 4,
      narrative: { ...EMPTY_NARRATIVE, summary: [claim("b", "Intussen geschreven")] },
    });
    const next = await keeper();
    expect(next.snapshot().restored).toBe(true);
    await isSaved(next);
    expect(written().toSorted()).toEqual(["Intussen geschreven", "Nog niet bewaard"]);
  });

  it("says so when the server does not take it, and keeps it", async () => {
    const one = await keeper();
    kept.refused = true;
    one.change((now) => addClaim(now, "summary", claim("a", "Te vreemd")));
    await vi.waitFor(() => expect(one.snapshot().saving).toBe("refused"), { timeout: 5_000 });
    expect(one.snapshot().error).toBe("bad-request");
    expect(await one.flush()).toBe(false);
    expect(loadNarrativeDraft("ses1")?.narrative.summary).toHaveLength(1);
  });
});
