import { expect, type Locator, type Page } from "@playwright/test";
import { dutch } from "./dutch.ts";

const { common, join, participant, privacy } = dutch;

export interface ParticipantWishes {
  readonly name?: string | undefined;
  /** As the label says it: "Inwoner". */
  readonly perspective?: string | undefined;
  /** The id of a tafel, as a link may name it. */
  readonly tafel?: string | undefined;
}

/** Somebody who takes part, with a phone in the hand. */
export class Participant {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  // At the door

  async joins(link: string, { name, perspective, tafel }: ParticipantWishes = {}): Promise<void> {
    await this.page.goto(tafel === undefined ? link : `${link}?tafel=${tafel}`);
    await this.fillsIn({ name, perspective });
    await this.takesASeat();
  }

  async fillsIn({ name, perspective }: ParticipantWishes): Promise<void> {
    if (name !== undefined) await this.page.getByLabel(join("join.name")).fill(name);
    if (perspective !== undefined) await this.page.getByRole("radio", { name: perspective }).check();
  }

  async takesASeat(): Promise<void> {
    await this.page.getByRole("button", { name: join("join.go") }).click();
    await expect(this.page).toHaveURL(/\/s\//);
    await expect(this.main).toBeVisible();
  }

  // What is on the screen

  get main(): Locator {
    return this.page.getByRole("main");
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async seesTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  }

  /** The bar on top says where one is. */
  async isAt(where: string): Promise<void> {
    await expect(this.page.getByRole("banner").getByText(where, { exact: true })).toBeVisible();
  }

  get timer(): Locator {
    return this.page.getByRole("timer");
  }

  /** Below it the bar names the block. */
  async isIn(block: string): Promise<void> {
    await expect(this.page.getByRole("banner").getByText(block, { exact: true })).toBeVisible();
  }

  async presses(button: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: button }).click();
  }

  // The phone itself

  async losesNetwork(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async findsNetwork(): Promise<void> {
    await this.page.context().setOffline(false);
  }

  /** The same phone, one more tab. */
  async opensAnotherTab(link: string): Promise<Participant> {
    const tab = new Participant(await this.page.context().newPage());
    await tab.page.goto(link);
    return tab;
  }

  // Writing

  get composer(): Locator {
    return this.page.getByRole("form", { name: participant("write.plain") });
  }

  get field(): Locator {
    return this.composer.getByRole("textbox");
  }

  async choosesLane(lane: string): Promise<void> {
    await this.page.getByRole("tab", { name: lane }).click();
  }

  async writes(text: string, lane?: string): Promise<void> {
    if (lane !== undefined) await this.choosesLane(lane);
    await this.field.fill(text);
  }

  /** Goes on with the sentence that stands there. */
  async writesOn(text: string): Promise<void> {
    await this.field.press("Control+End");
    await this.field.pressSequentially(text);
  }

  async places(): Promise<void> {
    await this.composer.getByRole("button", { name: participant("write.place") }).click();
    await expect(this.field).toHaveValue("");
  }

  /** Presses the button that says why it does nothing. */
  async triesToPlace(): Promise<void> {
    await this.composer.getByRole("button", { name: participant("write.place") }).click({ force: true });
  }

  note(text: string): Locator {
    return this.page.getByRole("article").filter({ hasText: text });
  }

  async placesNote(text: string, lane?: string): Promise<void> {
    await this.writes(text, lane);
    await this.places();
    await expect(this.note(text)).toBeVisible();
  }

  async seesNote(text: string, lane?: string): Promise<void> {
    if (lane !== undefined) await this.choosesLane(lane);
    await expect(this.note(text)).toBeVisible();
  }

  /** The note has its number: it lies on everybody's board. */
  async seesNumber(text: string): Promise<void> {
    await expect(this.note(text)).toContainText(/#\d+/);
  }

  async seesNoNote(text: string): Promise<void> {
    await expect(this.note(text)).toHaveCount(0);
  }

  async seesSaved(): Promise<void> {
    await expect(this.page.getByText(common("state.saved")).first()).toBeVisible();
  }

  // Voting

  /** Answers the item on the card, by the words of the answer. */
  async answers(item: string, answer: string, why?: string): Promise<void> {
    await this.seesTitle(item);
    await this.page.getByRole("radio", { name: answer, exact: true }).check();
    if (why !== undefined) await this.page.getByLabel(participant("vote.why")).fill(why);
  }

  async goesToNextItem(): Promise<void> {
    await this.presses(participant("vote.next"));
  }

  async isDone(): Promise<void> {
    await this.presses(participant("vote.done"));
  }

  async votesImportant(item: string, why?: string): Promise<void> {
    await this.answers(item, participant("vote.important"), why);
  }

  /** Puts so many more dots on one item. */
  async putsDots(item: string, dots: number): Promise<void> {
    const group = this.page.getByRole("group", { name: item });
    for (let put = 0; put < dots; put += 1) await group.getByRole("button", { name: participant("dots.more") }).click();
    await expect(group.getByRole("img", { name: participant("dots.on", { count: dots }) })).toBeVisible();
  }

  /** Opens the text of the film instead of the film. */
  async readsFilm(): Promise<void> {
    await this.page.getByText(participant("film.transcript")).click();
  }

  async startsFilm(label: string): Promise<void> {
    await this.page.getByLabel(label).evaluate((film) => (film as HTMLVideoElement).play().catch(() => {}));
  }

  // Signs

  async asksForHelp(): Promise<void> {
    await this.presses(participant("help.ask"));
    await this.presses(participant("help.confirm"));
    await expect(this.page.getByRole("button", { name: participant("help.asked") })).toBeVisible();
  }

  async opensMenu(): Promise<void> {
    await this.presses(participant("bar.menu"));
  }

  /** With what was done without a name, one note after the other. */
  async erasesEverything(): Promise<void> {
    await this.opensMenu();
    await this.presses(privacy("wipe.open"));
    await this.page.getByRole("switch", { name: privacy("wipe.anonymous") }).click();
    await this.presses(privacy("wipe.yes"));
  }
}
