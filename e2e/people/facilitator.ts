import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { dutch } from "./dutch.ts";
import { Participant } from "./participant.ts";

const { common, facilitator } = dutch;

/** The words of a text up to where its values begin. */
const before = (text: string, value: string): RegExp => new RegExp(`^${text.slice(0, text.indexOf(value))}`);

/** Who leads the session, in the control room. */
export class Facilitator {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async opens(page: Page, link: string): Promise<Facilitator> {
    await page.goto(link);
    const person = new Facilitator(page);
    await person.seesControlRoom();
    return person;
  }

  async seesControlRoom(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: /^Regie|–/, level: 1 })).toBeVisible();
  }

  async presses(button: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole("button", { name: button }).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog").or(this.page.getByRole("alertdialog"));
  }

  // The course

  get nextButton(): Locator {
    return this.page.getByRole("button", { name: before(facilitator("script.next", { title: "*" }), "*") });
  }

  /** The column on the right is named after the block of now. */
  async isAtBlock(title: string): Promise<void> {
    await expect(this.page.getByRole("complementary").getByRole("heading", { name: title, exact: true }).first()).toBeVisible();
  }

  async startsSession(first: string): Promise<void> {
    await this.presses(facilitator("script.start"));
    await this.isAtBlock(first);
  }

  async goesOnTo(title: string): Promise<void> {
    await this.page.getByRole("button", { name: facilitator("script.next", { title }), exact: true }).click();
    await this.isAtBlock(title);
  }

  /** Jumps over what lies between. */
  async goesTo(title: string): Promise<void> {
    await this.page.getByRole("button", { name: facilitator("script.goTo", { title }), exact: true }).click();
    await this.presses(facilitator("script.goTo.go"), this.dialog);
    await this.isAtBlock(title);
  }

  async opensQuestionnaire(): Promise<void> {
    await this.presses(facilitator("questionnaire.doOpen"));
    await expect(this.page.getByRole("button", { name: facilitator("questionnaire.doClose") })).toBeVisible();
  }

  async closesQuestionnaire(block: string): Promise<void> {
    await this.presses(facilitator("questionnaire.doClose"));
    await this.presses(facilitator("questionnaire.publish", { title: block }));
    await this.sees(facilitator("questionnaire.published", { title: block }));
  }

  // Tafels

  tafel(title: string): Locator {
    return this.page.getByRole("region", { name: title });
  }

  async dividesOverTafels(): Promise<void> {
    await this.presses(facilitator("seats.distribute"));
    await expect(this.page.getByRole("region", { name: facilitator("seats.lobby") })).toHaveCount(0);
  }

  async opensTafel(title: string): Promise<void> {
    await this.page.getByRole("button", { name: facilitator("tafels.open", { tafel: title }), exact: true }).click();
    await expect(this.page.getByRole("heading", { name: title, level: 2 })).toBeVisible();
  }

  async opensPlenary(): Promise<void> {
    await this.presses(facilitator("tafels.plenaryBoard"));
    await expect(this.page.getByRole("heading", { name: facilitator("tafels.plenary"), level: 2 })).toBeVisible();
  }

  async goesBackToTafels(): Promise<void> {
    await this.presses(facilitator("place.back"));
    await expect(this.page.getByRole("heading", { name: facilitator("tafels.title"), level: 2 })).toBeVisible();
  }

  async movesPerson(name: string, tafel: string): Promise<void> {
    // A perspective may stand behind the name.
    await this.presses(new RegExp(`^${name}(, .*)?${facilitator("person.menu", { name: "" })}$`));
    await this.page.getByRole("menuitem", { name: facilitator("person.moveTo", { tafel }) }).click();
    await this.sees(facilitator("person.moved", { name, tafel }));
  }

  /** Makes a chair for somebody without a device; gives that person's screen, in a tab of its own. */
  async seatsCaller(caller: {
    readonly name: string;
    readonly perspective: string;
    readonly tafel: string;
  }): Promise<Participant> {
    await this.presses(facilitator("seats.menu"));
    await this.page.getByRole("menuitem", { name: facilitator("caller.add") }).click();
    await this.dialog.getByLabel(facilitator("caller.name")).fill(caller.name);
    await this.dialog.getByRole("radio", { name: caller.perspective }).check();
    await this.dialog.getByRole("radio", { name: caller.tafel }).check();
    await this.presses(facilitator("caller.go"), this.dialog);
    const opening = this.page.context().waitForEvent("page");
    await this.page.getByRole("link", { name: facilitator("caller.open") }).click();
    const screen = new Participant(await opening);
    await screen.takesASeat();
    return screen;
  }

  // Notes

  async revealsEverywhere(): Promise<void> {
    await this.presses(facilitator("reveal.all"));
    await expect(this.page.getByRole("button", { name: facilitator("reveal.all") })).toHaveCount(0);
  }

  note(text: string): Locator {
    return this.page.getByRole("article").filter({ hasText: text });
  }

  async hidesNote(text: string, reason: string): Promise<void> {
    await this.presses(before(facilitator("hide.action", { number: "*" }), "\\*"), this.note(text));
    await this.dialog.getByLabel(facilitator("hide.reason")).fill(reason);
    await this.presses(facilitator("hide.go"), this.dialog);
    await expect(this.note(text)).toHaveCount(0);
  }

  // Harvest and kansen, at the place that is open

  async addsConclusion(text: string, sources: readonly (string | RegExp)[] = []): Promise<void> {
    const harvest = this.page.getByRole("region", { name: facilitator("harvest.title") });
    const before = await harvest.getByRole("textbox").count();
    await this.presses(facilitator("harvest.add.conclusion"), harvest);
    await expect(harvest.getByRole("textbox")).toHaveCount(before + 1);
    await harvest.getByRole("textbox").last().fill(text);
    if (sources.length === 0) return;
    await harvest
      .getByRole("button", { name: /^Kies briefjes bij/ })
      .last()
      .click();
    for (const source of sources) await this.dialog.getByRole("checkbox", { name: source }).check();
    await this.presses(facilitator("harvest.ready"), this.dialog);
  }

  /** The field of the line that says exactly this. */
  harvestLine(text: string): Locator {
    return this.page
      .getByRole("region", { name: facilitator("harvest.title") })
      .locator("textarea")
      .filter({ hasText: text });
  }

  async addsOpportunity(title: string): Promise<void> {
    const kansen = this.page.getByRole("region", { name: facilitator("opportunity.title") });
    const before = await kansen.getByRole("textbox").count();
    await this.presses(facilitator("opportunity.add"), kansen);
    await expect(kansen.getByRole("textbox")).toHaveCount(before + 1);
    await kansen.getByRole("textbox").last().fill(title);
  }

  async seesSaved(): Promise<void> {
    await expect(this.page.getByText(facilitator("saving.saved"), { exact: true })).toBeVisible();
  }

  // Votes

  async closesTheVote(): Promise<void> {
    await this.presses(facilitator("vote.close"));
    await this.sees(facilitator("vote.closed"));
  }

  async showsTheResult(): Promise<void> {
    await this.presses(facilitator("vote.publish"));
    await this.sees(facilitator("vote.published"));
  }

  // Time, messages, help

  async saysToEverybody(text: string): Promise<void> {
    await this.page.getByLabel(facilitator("message.text")).fill(text);
    await this.presses(facilitator("message.send"));
    await expect(this.page.getByLabel(facilitator("message.text"))).toHaveValue("");
  }

  async extends(minutes: number): Promise<void> {
    await this.presses(facilitator("clock.extendLabel", { count: minutes }));
  }

  // The end

  async closesSession(): Promise<void> {
    await this.presses(facilitator("close.go"));
    await this.presses(facilitator("close.go"), this.dialog);
    await expect(this.page.getByRole("heading", { name: facilitator("closed.title") })).toBeVisible();
  }

  /** Downloads the report by the words on its link. */
  async downloads(link: string): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name: link }).first().click();
    return download;
  }

  async leavesDialog(): Promise<void> {
    await this.presses(common("action.close"), this.dialog);
    await expect(this.dialog).toHaveCount(0);
  }
}
