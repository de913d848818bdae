import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { Report } from "@samenspel/shared/report/report-model";
import { dutch } from "../people/dutch.ts";
import { FixtureEvening } from "../people/fixture-evening.ts";
import { saysWhatIsExpected } from "../people/fixture-outcome.ts";
import { TafelBoard } from "../people/tafel-board.ts";

const NAME = "versnellingskamer-participatie";
/**
 * Who comes with a real phone: Ria and Gerda at the first tafel, Nadia at the second, Iris at the third; then somebody
 * without a name at each of them, and Saskia at the third. In CI, where other scenarios play beside it, four come.
 */
const PHONES = Number(process.env.PHONES ?? (process.env.CI ? 4 : 8));
const WITH_PHONE = ["vk-p04", "vk-p08", "vk-p12", "vk-p17", "vk-p03", "vk-p11", "vk-p20", "vk-p22"].slice(0, PHONES);
/** The tafel whose facilitator has a real laptop. */
const NEARBY = "tafel-1";
/** When Dewi comes in, in seconds of the plan. */
const AFTER_HER_TRAIN = 45 * 60;

/** The facilitators of the other tafels group over the protocol. */
const othersGroup = async (evening: FixtureEvening): Promise<void> => {
  const { others, meeting } = evening;
  for (const [order, { id, tafel, title, notes }] of (meeting.input.clusters ?? []).entries()) {
    if (tafel === NEARBY) continue;
    const texts = evening.textsOf(notes);
    const ids = await others.lead.openBoard(tafel).until((board) => {
      const found = texts.flatMap((text) => [...board.notes].find(([, note]) => note.text === text)?.[0] ?? []);
      return found.length === texts.length && found;
    }, `the notes of ${title}`);
    others.lead.putCluster(tafel, id, { block: "groeperen", title, order }, ids);
  }
  await others.lead.saved();
};

test("a versnellingskamer with three tafels, from the look ahead to the report", async ({ browser }) => {
  test.setTimeout(600_000);
  const evening = await FixtureEvening.begins(browser, NAME, WITH_PHONE);
  const { meeting, others, room, ids } = evening;
  const { clusters = [], opportunities = [] } = meeting.input;
  try {
    await test.step("people look ahead at home", async () => {
      await evening.comeIn(WITH_PHONE);
      await evening.lead.opensQuestionnaire();
      await evening.writes("vooraf");
      await evening.lead.presses(dutch.facilitator("questionnaire.doClose"));
    });

    await test.step("a note to practise, together", async () => {
      await evening.lead.startsSession(evening.block("welkom").title);
      await evening.goesOnTo("oefenbriefje");
      await evening.writes("oefenbriefje");
      await evening.onPhones(({ phone }) => phone.seesNote("Bouwkraan. Al een jaar."));
    });

    const nearby = await room.tafelFacilitator(NEARBY);
    const board = new TafelBoard(nearby.page);

    await test.step("silent writing at three tafels, then the reveal", async () => {
      await evening.goesOnTo("vooronderzoek", "naar-tafels", "kennismaken", "nu-is-de-kans");
      await evening.writes("nu-is-de-kans");
      const [ria] = evening.people;
      await ria?.phone.seesNoNote("Hulp vragen is moeilijker dan hulp geven");
      await evening.lead.revealsEverywhere();
      await ria?.phone.seesNote("Hulp vragen is moeilijker dan hulp geven", "Dit is helder geworden");
    });

    await test.step("the facilitator of a tafel groups its notes; the others do too", async () => {
      await evening.goesOnTo("groeperen");
      await others.arrive(AFTER_HER_TRAIN);
      await othersGroup(evening);
      for (const { title, tafel, notes } of clusters) if (tafel === NEARBY) await board.groups(title, evening.textsOf(notes));
      await board.seesSaved(14);
      const { phone } = evening.people[0] ?? { phone: null };
      await phone?.sees("Niet wachten tot mensen bellen");
    });

    await test.step("the lead's laptop dies; another lead goes on", async () => {
      await evening.lead.page.context().close();
      evening.lead = await room.facilitator();
      await evening.lead.isAtBlock(evening.block("groeperen").title);
      await evening.goesOnTo("vasthouden");
      await evening.writes("vasthouden");
      await evening.lead.revealsEverywhere();
    });

    await test.step("a line of harvest, and dots on the groups", async () => {
      await evening.goesOnTo("verdiepen");
      await nearby.addsConclusion("Wie hulp nodig heeft, belt niet. Wij gaan erheen.");
      await nearby.seesSaved();
      await evening.goesOnTo("stippen");
      for (const { id, title, tafel } of clusters) {
        const neighbour = others.people.get(meeting.people.find((person) => person.tafel === tafel)?.id ?? "");
        const item = await neighbour?.live.until(
          ({ items = [] }) => items.find((offered) => offered.block === "stippen" && offered.title === title),
          `${title} to be voted on`,
        );
        if (item !== undefined) ids.set(id, item.id);
      }
      evening.rename("stippen");
      await evening.onPhones(async ({ known, phone }) => {
        const values = Object.entries(evening.lastBallot(known.id, "stippen"));
        if (values.length === 0) return;
        for (const [item, dots] of values) {
          const title = clusters.find(({ id }) => id === item)?.title ?? item;
          if (Number(dots) > 0) await phone.putsDots(title, Number(dots));
        }
        await phone.isDone();
        await phone.seesTitle(dutch.participant("vote.doneTitle"));
      });
      await others.playBlock(evening.vote("stippen"));
      await evening.lead.closesTheVote();
      await evening.lead.showsTheResult();
    });

    await test.step("what is needed and who; does this hold?", async () => {
      await evening.goesOnTo("nodig-wie");
      await evening.writes("nodig-wie");
      await evening.goesOnTo("klopt-dit");
      for (const { known, phone } of evening.people) {
        if (known.tafel !== NEARBY) continue;
        await phone.sees("Wie hulp nodig heeft, belt niet. Wij gaan erheen.");
        await phone.page.getByRole("radio", { name: dutch.participant("vote.confirmAgree") }).check();
        await phone.isDone();
        await phone.seesSaved();
      }
    });

    await test.step("every tafel brings back its kansen", async () => {
      await evening.goesOnTo("terug", "terugmelden");
      for (const [order, { id, tafel = "", title, cluster }] of opportunities.entries()) {
        if (tafel === NEARBY) await nearby.addsOpportunity(title);
        else
          others.lead.putOpportunity(tafel, id, { block: "terugmelden", title, order, ...(cluster && { cluster }), sources: [] });
      }
      await nearby.seesSaved();
      await others.lead.saved();
      await evening.onPhones(({ phone }) => phone.sees("De sleutel voor vrijwilligers: open in het weekend"));
    });

    await test.step("importance and feasibility, on a phone", async () => {
      await evening.goesOnTo("belang-haalbaarheid");
      const items = await others.lead.live.until(
        ({ items: offered = [] }) => offered.length === opportunities.length && offered,
        "the kansen to be voted on",
      );
      for (const { id, title } of opportunities) ids.set(id, items.find((item) => item.title === title)?.id ?? id);
      evening.rename("belang-haalbaarheid");
      await evening.onPhones(async ({ known, phone }) => {
        const values = evening.lastBallot(known.id, "belang-haalbaarheid");
        if (Object.keys(values).length === 0) return;
        const idOf = new Map([...ids].map(([mine, theirs]) => [theirs, mine]));
        for (const { id, title } of items) {
          await phone.seesTitle(title);
          const value = values[idOf.get(id) ?? id];
          if (value === "dont-know") await phone.presses(dutch.participant("vote.dont-know"));
          else if (value !== undefined) {
            const { x, y } = value as { x: number; y: number };
            for (const [axis, figure] of [
              ["Haalbaar", x],
              ["Belangrijk", y],
            ] as const)
              await phone.page
                .getByRole("group", { name: axis })
                .getByRole("radio", { name: String(figure), exact: true })
                .check();
          }
          await phone.goesToNextItem();
        }
        await phone.seesTitle(dutch.participant("vote.overviewTitle"));
        await phone.isDone();
      });
      await others.playBlock(evening.vote("belang-haalbaarheid"));
      await evening.lead.closesTheVote();
      await evening.lead.showsTheResult();
    });

    await test.step("who takes it on, evaluation, and the end", async () => {
      await evening.goesOnTo("bespreken", "trekkers");
      await evening.onPhones(({ known, phone }) =>
        phone.sees(dutch.participant(known.name === null ? "write.nameless" : "write.nameLine")),
      );
      await evening.writes("trekkers");
      await evening.goesOnTo("evaluatie");
      await evening.onPhones(async ({ phone }) => {
        await phone.page.getByRole("radio", { name: dutch.participant("vote.evaluate4"), exact: true }).check();
        await phone.isDone();
        await phone.seesSaved();
      });
      await evening.lead.closesSession();
      await evening.onPhones(({ phone }) => phone.seesTitle(dutch.participant("closed.title")));
    });

    await test.step("the report says what people wrote and voted", async () => {
      const json = await evening.lead.downloads(dutch.facilitator("closed.json"));
      saysWhatIsExpected(JSON.parse(await readFile(await json.path(), "utf8")) as Report, NAME, meeting, ids);
    });
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    await evening.close();
  }
});
