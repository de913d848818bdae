import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { MeetingPlayer } from "@samenspel/server/people/meeting-player";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { Report } from "@samenspel/shared/report/report-model";
import { fixtureMeeting } from "../fixture-meeting.ts";
import { dutch } from "../people/dutch.ts";
import { fitsSmallScreens, looksAccessible } from "../people/looked-at.ts";
import { LAPTOP, MeetingRoom } from "../people/meeting-room.ts";
import { Organiser } from "../people/organiser.ts";
import { OutcomePage, outcome, wordText } from "../people/outcome.ts";
import { smallSession } from "../people/small-session.ts";

const ACCOUNT = { name: "Dewi", email: "dewi@gemeente.example", password: "een lange zin met koffie" };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const CONCLUSION = "Eén nummer waar een mens opneemt, helpt iedereen.";
const BARE = "Het moet in heel de stad.";

test("an organiser writes the notitie with the notes behind it, and takes it along", async ({ browser }) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const device = await room.device({ ...LAPTOP, acceptDownloads: true });
    const dewi = new Organiser(await device.newPage());
    const { page } = dewi;
    const desk = new OutcomePage(page);
    await dewi.setsUp(room.here(/http\S+\/organisator\/instellen#\S+/.exec(room.server.output)?.[0] ?? ""), ACCOUNT);
    const meeting = fixtureMeeting("dialoogsessie-sociale-basis-1");
    const made = await page.request.post("/api/sessions", { data: meeting.file });
    const links = (await made.json()) as SessionLinks;
    const title = (meeting.file as { title: string }).title;

    await test.step("an evening is played, and its outcome is there at once", async () => {
      const player = await MeetingPlayer.open(meeting, { baseUrl: room.baseUrl, links });
      await player.play();
      player.close();
      await page.reload();
      await page.getByRole("link", { name: dutch.organiser("nextGoNamed.closed", { title }) }).click();
      await dewi.seesTitle(title);
      await dewi.sees(outcome("ankerpunt.title"));
      await desk.isSaved();
      await looksAccessible(page, "outcome", ["laptop"]);
    });

    await test.step("every number opens the note behind it, and gives the focus back", async () => {
      const number = desk.button(/^Briefje \d+: lees het$/);
      await number.focus();
      await page.keyboard.press("Enter");
      await expect(desk.dialog.getByRole("article").first()).toBeVisible();
      await expect(desk.dialog.locator("li:focus")).toHaveCount(1);
      await looksAccessible(page, "outcome-sources", ["phone"]);
      await page.keyboard.press("Escape");
      await expect(desk.dialog).toHaveCount(0);
      await expect(number).toBeFocused();
    });

    await test.step("a suggestion becomes a theme by a person, and another is turned down and back", async () => {
      await desk.confirmsTheme("Waar je terechtkunt");
      const suggestion = page.getByRole("button", { name: /^.* is geen thema$/ }).first();
      const name = (await suggestion.getAttribute("aria-label")) ?? "";
      await suggestion.click();
      await expect(desk.button(dutch.common("action.undo"))).toBeFocused();
      await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
      await desk.isSaved();
    });

    const numbers: number[] = [];
    await test.step("a conclusion gets two sources, by words without accents and by number", async () => {
      await desk.writes("conclusions", 1, CONCLUSION);
      await desk.button(outcome("claim.sourcesOf", { name: outcome("name.conclusions", { nth: 1 }) })).click();
      numbers.push(await desk.tiesFirst("een nummer"));
      numbers.push(await desk.tiesFirst("#17"));
      expect(numbers[1]).toBe(17);
      await looksAccessible(page, "outcome-writing", ["phone"]);
      await desk.button(outcome("claim.sourcesReady", { name: outcome("name.conclusions", { nth: 1 }) })).click();
      await desk.writes("conclusions", 2, BARE);
      await page.keyboard.press("Alt+ArrowUp");
      await expect(desk.field("conclusions", 1)).toHaveValue(BARE);
      await expect(desk.field("conclusions", 1)).toBeFocused();
      await page.keyboard.press("Alt+ArrowDown");
      await expect(desk.field("conclusions", 2)).toHaveValue(BARE);
      await desk.isSaved();
    });

    await test.step("a colleague writes at the same time: both stand there in the end", async () => {
      const colleague = new OutcomePage(await device.newPage());
      await colleague.opens(links.id);
      await desk.writes("summary", 1, "Mensen zoeken elkaar.");
      await desk.isSaved();
      await colleague.writes("advice", 1, "Begin klein.");
      await colleague.isSaved();
      await expect(colleague.field("summary", 1)).toHaveValue("Mensen zoeken elkaar.");
      await colleague.field("summary", 1).fill("Mensen zoeken elkaar op.");
      await colleague.isSaved();
      await desk.field("summary", 1).fill("Mensen vinden elkaar.");
      await desk.isSaved();
      await expect(desk.field("summary", 1)).toHaveValue("Mensen vinden elkaar.");
      await expect(desk.field("summary", 2)).toHaveValue("Mensen zoeken elkaar op.");
      await dewi.sees(outcome("clash.mine"));
      await desk.button(outcome("claim.remove", { name: outcome("name.summary", { nth: 2 }) })).click();
      await desk.isSaved();
      await colleague.page.close();
    });

    await test.step("what is typed without a connection is kept, also when the page goes", async () => {
      await device.setOffline(true);
      await desk.field("advice", 1).fill("Begin klein, in één buurt.");
      await dewi.sees(outcome("words.offline"));
      await device.setOffline(false);
      await page.reload();
      await expect(desk.field("advice", 1)).toHaveValue("Begin klein, in één buurt.");
      await desk.isSaved();
    });

    await test.step("what has no source is told before the document leaves, with the way to it", async () => {
      await desk.button(outcome("export.word")).click();
      await expect(desk.dialog).toContainText(BARE);
      await looksAccessible(page, "outcome-without-source", ["laptop"]);
      await desk.dialog.getByRole("button", { name: outcome("claims.goTo", { text: BARE }) }).click();
      await expect(desk.field("conclusions", 2)).toBeFocused();
    });

    await test.step("a concept is kept; Word and JSON hold the conclusion with its numbers", async () => {
      await desk.button(outcome("version.make")).click();
      await dewi.sees(outcome("version.concept", { number: 1 }));
      await desk.button(outcome("export.word")).click();
      const word = await desk.downloads(desk.dialog.getByRole("button", { name: outcome("claims.anyway") }));
      expect(word.suggestedFilename()).toMatch(/^notitie-.*\.docx$/);
      const line = wordText(await word.path())
        .split("\n")
        .find((text) => text.includes(CONCLUSION));
      for (const number of numbers) expect(line).toContain(`#${number}`);
      const json = await desk.downloads(page.getByRole("button", { name: outcome("export.json"), exact: true }));
      const { outcome: told } = JSON.parse(readFileSync(await json.path(), "utf8")) as Report;
      const written = told.narrative?.conclusions[0];
      const numberOf = new Map(told.notes.list.map(({ id, number }) => [id, number]));
      expect(written?.text).toBe(CONCLUSION);
      expect(written?.sources.map((id) => numberOf.get(id)).toSorted()).toEqual(numbers.toSorted());
      expect(told.narrative?.themes.map((theme) => theme.title)).toEqual(["Waar je terechtkunt"]);
      await fitsSmallScreens(page, "outcome");
    });
    expect(room.askedElsewhere).toEqual([]);
  } finally {
    await room.close();
  }
});

test("the house style: a colour that can be read, a logo, and a template whose mistakes are told in words", async ({
  browser,
}) => {
  const room = await MeetingRoom.open(browser, smallSession);
  try {
    const device = await room.device(LAPTOP);
    const dewi = new Organiser(await device.newPage());
    const { page } = dewi;
    await dewi.setsUp(room.here(/http\S+\/organisator\/instellen#\S+/.exec(room.server.output)?.[0] ?? ""), ACCOUNT);
    await dewi.goesTo(outcome("style.title"));
    await dewi.seesTitle(outcome("style.title"));

    await page.getByRole("textbox", { name: outcome("style.colour") }).fill("#00b4d8");
    await dewi.presses(outcome("style.useBetter"));
    await dewi.sees(/Goed leesbaar/);
    await page.getByLabel(outcome("style.addLogo")).setInputFiles({
      name: "logo.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><circle cx="15" cy="15" r="15"/></svg>'),
    });
    await expect(page.getByRole("img", { name: outcome("style.logoAlt") })).toBeVisible();
    await dewi.presses(dutch.common("action.save"));

    const choose = page.getByLabel(outcome("template.add"));
    await choose.setInputFiles({ name: "brief.docx", mimeType: WORD, buffer: Buffer.from("geen Word") });
    await dewi.sees(dutch.errors("bad-template"));
    await dewi.sees(outcome("template.problem.not-word"));
    await looksAccessible(page, "house-style");
    const example = page.waitForEvent("download");
    await page.getByRole("link", { name: outcome("template.example") }).click();
    await choose.setInputFiles(
      await (await example).path().then((path) => ({ name: "ons.docx", mimeType: WORD, buffer: readFileSync(path) })),
    );
    await dewi.sees(outcome("template.present"));
    await fitsSmallScreens(page, "house-style");

    await page.reload();
    await expect(page.getByRole("textbox", { name: outcome("style.colour") })).toHaveValue(/^#[0-9a-f]{6}$/);
    await expect(page.getByRole("img", { name: outcome("style.logoAlt") })).toBeVisible();
    await dewi.presses(outcome("template.remove"));
    await expect(page.getByText(outcome("template.present"))).toHaveCount(0);
  } finally {
    await room.close();
  }
});
