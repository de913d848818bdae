import { expect, type Page, test } from "@playwright/test";
import { ProtocolFacilitator } from "@samenspel/server/people/protocol-facilitator";
import { isVote, isWrite, takesBallot } from "@samenspel/shared/domain/block-kind";
import { Crowd } from "../people/crowd.ts";
import { dutch } from "../people/dutch.ts";
import { everyScreenSession } from "../people/every-screen-session.ts";
import { pressesByKey, tabsTo } from "../people/keyboard.ts";
import { fitsSmallScreens, looksAccessible, looksAccessibleOpened } from "../people/looked-at.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import type { Participant } from "../people/participant.ts";
import { smallSession } from "../people/small-session.ts";

const { participant, facilitator, presenter, join, common, votes } = dutch;
const ITEMS = ["bank", "tuin", "licht"];

const looksRight = async (page: Page, state: string): Promise<void> => {
  await looksAccessible(page, state);
  await fitsSmallScreens(page, state);
};

/** Answers the first question of whatever vote is on the screen. */
const answersSomething = async (phone: Participant, method: string): Promise<void> => {
  const { page } = phone;
  if (method === "dots") await phone.putsDots("Een bank op het plein", 2);
  else if (method === "rank") await phone.presses(votes("rank.confirm"));
  else if (method === "points")
    await page
      .getByRole("button", { name: votes("points.more", { count: 1 }) })
      .first()
      .click();
  else await page.getByRole("radio").first().check();
};

/** A way of voting that few use is loaded when it is asked for: it stands there once it can be answered. */
const seesBallot = async ({ page }: Participant, method: string): Promise<void> => {
  const button = (name: string) => page.getByRole("button", { name });
  const control =
    method === "dots"
      ? button(participant("dots.more"))
      : method === "rank"
        ? button(votes("rank.confirm"))
        : method === "points"
          ? button(votes("points.more", { count: 1 }))
          : page.getByRole("radio");
  await expect(control.first()).toBeVisible();
};

test("every screen can be used by everybody", async ({ browser }) => {
  test.slow();
  const room = await MeetingRoom.open(browser, everyScreenSession);
  const crowd = await Crowd.joins(room);
  const { links, baseUrl } = room;
  const lead = await ProtocolFacilitator.open({ baseUrl, sessionId: links.id, key: links.facilitatorKey });
  try {
    await test.step("before anybody sits down", async () => {
      const phone = await room.somebody();
      await phone.page.goto(`${baseUrl}/`);
      await phone.seesTitle(join("home.title"));
      await looksRight(phone.page, "home");
      await phone.page.goto(`${baseUrl}/join/000000`);
      await phone.sees(dutch.errors("unknown-code"));
      await looksRight(phone.page, "join-wrong-code");
      await phone.page.goto(room.here(links.participantUrl));
      await expect(phone.page.getByLabel(join("join.name"))).toBeVisible();
      await looksRight(phone.page, "join");
      await phone.page.goto(`${baseUrl}/gegevens`);
      await expect(phone.page.getByRole("heading", { level: 1 })).toBeVisible();
      await looksRight(phone.page, "privacy");
      await phone.page.goto(`${baseUrl}/bestaat-niet`);
      await phone.seesTitle(common("missing.title"));
      await looksRight(phone.page, "missing");
    });

    const phone = await room.participant({ name: "Fatima", perspective: "Inwoner", tafel: "tafel-1" });
    const regie = await room.facilitator();
    const screen = await (await room.device(LAPTOP)).newPage();
    await screen.goto(room.here(links.presenterUrl));
    const seen = new Set<string>();
    /** `alike`: the control room looks the same in every state of this name, and is looked at once. */
    const everywhere = async (state: string, alike = state): Promise<void> => {
      await looksRight(phone.page, `${state}-participant`);
      await looksAccessible(screen, `${state}-presenter`, ["laptop"]);
      if (seen.has(alike)) return;
      seen.add(alike);
      await looksAccessible(regie.page, `${state}-facilitator`);
    };

    await test.step("waiting, and the questionnaire", async () => {
      await phone.seesTitle(participant("waiting.title"));
      await expect(screen.getByText(presenter("waiting.title"))).toBeVisible();
      await everywhere("waiting");
      await lead.must({ type: "openQuestionnaire" });
      await phone.seesTitle("We kennen elkaar");
      await everywhere("questionnaire");
      await phone.votesImportant("We kennen elkaar", "Anders weet je niet wie je kunt bellen");
      await phone.presses(participant("questionnaire.nextPart"));
      await phone.seesTitle("Wat wil je ons meegeven?");
      await looksRight(phone.page, "questionnaire-write");
      await phone.presses(participant("vote.done"));
      await phone.seesTitle(participant("questionnaire.doneTitle"));
      await looksRight(phone.page, "questionnaire-done");
      await lead.must({ type: "closeQuestionnaire" });
    });

    await lead.must({ type: "start" });
    for (const [index, block] of everyScreenSession.blocks.entries()) {
      await test.step(block.title, async () => {
        const { id, title } = block;
        const step = presenter("block.step", { number: index + 1, total: everyScreenSession.blocks.length });
        const onScreen = screen.getByText(step).or(screen.getByText(title));
        if (index > 0) await lead.must({ type: "nextBlock", block: everyScreenSession.blocks[index - 1]?.id ?? "" });
        await Promise.all([regie.isAtBlock(title), phone.isIn(title), expect(onScreen.first()).toBeVisible()]);
        if (isWrite(block)) {
          await crowd.writes(block);
          await phone.placesNote("Een buurthuis waar je zo naar binnen loopt");
          await phone.writes("Een begin van een ");
        }
        if (takesBallot(block)) await seesBallot(phone, isVote(block) ? block.method : block.kind);
        await everywhere(id, block.kind);
        if (isWrite(block) && block.visibility === "reveal") {
          await lead.must({ type: "reveal", block: id });
          await phone.seesNote("Elkaar groeten op straat", "Dit is nodig");
          await phone.choosesLane("Dit is helder");
          await everywhere(`${id}-revealed`);
          await regie.opensTafel("Tafel 1");
          await regie.addsConclusion("We willen elkaar vaker zien.");
          await looksAccessible(regie.page, `${id}-facilitator-tafel`);
          const opened = (part: string, button: RegExp) =>
            looksAccessibleOpened(
              regie.page,
              `${id}-facilitator-${part}`,
              () => regie.presses(button),
              () => regie.leavesDialog(),
            );
          await opened("hide", /^Verberg briefje/);
          await opened("sources", /^Kies briefjes bij/);
          await regie.goesBackToTafels();
          await regie.saysToEverybody("Nog twee minuten. Schrijf je laatste briefje.");
          await phone.sees("Nog twee minuten. Schrijf je laatste briefje.");
          await phone.asksForHelp();
          await regie.sees(facilitator("now.helpTafel", { tafel: "Tafel 1" }));
          await lead.must({ type: "toPlenary", inSeconds: 600 });
          await phone.sees(participant("toPlenary.text"));
          await everywhere(`${id}-notices`);
          await phone.opensMenu();
          await looksRight(phone.page, `${id}-participant-menu`);
          await phone.page.keyboard.press("Escape");
          await phone.presses(participant("message.dismiss"));
          await lead.must({ type: "answerHelp", tafel: "tafel-1" });
          await expect(phone.page.getByRole("button", { name: participant("help.ask") })).toBeVisible();
        }
        if (!takesBallot(block)) return;
        await answersSomething(phone, isVote(block) ? block.method : block.kind);
        await looksAccessible(phone.page, `${id}-participant-answered`, ["phone"]);
        if (isVote(block)) await crowd.votes(block, ITEMS);
        await lead.must({ type: "closeVote", block: id });
        await phone.seesTitle(participant("vote.closed"));
        if (!seen.has("sealed")) await looksRight(phone.page, `${id}-participant-closed`);
        seen.add("sealed");
        await lead.must({ type: "publishResult", block: id });
        await expect(phone.page.getByText(participant("vote.closedText"))).toHaveCount(0);
        if (block.kind === "vote") {
          await regie.presses(facilitator("vote.show"));
          await everywhere(`${id}-result`, "result");
        }
      });
    }

    await test.step("the end", async () => {
      await looksAccessibleOpened(
        regie.page,
        "close-dialog",
        () => regie.presses(facilitator("close.go")),
        () => regie.presses(facilitator("close.stay"), regie.dialog),
      );
      await regie.closesSession();
      await phone.seesTitle(participant("closed.title"));
      await expect(screen.getByText(presenter("closed.title"))).toBeVisible();
      await everywhere("closed");
    });
  } finally {
    lead.close();
    crowd.close();
    await room.close();
  }
});

test("a participant needs no more than a keyboard", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const lead = await room.facilitator();
    const loes = await room.somebody();
    const { page } = loes;
    const button = (name: string) => page.getByRole("button", { name, exact: true });

    await page.goto(room.here(room.links.participantUrl));
    await tabsTo(page, page.getByLabel(join("join.name")));
    await page.keyboard.type("Loes");
    await tabsTo(page, page.getByRole("radio", { name: "Inwoner" }));
    await page.keyboard.press("Space");
    await pressesByKey(page, button(join("join.go")));
    await loes.seesTitle(participant("waiting.title"));

    await lead.dividesOverTafels();
    await lead.startsSession("Welkom");
    await lead.goesOnTo("Ideeën");
    await loes.isAt("Tafel 1");
    await tabsTo(page, page.getByRole("tab", { name: "Dit is helder" }));
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Dit is nodig" })).toHaveAttribute("aria-selected", "true");
    await tabsTo(page, loes.field);
    await page.keyboard.type("Een bank op het plein");
    await page.keyboard.press("Control+Enter");
    await loes.seesNumber("Een bank op het plein");

    await pressesByKey(page, button(participant("feed.edit")));
    await page.keyboard.press("Control+End");
    await page.keyboard.type(", in de zon");
    await pressesByKey(page, button(common("action.save")));
    await expect(loes.note("Een bank op het plein, in de zon")).toBeVisible();

    await pressesByKey(page, button(participant("help.ask")));
    await expect(page.getByRole("dialog", { name: participant("help.title") })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button(participant("help.ask"))).toBeFocused();

    await lead.goesTo("Keuze");
    await loes.seesTitle("Een bank op het plein");
    await tabsTo(page, page.getByRole("radio", { name: participant("vote.important"), exact: true }));
    await page.keyboard.press("Space");
    await tabsTo(page, page.getByLabel(participant("vote.why")));
    await page.keyboard.type("Dan kun je even zitten");
    await pressesByKey(page, button(participant("vote.done")));
    await loes.seesTitle(participant("vote.doneTitle"));
  } finally {
    await room.close();
  }
});
