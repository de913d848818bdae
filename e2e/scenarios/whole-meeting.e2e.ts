import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { Report } from "@samenspel/shared/report/report-model";
import { dutch } from "../people/dutch.ts";
import { FixtureEvening } from "../people/fixture-evening.ts";
import { saysWhatIsExpected } from "../people/fixture-outcome.ts";
import { answersCards, listedItems } from "../people/fixture-person.ts";

const NAME = "dialoogsessie-sociale-basis-1";
/** Who comes with a real phone: Marijke, Yusuf and Oksana. */
const WITH_PHONE = ["sb-p01", "sb-p02", "sb-p08"];

test("a dialogue session, from the questionnaire to the notitie", async ({ browser }) => {
  const evening = await FixtureEvening.begins(browser, NAME, WITH_PHONE);
  const { meeting, others, room, ids, lead, people } = evening;
  const { file } = others;
  const kansen = meeting.input.opportunities ?? [];
  try {
    await test.step("people sign up and answer the questionnaire", async () => {
      // Daan, too, who will come late.
      await others.comeIn(meeting.people.filter(({ id }) => !WITH_PHONE.includes(id)));
      await evening.comeIn(WITH_PHONE);
      await lead.opensQuestionnaire();
      const block = evening.vote("vragenlijst-ankerpunten");
      await Promise.all([
        others.playBlock(block),
        evening.onPhones(async (person) => {
          await answersCards(person, block, listedItems(file, block), meeting);
          await person.phone.seesTitle(dutch.participant("questionnaire.doneTitle"));
        }),
      ]);
      await lead.closesQuestionnaire(block.title);
      for (const { id, joinsAt } of meeting.people) if (joinsAt > 0) others.people.get(id)?.drop();
    });

    await test.step("welcome and film", async () => {
      await lead.startsSession("Welkom");
      await evening.onPhones(({ phone }) => phone.seesTitle("Welkom"));
      await evening.goesOnTo("film");
      await evening.onPhones(async ({ phone }) => {
        await phone.seesTitle("Introductie door de wethouder");
        await phone.readsFilm();
        await phone.sees("Goedenavond, goedemorgen of goedemiddag allemaal.");
      });
      await evening.goesOnTo("uitslag-vragenlijst");
      await evening.onPhones(({ phone }) => phone.sees(dutch.votes("result.of", { title: "De 10 ankerpunten" })));
    });

    await test.step("silent writing, then the reveal", async () => {
      await evening.goesOnTo("rondje");
      await evening.onPhones(({ known, phone }) => phone.isAt(known.tafel === "tafel-1" ? "Tafel 1" : "Tafel 2"));
      await evening.goesOnTo("a1-schrijven");
      await evening.onPhones(({ phone }) => phone.sees(dutch.participant("write.anonymousLine")));
      await evening.writes("a1-schrijven");
      const [marijke, yusuf] = people;
      await marijke?.phone.seesNoNote("Dat ik weet waar ik moet zijn.");
      await lead.revealsEverywhere();
      await marijke?.phone.seesNote("Dat ik weet waar ik moet zijn.", "Zo zien we het graag");
      await yusuf?.phone.seesNote("Ik bel me suf.", "Zo gaat het nu");
    });

    await test.step("conditions by perspective, and a scale vote", async () => {
      await evening.goesOnTo("a1-gesprek", "a1-randvoorwaarden");
      await evening.onPhones(({ known, phone }) =>
        phone.sees(dutch.participant("write.perspectiveLine", { perspective: known.perspective })),
      );
      await others.arrive(35 * 60);
      await evening.writes("a1-randvoorwaarden");
      await evening.goesOnTo("a1-stem");
      const vote = evening.vote("a1-stem");
      await evening.onPhones((person) => answersCards(person, vote, listedItems(file, vote), meeting));
      await others.playBlock(vote);
      await lead.sees(dutch.facilitator("vote.count", { voted: 10, of: 10 }));
      await lead.closesTheVote();
      await lead.showsTheResult();
      await evening.onPhones(({ phone }) => phone.sees("10 van 10 mensen stemden."));
    });

    await test.step("the second ankerpunt, with a vote on importance and why", async () => {
      await evening.goesOnTo("a1-afronden", "a2-schrijven");
      await evening.writes("a2-schrijven");
      await lead.revealsEverywhere();
      await evening.goesOnTo("a2-gesprek", "a2-randvoorwaarden");
      await evening.writes("a2-randvoorwaarden");
      await evening.goesOnTo("a2-stem");
      const vote = evening.vote("a2-stem");
      await evening.onPhones((person) => answersCards(person, vote, listedItems(file, vote), meeting));
      await others.playBlock(vote);
      await lead.closesTheVote();
      await lead.showsTheResult();
    });

    await test.step("writing by name", async () => {
      await evening.goesOnTo("a2-afronden", "samen-schrijven");
      await evening.onPhones(({ phone }) => phone.sees(dutch.participant("write.nameLine")));
      await evening.writes("samen-schrijven");
      await evening.goesOnTo("samen-gesprek");
    });

    await test.step("the harvest, and the kansen", async () => {
      await evening.goesOnTo("rode-draad");
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
      await evening.onPhones(({ phone }) => phone.sees("Begin bij mensen die de buurt al kennen."));
    });

    await test.step("dots on the kansen", async () => {
      await evening.goesOnTo("slotstem");
      const items = await others.lead.live.until(
        ({ items: offered }) => offered?.length === kansen.length && offered,
        "the kansen",
      );
      for (const { id, title } of kansen) ids.set(id, items.find((item) => item.title === title)?.id ?? id);
      evening.rename("slotstem");
      await evening.onPhones(async ({ known, phone }) => {
        const own = meeting.input.ballots.filter(({ participant, block }) => participant === known.id && block === "slotstem");
        for (const { item, value } of own) {
          await phone.putsDots(kansen.find(({ id }) => id === item)?.title ?? item, Number(value));
        }
        await phone.isDone();
        await phone.seesTitle(dutch.participant("vote.doneTitle"));
      });
      await others.playBlock(evening.vote("slotstem"));
      await lead.closesTheVote();
      await lead.showsTheResult();
      await evening.onPhones(({ phone }) => phone.sees(kansen[0]?.title ?? ""));
    });

    await test.step("evaluation, and the end", async () => {
      await evening.goesOnTo("vervolg", "evaluatie");
      await evening.onPhones(async ({ phone }) => {
        await phone.page.getByRole("radio", { name: dutch.participant("vote.evaluate4"), exact: true }).check();
        await phone.isDone();
      });
      await evening.onPhones(({ phone }) => phone.seesSaved());
      await lead.closesSession();
      await evening.onPhones(({ phone }) => phone.seesTitle(dutch.participant("closed.title")));
    });

    await test.step("the report says what people wrote and voted", async () => {
      const json = await lead.downloads(dutch.facilitator("closed.json"));
      saysWhatIsExpected(JSON.parse(await readFile(await json.path(), "utf8")) as Report, NAME, meeting, ids);
      const markdown = await lead.downloads(dutch.facilitator("closed.md"));
      const text = await readFile(await markdown.path(), "utf8");
      expect(text).toContain("Eén nummer voor alle vragen, een mens neemt op");
      expect(text).toContain("Begin bij mensen die de buurt al kennen.");
    });
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    await evening.close();
  }
});
