import { expect, test } from "@playwright/test";
import { dutch } from "../people/dutch.ts";
import { twoAtATable } from "../people/two-at-a-table.ts";

const { common, participant, facilitator } = dutch;

test("before typing everybody reads under what name it goes", async ({ browser }) => {
  await twoAtATable(browser, async ({ lead, loes, omar }) => {
    await lead.goesOnTo("Ideeën");
    await expect(loes.field).toHaveAccessibleDescription(participant("write.nameLine"));
    await loes.placesNote("Een bank op het plein");
    await omar.seesNote("Een bank op het plein");
    await expect(omar.note("Een bank op het plein")).toContainText("Loes, inwoner");

    await lead.goesOnTo("Zorgen");
    await expect(loes.field).toHaveAccessibleDescription(participant("write.anonymousLine"));
    await loes.placesNote("De bus rijdt niet meer");
    await omar.seesNoNote("De bus rijdt niet meer");
    await lead.revealsEverywhere();
    await omar.seesNote("De bus rijdt niet meer");
    await expect(omar.note("De bus rijdt niet meer")).toContainText(participant("feed.anonymous"));
    await expect(omar.note("De bus rijdt niet meer")).not.toContainText("Loes");
    await expect(loes.note("De bus rijdt niet meer")).toContainText(participant("feed.yours"));

    // Here each chooses; without a name until they say otherwise.
    await lead.goesOnTo("Wensen");
    await expect(loes.field).toHaveAccessibleDescription(participant("write.anonymousLine"));
    await loes.writes("Met mijn naam erbij");
    await loes.page.getByRole("switch", { name: participant("write.anonymous") }).click();
    await expect(loes.field).toHaveAccessibleDescription(participant("write.nameLine"));
    await loes.places();
    await omar.seesNote("Met mijn naam erbij");
    await expect(omar.note("Met mijn naam erbij")).toContainText("Loes");
  });
});

test("a caller takes part on the screen that the facilitator opens with a ticket", async ({ browser }) => {
  await twoAtATable(browser, async ({ lead, loes }) => {
    await lead.goesOnTo("Ideeën");
    const henk = await lead.seatsCaller({ name: "Henk", perspective: "inwoner", tafel: "Tafel 1" });
    await henk.isAt("Tafel 1");
    await henk.placesNote("Iemand die terugbelt");
    await loes.seesNote("Iemand die terugbelt");
    await expect(loes.note("Iemand die terugbelt")).toContainText(participant("feed.byCaller"));
    const chair = lead
      .tafel("Tafel 1")
      .getByRole("button", { name: new RegExp(`^Henk, inwoner, ${facilitator("person.caller")}`) });
    await expect(chair).toBeVisible();

    await lead.goesTo("Keuze");
    await henk.votesImportant("Een bank op het plein");
    await henk.isDone();
    await lead.closesTheVote();
    await lead.showsTheResult();
    await loes.sees(dutch.votes("result.voters", { voters: 1, present: 3 }));
  });
});

test("a note is hidden with a reason, and can be shown again", async ({ browser }) => {
  await twoAtATable(browser, async ({ lead, loes, omar }) => {
    await lead.goesOnTo("Ideeën");
    await loes.placesNote("Dit gaat over de buurman van nummer 12");
    await loes.placesNote("Een bank op het plein");
    await omar.seesNote("Dit gaat over de buurman van nummer 12");
    await lead.opensTafel("Tafel 1");
    await lead.hidesNote("Dit gaat over de buurman", "Hier staat wie het is.");
    await omar.seesNoNote("Dit gaat over de buurman van nummer 12");
    await omar.seesNote("Een bank op het plein");
    await lead.goesBackToTafels();
    await lead.page.getByText(facilitator("hide.list", { count: 1 })).click();
    await lead.sees(facilitator("hide.reasonShown", { reason: "Hier staat wie het is." }));
    await lead.presses(facilitator("hide.show", { number: 1 }));
    await omar.seesNote("Dit gaat over de buurman van nummer 12");
  });
});

test("who erases themselves is gone with everything of theirs, and takes anonymous notes back first when they ask so", async ({
  browser,
}) => {
  await twoAtATable(browser, async ({ lead, loes, omar }) => {
    await lead.goesOnTo("Ideeën");
    await loes.placesNote("Een bank op het plein");
    await omar.seesNote("Een bank op het plein");
    await lead.goesOnTo("Zorgen");
    await loes.placesNote("De bus rijdt niet meer");
    await lead.revealsEverywhere();
    await omar.seesNote("De bus rijdt niet meer");

    await loes.erasesEverything();
    await omar.seesNoNote("De bus rijdt niet meer");
    await expect(loes.page.getByRole("heading", { name: participant("erased.title") })).toBeVisible({ timeout: 60_000 });
    await expect(lead.tafel("Tafel 1").getByRole("button", { name: /^Loes/ })).toHaveCount(0);
    await lead.goesTo("Ideeën");
    await omar.isIn("Ideeën");
    await omar.seesNoNote("Een bank op het plein");
  });
});

test("who asks for help is seen by the lead wherever the lead looks, and a message stays until it is read", async ({
  browser,
}) => {
  await twoAtATable(browser, async ({ lead, loes, omar }) => {
    await lead.goesOnTo("Ideeën");
    await lead.opensTafel("Tafel 2");
    await loes.asksForHelp();
    await lead.sees(facilitator("now.helpTafel", { tafel: "Tafel 1" }));
    await expect(omar.page.getByRole("button", { name: participant("help.ask") })).toBeVisible();
    await lead.goesBackToTafels();
    await lead.presses(facilitator("now.help.answerLabel", { tafel: "Tafel 1" }));
    await expect(loes.page.getByRole("button", { name: participant("help.ask"), exact: true })).toBeVisible();

    await lead.saysToEverybody("Schrijf gerust in je eigen taal.");
    await omar.sees("Schrijf gerust in je eigen taal.");
    await lead.goesOnTo("Zorgen");
    await omar.seesTitle("Waar maak je je zorgen over?");
    await omar.sees("Schrijf gerust in je eigen taal.");
    await omar.presses(participant("message.dismiss"));
    await expect(omar.main.getByText("Schrijf gerust in je eigen taal.")).toHaveCount(0);
    await omar.opensMenu();
    await omar.sees("Schrijf gerust in je eigen taal.");
  });
});

test("time: longer, paused, and everybody back to the plenary", async ({ browser }) => {
  await twoAtATable(browser, async ({ room, lead, loes }) => {
    await lead.goesOnTo("Ideeën");
    await loes.isIn("Ideeën");
    await expect(loes.timer).toHaveAccessibleName(/^Nog (10|9) minuten/);
    await lead.extends(5);
    await expect(loes.timer).toHaveAccessibleName(/^Nog 1[45] minuten/);
    await lead.presses(facilitator("clock.pause"));
    await expect(loes.timer).toHaveAccessibleName(new RegExp(`^${common("time.paused")}`));
    await lead.presses(facilitator("clock.resume"));
    await expect(loes.timer).toHaveAccessibleName(/^Nog 1[45] minuten/);

    await loes.writes("Een zin die nog ");
    await lead.presses(facilitator("clock.toPlenary", { seconds: 60 }));
    await loes.sees(/^Terug naar iedereen over \d+ seconden$/);
    // A minute goes by.
    await room.later(1);
    await loes.isIn("Oogst");
    await loes.isAt(participant("bar.plenary"));
    await lead.isAtBlock("Oogst");
  });
});
