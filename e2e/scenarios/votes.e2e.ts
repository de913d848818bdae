import { expect, type Page, test } from "@playwright/test";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { ProtocolPerson } from "@samenspel/server/people/protocol-person";
import type { VoteBlock } from "@samenspel/shared/domain/block";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { validBallot } from "../generated-ballot.ts";
import { type Cast, countVote } from "../independent-count.ts";
import { dutch } from "../people/dutch.ts";
import type { Facilitator } from "../people/facilitator.ts";
import { looksAccessible } from "../people/looked-at.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { smallSession } from "../people/small-session.ts";
import { type Values, Voter } from "../people/voter.ts";
import { Seeded } from "../seeded.ts";

const { participant, facilitator, votes, presenter } = dutch;

const IDEAS = [
  { id: "bank", title: "Een bank op het plein" },
  { id: "tuin", title: "Een moestuin bij de school" },
  { id: "licht", title: "Meer licht in het park, ook in de winter" },
];
const PROPOSAL = [
  { id: "plan", title: "We zetten in het voorjaar drie banken neer en kijken in de herfst of het er meer worden." },
];
const common = (id: string, title: string, identity: VoteBlock["identity"], list = IDEAS) => {
  const vote = { kind: "vote", minutes: 4, scope: "plenary", text: `${title}?` } as const;
  return { ...vote, id, title, identity, items: { from: "list" as const, list } };
};
const axis = (label: string) => ({ label, min: 1, max: 5 });
const BLOCKS: readonly VoteBlock[] = [
  { ...common("stippen", "Stippen", "anonymous"), method: "dots", dots: 3, maxPerItem: 2 },
  { ...common("belang", "Belang", "perspective"), method: "importance", dontKnow: true, why: true },
  {
    ...common("schaal", "Eens", "name"),
    method: "scale",
    min: 1,
    max: 5,
    labels: { "1": "oneens", "5": "eens" },
    dontKnow: true,
  },
  { ...common("kaart", "Kaart", "anonymous"), method: "matrix", x: axis("Haalbaar"), y: axis("Belangrijk") },
  { ...common("orde", "Volgorde", "anonymous"), method: "rank" },
  { ...common("punten", "Punten", "perspective"), method: "points", points: 100 },
  { ...common("voorstel", "Voorstel", "anonymous", PROPOSAL), method: "consent" },
];
const file: SessionFile = { ...smallSession, blocks: [...BLOCKS] };

/** What the two with a phone vote, and what the one with keys alone does. */
const BY_HAND: Readonly<
  Record<string, { readonly thumb: Values; readonly keys: Values; readonly why?: Record<string, string> }>
> = {
  stippen: { thumb: { bank: 2, licht: 1 }, keys: { tuin: 2, bank: 1 } },
  belang: {
    thumb: { bank: "important", tuin: "dont-know", licht: "not-important" },
    keys: { bank: "not-important", tuin: "important", licht: "dont-know" },
    why: { bank: "Dan kun je even zitten" },
  },
  schaal: { thumb: { bank: 5, tuin: 3, licht: 1 }, keys: { bank: 2, tuin: 4, licht: "dont-know" } },
  kaart: {
    thumb: { bank: { x: 5, y: 1 }, tuin: { x: 3, y: 3 }, licht: { x: 2, y: 5 } },
    keys: { bank: { x: 1, y: 5 }, tuin: { x: 4, y: 2 }, licht: { x: 2, y: 2 } },
  },
  orde: { thumb: { licht: 1, bank: 2, tuin: 3 }, keys: { tuin: 1, licht: 2, bank: 3 } },
  punten: { thumb: { bank: 50, tuin: 30, licht: 20 }, keys: { bank: 0, tuin: 85, licht: 15 } },
  voorstel: { thumb: { plan: "concern" }, keys: { plan: "agree" }, why: { plan: "Wie onderhoudt ze?" } },
};
const SILENT = 2;

/** Ten people without a screen: five of each of two perspectives. */
const crowdOf = (room: MeetingRoom): Promise<ProtocolPerson[]> =>
  Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      ProtocolPerson.join({
        baseUrl: room.baseUrl,
        code: room.links.code,
        name: `Persoon ${nth}`,
        perspective: nth % 2 === 0 ? "inwoner" : "professional",
        tafel: "tafel-1",
      }),
    ),
  );

const opinions = (items: readonly string[], chance: Seeded): Values =>
  Object.fromEntries(items.map((item) => [item, chance.pick(["important", "not-important"])]));

const figuresOn = async (page: Page, title: string): Promise<string[][]> => {
  const result = page.getByRole("region", { name: votes("result.of", { title }) }).last();
  await result.getByText(votes("result.table")).click();
  const rows = await result.getByRole("table").getByRole("row").all();
  return Promise.all(rows.slice(1).map((row) => row.locator("th, td").allTextContents()));
};

test("V1–V15: seven votes on every screen, and the report says what an independent count says", async ({ browser }) => {
  test.slow();
  const room = await MeetingRoom.open(browser, file);
  const crowd = await crowdOf(room);
  const { links, baseUrl } = room;
  const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey });
  const chance = new Seeded(11);
  const casts = new Map<string, Cast[]>();
  try {
    const regie: Facilitator = await room.facilitator();
    const loes = new Voter(await room.participant({ name: "Loes", perspective: "Inwoner", tafel: "tafel-1" }), "thumb");
    const omar = new Voter(await room.participant({ name: "Omar", perspective: "Professional", tafel: "tafel-1" }), "keys");
    const screen = await (await room.device(LAPTOP)).newPage();
    await screen.goto(room.here(links.presenterUrl));
    const caller = await regie.seatsCaller({ name: "Henk", perspective: "inwoner", tafel: "Tafel 2" });
    const henk = new Voter(caller, "thumb");
    const present = crowd.length + 3;
    await lead.must({ type: "start" });

    const cast = (block: string, values: Values, why: Readonly<Record<string, string>> = {}) =>
      casts.set(block, [...(casts.get(block) ?? []), { values, why, tafel: "tafel-1" }]);
    /** The people without a screen, except two who say nothing; the first of those tries more than there is. */
    const crowdVotes = async (block: VoteBlock, id: string) => {
      const items = block.items.from === "list" ? block.items.list.map((item) => item.id) : [];
      for (const person of crowd.slice(SILENT)) {
        // Everybody says something about every item here, so that groups are large enough to be told.
        const values = block.method === "importance" ? opinions(items, chance) : validBallot(block, items, chance);
        person.vote(id, values);
        if (Object.values(values).some((value) => block.method !== "dots" || value !== 0)) cast(id, values);
      }
      await Promise.all(crowd.map((person) => person.saved()));
    };
    const counted = (block: VoteBlock, id = block.id) =>
      countVote(
        { ...block, id },
        block.items.from === "list" ? block.items.list.map((item) => item.id) : [],
        casts.get(id) ?? [],
        new Map([["tafel-1", present]]),
      );

    for (const [index, block] of BLOCKS.entries()) {
      const { id, title } = block;
      await test.step(`${block.method}`, async () => {
        if (index > 0) await lead.must({ type: "nextBlock", block: BLOCKS[index - 1]?.id ?? "" });
        const list = block.items.from === "list" ? block.items.list : [];
        const hand = BY_HAND[id];
        if (hand === undefined) throw new Error(id);
        await loes.phone.isIn(title);
        await expect(loes.phone.main.getByRole("button").or(loes.phone.main.getByRole("radio")).first()).toBeVisible();
        await looksAccessible(loes.phone.page, `${id}-ballot`, ["phone"]);
        await crowdVotes(block, id);
        if (block.method === "dots") {
          // Nobody's dots are more than there are; the ballot before it counts no more either.
          crowd[0]?.vote(id, { bank: 2, tuin: 2 });
          await expect.poll(() => crowd[0]?.notCounted.get(`votes/${id}`)).toBe("over-limit");
          await loes.votes(block, list, { bank: 1, tuin: 2 });
          await loes.changes();
        }
        const own = hand.why ?? {};
        await Promise.all([loes.votes(block, list, hand.thumb, own), omar.votes(block, list, hand.keys)]);
        cast(id, hand.thumb, own);
        cast(id, hand.keys);
        if (block.method === "importance") {
          await henk.votes(block, list, { bank: "important", tuin: "important", licht: "important" });
          cast(id, { bank: "important", tuin: "important", licht: "important" });
        }
        const voters = casts.get(id)?.length ?? 0;
        await regie.sees(facilitator("vote.count", { voted: voters, of: present }));
        await regie.sees(facilitator("vote.noResults"));
        for (const page of [loes.phone.page, regie.page, screen]) await expect(page.getByRole("table")).toHaveCount(0);

        await lead.must({ type: "closeVote", block: id });
        await loes.phone.seesTitle(participant("vote.closed"));
        await loes.phone.sees(participant("vote.closedText"));
        await lead.must({ type: "publishResult", block: id });
        await loes.phone.sees(votes("result.voters", { voters, present }));
        await regie.presses(facilitator("vote.show"));
        const figures = await figuresOn(loes.phone.page, title);
        expect(await figuresOn(regie.page, title)).toEqual(figures);
        expect(figures.map(([item]) => item)).toEqual(list.map((item) => item.title));
        const expected = counted(block).items as Record<string, unknown>[];
        const shown = (key: string) => expected.map((item) => String(item[key]));
        if (block.method === "dots")
          expect(figures.map((cells) => cells.slice(2))).toEqual(shown("dots").map((dots, at) => [dots, shown("people")[at]]));
        if (block.method === "rank") expect(figures.map((cells) => cells[3])).toEqual(shown("n"));
        if ("dontKnow" in (expected[0] ?? {})) expect(figures.map((cells) => cells.at(-3))).toEqual(shown("dontKnow"));
        await expect(screen.getByText(presenter("result.turnout", { voters, present }))).toBeVisible();
        await expect(screen.getByRole("img", { name: new RegExp(list[0]?.title.slice(0, 20) ?? "") }).first()).toBeVisible();
        await looksAccessible(loes.phone.page, `${id}-result`, ["phone"]);
      });
    }

    await test.step("V11: groups of five and more stand in the facilitator's result alone", async () => {
      await regie.page.getByText(facilitator("vote.earlier")).click();
      // The newest vote comes first; of these it was the oldest.
      const belang = regie.page.getByRole("table", { name: "Uitslag per perspectief" }).last();
      const earlier = regie.page.getByRole("button", { name: facilitator("vote.show") });
      for (let left = await earlier.count(); left > 0; left -= 1) await earlier.first().click();
      await expect(belang).toBeVisible();
      await expect(belang.getByRole("columnheader")).toHaveText(["Keuze", "inwoner (6)", "professional (5)"]);
      await expect(
        belang
          .first()
          .getByText(/^\d van 5 belangrijk$/)
          .first(),
      ).toBeVisible();
      await looksAccessible(regie.page, "groups-regie", ["laptop"]);
      await expect(loes.phone.page.getByRole("table", { name: "Uitslag per perspectief" })).toHaveCount(0);
    });

    await test.step("V14: voting again is a new measurement beside the first", async () => {
      const [, block] = BLOCKS;
      if (block === undefined) throw new Error("no block");
      const { block: again = "" } = await lead.must({ type: "voteAgain", block: block.id });
      expect(again).toBe("belang~2");
      await loes.phone.seesTitle(IDEAS[0]?.title ?? "");
      await crowdVotes(block, again);
      const values = { bank: "not-important", tuin: "not-important", licht: "not-important" };
      await Promise.all([loes.votes(block, IDEAS, values), omar.votes(block, IDEAS, values)]);
      cast(again, values);
      cast(again, values);
      await lead.must({ type: "closeVote", block: again });
      await lead.must({ type: "publishResult", block: again });
      // That of the vote before it is there already; the newest stands first.
      await expect(regie.page.getByRole("button", { name: facilitator("vote.show") })).toHaveCount(2);
      await regie.presses(facilitator("vote.show"));
      for (const page of [loes.phone.page, regie.page]) {
        const changed = page.getByRole("table", { name: votes("result.compare") });
        await expect(changed.getByRole("columnheader")).toHaveText([
          votes("result.item"),
          votes("result.first"),
          votes("result.again", { number: 2 }),
        ]);
        await expect(changed.getByRole("row")).toHaveCount(IDEAS.length + 1);
      }
      const turnout = (id: string) => ({ voters: casts.get(id)?.length ?? 0, present });
      await expect(screen.getByRole("heading", { name: presenter("result.first", turnout("belang")) })).toBeVisible();
      await expect(
        screen.getByRole("heading", { name: presenter("result.again", { number: 2, ...turnout(again) }) }),
      ).toBeVisible();
      await looksAccessible(loes.phone.page, "again-result", ["phone"]);
      await looksAccessible(screen, "again-screen", ["laptop"]);
    });

    await test.step("the report", async () => {
      await lead.must({ type: "close", block: "belang~2" });
      const { outcome } = await lead.report();
      const found = new Map(outcome.votes.map((vote) => [vote.block, vote]));
      for (const block of BLOCKS) expect(found.get(block.id), block.id).toMatchObject(counted(block));
      const [, belang] = BLOCKS;
      if (belang !== undefined) expect(found.get("belang~2")).toMatchObject(counted(belang, "belang~2"));
      expect(outcome.votes).toHaveLength(BLOCKS.length + 1);
      // The ballot of a caller is marked, where the vote is not anonymous.
      const callers = new Map(outcome.rounds.map((round) => [round.block, round.callers]));
      expect([callers.get("belang"), callers.get("schaal"), callers.get("stippen")]).toEqual([1, 0, undefined]);
      expect(outcome.rounds.find(({ block }) => block === "belang~2")).toMatchObject({ repeats: "belang" });
    });
  } finally {
    for (const person of crowd) person.close();
    lead.close();
    await room.close();
  }
});

test("H2: one press sends what people wrote to a vote that nobody planned", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const regie = await room.facilitator();
    const loes = new Voter(await room.participant({ name: "Loes", perspective: "Inwoner", tafel: "tafel-1" }), "thumb");
    await regie.startsSession("Welkom");
    await regie.goesOnTo("Ideeën");
    await loes.phone.placesNote("Een bank op het plein", "Dit is helder");
    await loes.phone.placesNote("Meer licht in het park", "Dit is helder");
    await loes.phone.seesNumber("Meer licht in het park");
    await regie.presses(facilitator("vote.send.notes"));
    await regie.isAtBlock("Stemming: Ideeën");
    await loes.phone.seesTitle(facilitator("vote.send.question"));
    const [bank, licht] = ["Een bank op het plein", "Meer licht in het park"];
    await loes.phone.putsDots(bank ?? "", 1);
    await loes.phone.putsDots(licht ?? "", 1);
    await loes.phone.isDone();
    await loes.phone.seesTitle(participant("vote.doneTitle"));
    await looksAccessible(regie.page, "sent-regie", ["laptop"]);
    await regie.goesTo("Slot");
    await regie.closesSession();
    const { outcome, blocks } = await room.organiser.report(room.links.id);
    expect(blocks.map(({ title }) => title)).toContain("Stemming: Ideeën");
    expect(outcome.votes.find(({ block }) => block === "stemming-1")).toMatchObject({ method: "dots", voters: 1 });
  } finally {
    await room.close();
  }
});
