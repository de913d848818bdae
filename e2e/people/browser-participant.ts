import { type Browser, type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { joinTexts } from "@samenspel/shared/text/join";
import { participantTexts } from "@samenspel/shared/text/participant";
import { createTranslator } from "@samenspel/shared/text/translate";

const join = createTranslator(joinTexts)("nl");
const participant = createTranslator(participantTexts)("nl");

export interface Arrival {
  readonly baseUrl: string;
  readonly code: string;
  readonly name: string;
  /** As it is called on the screen. */
  readonly perspective?: string;
  readonly tafel?: string;
}

/** Somebody with a phone: what they do, in their words. One browser context, so nothing is shared with anybody. */
export class BrowserParticipant {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async withPhone(browser: Browser): Promise<BrowserParticipant> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 780 },
      locale: "nl-NL",
      hasTouch: true,
      isMobile: true,
      reducedMotion: "reduce",
    });
    return new BrowserParticipant(context, await context.newPage());
  }

  /** From the front door: the code, then who you are. */
  async comesIn({ baseUrl, code, name, perspective, tafel }: Arrival): Promise<void> {
    await this.page.goto(baseUrl);
    await this.page.getByLabel(join("home.code")).fill(code);
    await this.#press(join("home.go"));
    await this.page.getByLabel(join("join.name")).fill(name);
    if (perspective !== undefined) await this.page.getByRole("radio", { name: perspective }).check();
    if (tafel !== undefined) await this.page.getByRole("radio", { name: tafel }).check();
    await this.#press(join("join.go"));
    await expect(this.page).toHaveURL(/\/s\//);
  }

  async writes(text: string): Promise<void> {
    await this.page.getByRole("textbox").fill(text);
    await this.#press(participant("write.place"));
    await expect(this.page.getByRole("textbox")).toHaveValue("");
  }

  /** Types, and does not place. */
  async types(text: string): Promise<void> {
    await this.page.getByRole("textbox").fill(text);
  }

  note(text: string): Locator {
    return this.page.getByText(text, { exact: true });
  }

  async reads(text: string): Promise<void> {
    await expect(this.note(text)).toBeVisible();
  }

  async answers(choice: string): Promise<void> {
    await this.page.getByRole("radio", { name: choice, exact: true }).check();
  }

  async isThanked(): Promise<void> {
    await expect(this.page.getByRole("heading", { name: participant("closed.title") })).toBeVisible();
  }

  async losesNetwork(): Promise<void> {
    await this.#context.setOffline(true);
  }

  async findsNetwork(): Promise<void> {
    await this.#context.setOffline(false);
  }

  async leaves(): Promise<void> {
    await this.#context.close();
  }

  #press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }
}
