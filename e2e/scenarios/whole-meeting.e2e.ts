import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { MeetingInput } from "@samenspel/server/people/meeting";
import { MeetingPlayer } from "@samenspel/server/people/meeting-player";
import type { Block, VoteBlock, WriteBlock } from "@samenspel/shared/domain/block";
import { isVote, isWrite } from "@samenspel/shared/domain/block-kind";
import { findBlock } from "@samenspel/shared/domain/session-blocks";
import type { Report } from "@samenspel/shared/report/report-model";
import { expectedOutcome, fixtureMeeting } from "../fixture-meeting.ts";
import { dutch } from "../people/dutch.ts";
import { answersCards, type FixturePerson, listedItems, writesNotes } from "../people/fixture-person.ts";
import { MeetingRoom } from "../people/meeting-room.ts";

const NAME = "dialoogsessie-sociale-basis-1";
/** Who comes with a real phone: Marijke, Yusuf and Oksana. */
const WITH_PHONE = ["sb-p01", "sb-p02", "sb-p08"];
const PERSPECTIVES: Readonly<Record<string, string>> = { vrijwilliger: "Vrijwilliger", inwoner: "Inwoner" };

interface Items {
  readonly items: readonly { readonly item: string }[];
}

/** A vote as the report says it, its items in one order. */
const byItem = (vote: object): Record<string, unknown> => {
  const { items } = vote as Items;
  return { ...vote, items: items.toSorted((a, b) => (a.item < b.item ? -1 : 1)) };
};

test("a dialogue session, from the questionnaire to the notitie", async ({ browser }) => {
  const meeting = fixtureMeeting(NAME);
  const kansen = meeting.input.opportunities ?? [];
  const ballots = [...meeting.input.ballots];
  // The kansen are written in the browser, so that their ids are only known then.
  const input: MeetingInput = { ...meeting.input, opportunities: [], ballots };
  const room = await MeetingRoom.open(browser, meeting.file);
  const others = await MeetingPlayer.open(
    { ...meeting, input },
    { baseUrl: room.baseUrl, links: room.links, playedElsewhere: WITH_PHONE },
  );
  try {
    const { file } = others;
    const lead = await room.facilitator();
    const people: FixturePerson[] = [];
    const voteBlock = (id: string): VoteBlock => {
      const block = findBlock(file, id);
      if (block === undefined || !isVote(block)) throw new Error(`${id} is no vote`);
      return block;
    };
    const writeBlock = (id: string): WriteBlock => {
      const block = findBlock(file, id);
      if (block === undefined || !isWrite(block)) throw new Error(`${id} is no write block`);
      return block;
    };
    const everybodyWithAPhone = (does: (person: FixturePerson) => Promise<void>) => Promise.all(people.map(does));
    /** The others do their part; the notes are turned over in the browser, so not by them. */
    const othersPlay = (block: Block) => others.playBlock(block.kind === "write" ? { ...block, visibility: "open" } : block);
    const goesOnTo = async (id: string): Promise<void> => {
      await lead.goesOnTo(findBlock(file, id)?.title ?? id);
    };

    await test.step("people sign up and answer the questionnaire", async () => {
      await others.comeIn(meeting.people.filter(({ id }) => !WITH_PHONE.includes(id)));
      for (const id of WITH_PHONE) {
        const known = meeting.people.find((person) => person.id === id);
        if (known === undefined) throw new Error(`nobody is called ${id}`);
        const phone = await room.participant({
          name: known.name ?? undefined,
          perspective: PERSPECTIVES[known.perspective],
          tafel: known.tafel,
        });
        people.push({ known, phone });
      }
      await lead.opensQuestionnaire();
      const block = voteBlock("vragenlijst-ankerpunten");
      await Promise.all([
        others.playBlock(block),
        everybodyWithAPhone(async (person) => {
          await answersCards(person, block, listedItems(file, block), meeting);
          await person.phone.seesTitle(dutch.participant("questionnaire.doneTitle"));
        }),
      ]);
      await lead.closesQuestionnaire(block.title);
      // Daan comes late.
      for (const { id, joinsAt } of meeting.people) if (joinsAt > 0) others.people.get(id)?.drop();
    });

    await test.step("welcome and film", async () => {
      await lead.startsSession("Welkom");
      await everybodyWithAPhone(({ phone }) => phone.seesTitle("Welkom"));
      await goesOnTo("film");
      await everybodyWithAPhone(async ({ phone }) => {
        await phone.seesTitle("Introductie door de wethouder");
        await phone.readsFilm();
        await phone.sees("Goedenavond, goedemorgen of goedemiddag allemaal.");
      });
      await goesOnTo("uitslag-vragenlijst");
      await everybodyWithAPhone(({ phone }) => phone.sees(dutch.votes("result.of", { title: "De 10 ankerpunten" })));
    });

    await test.step("silent writing, then the reveal", async () => {
      await goesOnTo("rondje");
      await everybodyWithAPhone(({ known, phone }) => phone.isAt(known.tafel === "tafel-1" ? "Tafel 1" : "Tafel 2"));
      await goesOnTo("a1-schrijven");
      const block = writeBlock("a1-schrijven");
      await everybodyWithAPhone(async (person) => {
        await person.phone.sees(dutch.participant("write.anonymousLine"));
        await writesNotes(person, block, meeting);
      });
      await othersPlay(block);
      const [marijke, yusuf] = people;
      await marijke?.phone.seesNoNote("Dat ik weet waar ik moet zijn.");
      await lead.revealsEverywhere();
      await marijke?.phone.seesNote("Dat ik weet waar ik moet zijn.", "Zo zien we het graag");
      await yusuf?.phone.seesNote("Ik bel me suf.", "Zo gaat het nu");
    });

    await test.step("conditions by perspective, and a scale vote", async () => {
      await goesOnTo("a1-gesprek");
      await goesOnTo("a1-randvoorwaarden");
      const block = writeBlock("a1-randvoorwaarden");
      await everybodyWithAPhone(async (person) => {
        await person.phone.sees(dutch.participant("write.perspectiveLine", { perspective: person.known.perspective }));
        await writesNotes(person, block, meeting);
      });
      await others.arrive(35 * 60);
      await othersPlay(block);
      await goesOnTo("a1-stem");
      const vote = voteBlock("a1-stem");
      await everybodyWithAPhone((person) => answersCards(person, vote, listedItems(file, vote), meeting));
      await othersPlay(vote);
      await lead.sees(dutch.facilitator("vote.count", { voted: 10, of: 10 }));
      await lead.closesTheVote();
      await lead.showsTheResult();
      await everybodyWithAPhone(({ phone }) => phone.sees("10 van 10 mensen stemden."));
    });

    await test.step("the second ankerpunt, with a vote on importance and why", async () => {
      await goesOnTo("a1-afronden");
      await goesOnTo("a2-schrijven");
      const hidden = writeBlock("a2-schrijven");
      await everybodyWithAPhone((person) => writesNotes(person, hidden, meeting));
      await othersPlay(hidden);
      await lead.revealsEverywhere();
      await goesOnTo("a2-gesprek");
      await goesOnTo("a2-randvoorwaarden");
      const open = writeBlock("a2-randvoorwaarden");
      await everybodyWithAPhone((person) => writesNotes(person, open, meeting));
      await othersPlay(open);
      await goesOnTo("a2-stem");
      const vote = voteBlock("a2-stem");
      await everybodyWithAPhone((person) => answersCards(person, vote, listedItems(file, vote), meeting));
      await othersPlay(vote);
      await lead.closesTheVote();
      await lead.showsTheResult();
    });

    await test.step("writing by name", async () => {
      await goesOnTo("a2-afronden");
      await goesOnTo("samen-schrijven");
      const block = writeBlock("samen-schrijven");
      await everybodyWithAPhone(async (person) => {
        await person.phone.sees(dutch.participant("write.nameLine"));
        await writesNotes(person, block, meeting);
      });
      await othersPlay(block);
      await goesOnTo("samen-gesprek");
    });

    await test.step("the harvest, and the kansen", async () => {
      await goesOnTo("rode-draad");
      for (const [tafel, conclusion] of [
        ["Tafel 1", "We willen één plek waar je terecht kunt."],
        ["Tafel 2", "Begin bij mensen die de buurt al kennen."],
      ] as const) {
        await lead.opensTafel(tafel);
        await lead.addsConclusion(conclusion);
        for (const { title } of kansen.filter((kans) => kans.tafel === tafel.toLowerCase().replace(" ", "-"))) {
          await lead.addsOpportunity(title);
        }
        await lead.seesSaved();
        await lead.goesBackToTafels();
      }
      await everybodyWithAPhone(({ phone }) => phone.sees("Begin bij mensen die de buurt al kennen."));
    });

    await test.step("dots on the kansen", async () => {
      await goesOnTo("slotstem");
      const items = await others.lead.live.until(
        ({ items: offered }) => offered?.length === kansen.length && offered,
        "the kansen",
      );
      const titleOf = (id: string) => kansen.find((kans) => kans.id === id)?.title ?? id;
      for (const [index, ballot] of ballots.entries()) {
        const item = items.find(({ title }) => title === titleOf(ballot.item))?.id;
        if (ballot.block === "slotstem" && item !== undefined) ballots[index] = { ...ballot, item };
      }
      await everybodyWithAPhone(async ({ known, phone }) => {
        const own = meeting.input.ballots.filter(({ participant, block }) => participant === known.id && block === "slotstem");
        for (const { item, value } of own) await phone.putsDots(titleOf(item), Number(value));
        await phone.isDone();
        await phone.seesTitle(dutch.participant("vote.doneTitle"));
      });
      await othersPlay(voteBlock("slotstem"));
      await lead.closesTheVote();
      await lead.showsTheResult();
      await everybodyWithAPhone(({ phone }) => phone.sees(kansen[0]?.title ?? ""));
    });

    await test.step("evaluation, and the end", async () => {
      await goesOnTo("vervolg");
      await goesOnTo("evaluatie");
      await everybodyWithAPhone(async ({ phone }) => {
        await phone.page.getByRole("radio", { name: dutch.participant("vote.evaluate4"), exact: true }).check();
        await phone.isDone();
      });
      await everybodyWithAPhone(({ phone }) => phone.seesSaved());
      await lead.closesSession();
      await everybodyWithAPhone(({ phone }) => phone.seesTitle(dutch.participant("closed.title")));
    });

    await test.step("the report says what people wrote and voted", async () => {
      const json = await lead.downloads(dutch.facilitator("closed.json"));
      const { outcome } = JSON.parse(await readFile(await json.path(), "utf8")) as Report;
      const expected = expectedOutcome(NAME);
      expect(outcome).toMatchObject({ people: expected.people, minutes: expected.minutes, endsAt: expected.endsAt });
      expect(outcome.notes).toMatchObject(expected.notes as Record<string, unknown>);
      expect(outcome.notes.list.map(({ text }) => text).sort()).toEqual(meeting.input.notes.map(({ text }) => text).sort());
      expect(outcome.opportunities.map(({ title }) => title).sort()).toEqual(kansen.map(({ title }) => title).sort());
      const idOf = new Map(outcome.opportunities.map(({ id, title }) => [kansen.find((kans) => kans.title === title)?.id, id]));
      for (const vote of expected.votes) {
        const found = outcome.votes.find(({ block }) => block === vote.block) ?? {};
        const { items } = vote as unknown as Items;
        const named = { ...vote, items: items.map((item) => ({ ...item, item: idOf.get(item.item) ?? item.item })) };
        expect(byItem({ items: [], ...found })).toMatchObject(byItem(named) as Record<string, unknown>);
      }
      const markdown = await lead.downloads(dutch.facilitator("closed.md"));
      const text = await readFile(await markdown.path(), "utf8");
      expect(text).toContain("Eén nummer voor alle vragen, een mens neemt op");
      expect(text).toContain("Begin bij mensen die de buurt al kennen.");
    });
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    others.close();
    await room.close();
  }
});
