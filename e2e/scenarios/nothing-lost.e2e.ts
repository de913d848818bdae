import { type Browser, expect, test } from "@playwright/test";
import { LIMITS } from "@samenspel/shared/protocol/limits";
import { dutch } from "../people/dutch.ts";
import { Facilitator } from "../people/facilitator.ts";
import { type TableOfTwo, twoAtATable } from "../people/two-at-a-table.ts";

const { common, participant, join } = dutch;
const HELPFUL = "Dit is helder";

/** Two people at tafel 1 who may write. */
const atTheTable = (browser: Browser, story: (table: TableOfTwo) => Promise<void>): Promise<void> =>
  twoAtATable(browser, async (table) => {
    await table.lead.goesOnTo("Ideeën");
    await table.loes.isAt("Tafel 1");
    await table.omar.isAt("Tafel 1");
    await story(table);
  });

test("somebody whose phone has no network writes on, and it all arrives in its order", async ({ browser }) => {
  await atTheTable(browser, async ({ loes, omar }) => {
    await loes.writes("Een bank op het ", HELPFUL);
    await loes.losesNetwork();
    await loes.writesOn("plein");
    await loes.places();
    await expect(loes.note("Een bank op het plein")).toContainText(participant("feed.waiting"));
    await loes.placesNote("En een boom ernaast");
    await loes.sees(participant("saving.offlineTitle"));
    await omar.seesNoNote("Een bank op het plein");

    await loes.findsNetwork();
    await omar.seesNote("En een boom ernaast", HELPFUL);
    await expect(omar.page.getByRole("article").getByText(/bank|boom/)).toHaveText([/bank/, /boom/]);
    await expect(loes.note("Een bank op het plein")).not.toContainText(participant("feed.waiting"));
  });
});

test("a server that dies in the middle of a sentence loses nothing", async ({ browser }) => {
  await atTheTable(browser, async ({ room, loes, omar }) => {
    await omar.placesNote("Een moestuin", HELPFUL);
    await loes.writes("Meer licht", HELPFUL);
    await room.server.kill();
    await loes.sees(participant("saving.offlineTitle"));
    await loes.writesOn(" in het park");
    await loes.places();
    await room.server.restart();
    await omar.seesNote("Meer licht in het park");
    await loes.seesNote("Een moestuin");
    await loes.isAt("Tafel 1");
  });
});

test("a reload keeps the sentence and the chair, and a second tab goes on in the same chair", async ({ browser }) => {
  await atTheTable(browser, async ({ room, loes, omar }) => {
    await loes.writes("Een half ", HELPFUL);
    await loes.page.reload();
    await loes.isAt("Tafel 1");
    await expect(loes.field).toHaveValue("Een half ");

    const second = await loes.opensAnotherTab(room.here(room.links.participantUrl));
    await second.presses(join("join.back.named", { name: "Loes" }));
    await second.isAt("Tafel 1");
    await expect(second.field).toHaveValue("Een half ");
    await second.writesOn("idee");
    await second.places();
    await loes.seesNote("Een half idee");
    await expect(loes.field).toHaveValue("");

    // Both at once: two sentences, two notes.
    await loes.writes("Uit het eerste tabblad");
    await second.writes("Uit het tweede tabblad", "Dit is nodig");
    await Promise.all([loes.places(), second.places()]);
    await omar.seesNote("Een half idee", HELPFUL);
    await omar.seesNote("Uit het eerste tabblad");
    await omar.seesNote("Uit het tweede tabblad", "Dit is nodig");
    await expect(omar.page.getByText(participant("who.here", { count: 2 }))).toBeVisible();
  });
});

test("a note that is being changed keeps what was typed over a reload", async ({ browser }) => {
  await atTheTable(browser, async ({ loes, omar }) => {
    await loes.placesNote("Een bank", HELPFUL);
    await loes.presses(participant("feed.edit"));
    const field = loes.page.getByRole("textbox", { name: participant("feed.editLabel") });
    await field.fill("Een bank in de zon");
    await loes.page.reload();
    await loes.isAt("Tafel 1");
    await expect(field).toHaveValue("Een bank in de zon");
    await omar.seesNote("Een bank", HELPFUL);
    await expect(omar.note("Een bank")).not.toContainText("zon");
    await loes.presses(common("action.save"));
    await omar.seesNote("Een bank in de zon");
  });
});

test("who comes late catches up, and sits at a tafel after two taps", async ({ browser }) => {
  await atTheTable(browser, async ({ room, lead, loes }) => {
    await loes.placesNote("Een bank op het plein", HELPFUL);
    await room.later(2);
    const late = await room.participant({ name: "Mina" });
    await late.seesTitle(participant("late.title"));
    await late.sees("We praten over wat de buurt vooruit helpt.");
    await late.sees("Ideeën");
    await late.presses(participant("late.go"));
    await late.presses(participant("choose.sit", { tafel: "Tafel 1" }));
    await late.isAt("Tafel 1");
    await late.seesNote("Een bank op het plein", HELPFUL);
    await late.placesNote("Ik doe ook mee");
    await lead.opensTafel("Tafel 1");
    await expect(lead.note("Ik doe ook mee")).toContainText("Mina");
  });
});

test("who is moved in the middle of a sentence keeps the sentence", async ({ browser }) => {
  await atTheTable(browser, async ({ room, lead, loes, omar }) => {
    const guest = await room.participant({ name: "Tess", tafel: "tafel-2" });
    await guest.isAt("Tafel 2");
    await loes.placesNote("Dit blijft aan tafel 1", HELPFUL);
    await loes.writes("Dit gaat mee naar ");
    await lead.movesPerson("Loes", "Tafel 2");
    await loes.sees(participant("move.title", { tafel: "Tafel 2" }));
    await loes.isAt("Tafel 2");
    await expect(loes.field).toHaveValue("Dit gaat mee naar ");
    // The cursor stays where it was: the next letter goes on with the sentence.
    await expect(loes.field).toBeFocused();
    await loes.page.keyboard.type("tafel 2");
    await loes.places();
    await guest.seesNote("Dit gaat mee naar tafel 2", HELPFUL);
    await omar.seesNote("Dit blijft aan tafel 1", HELPFUL);
    await guest.seesNoNote("Dit blijft aan tafel 1");
    await omar.seesNoNote("Dit gaat mee naar tafel 2");
  });
});

test("a note that is too long says so and stays with its writer", async ({ browser }) => {
  await atTheTable(browser, async ({ loes, omar }) => {
    const words = "x".repeat(LIMITS.note - 10);
    await loes.writes(words, HELPFUL);
    await loes.sees(common("letters.left", { count: 10 }));
    await loes.field.fill(`${words}${"y".repeat(11)}`);
    await loes.sees(common("letters.over", { count: 1 }));
    await loes.triesToPlace();
    await expect(loes.field).toHaveValue(`${words}${"y".repeat(11)}`);
    await loes.field.press("Backspace");
    await loes.places();
    await omar.seesNote(words.slice(0, 40), HELPFUL);
  });
});

test("a ballot can change until the vote closes; who changes it later is told", async ({ browser }) => {
  await atTheTable(browser, async ({ lead, loes, omar }) => {
    await lead.goesTo("Keuze");
    await omar.votesImportant("Een bank op het plein");
    await omar.isDone();
    await loes.votesImportant("Een bank op het plein", "Dan kun je even zitten");
    await loes.answers("Een bank op het plein", participant("vote.not-important"));
    await loes.seesSaved();
    await loes.losesNetwork();
    await loes.sees(participant("saving.offlineTitle"));
    await loes.answers("Een bank op het plein", participant("vote.dont-know"));
    await lead.closesTheVote();
    await loes.findsNetwork();
    await loes.sees(participant("notCounted.vote.closed"));
    await lead.showsTheResult();
    await loes.seesTitle(participant("vote.closed"));
    await loes.sees(dutch.votes("result.voters", { voters: 2, present: 2 }));
    // The answer from before the seal counts, not the one that came too late.
    await expect(loes.page.getByRole("img", { name: /Belangrijk 1, Niet belangrijk 1, Weet ik niet 0/ })).toBeVisible();
  });
});

test("a laptop that dies in the middle of a line of harvest leaves the line to the next facilitator", async ({ browser }) => {
  await atTheTable(browser, async ({ room, lead, loes, omar }) => {
    await loes.placesNote("Een bank op het plein", HELPFUL);
    await lead.opensTafel("Tafel 1");
    await lead.addsConclusion("Wij willen even kunnen ");
    await lead.seesSaved();
    // Without a goodbye: the server only hears nothing any more.
    await lead.page.context().setOffline(true);
    await lead.page.context().close();

    const next = await room.tafelFacilitator("tafel-1");
    const line = next.harvestLine("Wij willen even kunnen ");
    await expect(line).toBeVisible();
    await line.press("Control+End");
    await line.pressSequentially("zitten.");
    await next.seesSaved();
    const lead2 = await room.facilitator();
    await lead2.isAtBlock("Ideeën");
    await lead2.opensTafel("Tafel 1");
    await expect(lead2.harvestLine("Wij willen even kunnen zitten.")).toBeVisible();
    await lead2.goesBackToTafels();
    await lead2.goesOnTo("Zorgen");
    await omar.seesTitle("Waar maak je je zorgen over?");
    await next.sees("Waar maak je je zorgen over?");
  });
});

test("what a facilitator writes without network outlives the page", async ({ browser }) => {
  await atTheTable(browser, async ({ room, lead }) => {
    await lead.opensTafel("Tafel 1");
    await lead.addsConclusion("Wij willen zitten.");
    await lead.seesSaved();
    const context = lead.page.context();
    await context.setOffline(true);
    await lead.addsConclusion("En een dak boven ons hoofd.");
    await lead.page.close();
    await context.setOffline(false);

    const again = await Facilitator.opens(await context.newPage(), room.here(room.links.facilitatorUrl));
    await again.isAtBlock("Ideeën");
    await again.opensTafel("Tafel 1");
    await expect(again.harvestLine("Wij willen zitten.")).toBeVisible();
    await expect(again.harvestLine("En een dak boven ons hoofd.")).toBeVisible();
    await again.seesSaved();
  });
});

test("a facilitator who reloads keeps the role; two who go on at once make one step", async ({ browser }) => {
  await atTheTable(browser, async ({ room, lead, loes }) => {
    await lead.page.reload();
    await lead.isAtBlock("Ideeën");
    const second = await room.facilitator();
    await second.isAtBlock("Ideeën");
    // At the same moment in both pages: a click of the driver waits for its page, and would come after the first step.
    const moment = Date.now() + 1000;
    const pressAt = (button: HTMLElement | SVGElement, at: number) =>
      new Promise<void>((resolve) =>
        setTimeout(() => {
          if (button instanceof HTMLElement) button.click();
          resolve();
        }, at - Date.now()),
      );
    await Promise.all([lead, second].map(({ nextButton }) => nextButton.evaluate(pressAt, moment)));
    await lead.isAtBlock("Zorgen");
    await second.isAtBlock("Zorgen");
    await loes.seesTitle("Waar maak je je zorgen over?");

    await lead.nextButton.dblclick();
    await lead.isAtBlock("Wensen");
    await second.isAtBlock("Wensen");
    await loes.seesTitle("Wat wens je de buurt toe?");
    // A step too many would have come by now: everything that was asked before this has been answered.
    await lead.saysToEverybody("Schrijf gerust door.");
    await loes.sees("Schrijf gerust door.");
    await loes.seesTitle("Wat wens je de buurt toe?");
    await second.isAtBlock("Wensen");
  });
});
