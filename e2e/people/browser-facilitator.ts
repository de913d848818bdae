import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import type { SessionLinks } from "@samenspel/shared/protocol/http-api";
import type { Report } from "@samenspel/shared/report/report-model";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { createTranslator } from "@samenspel/shared/text/translate";

const facilitator = createTranslator(facilitatorTexts)("nl");

/** The lead with a laptop: what they do in the regie, in their words. */
export class BrowserFacilitator {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async withLaptop(browser: Browser): Promise<BrowserFacilitator> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "nl-NL",
      reducedMotion: "reduce",
    });
    return new BrowserFacilitator(context, await context.newPage());
  }

  async opens({ facilitatorUrl }: Pick<SessionLinks, "facilitatorUrl">): Promise<void> {
    await this.page.goto(facilitatorUrl);
    await expect(this.page.getByRole("heading", { name: facilitator("script.title") })).toBeVisible();
  }

  async starts(): Promise<void> {
    await this.#press(facilitator("script.start"));
  }

  async goesOnTo(title: string): Promise<void> {
    await this.#press(facilitator("script.next", { title }));
  }

  async closesVote(): Promise<void> {
    await this.#press(facilitator("vote.close"));
  }

  async publishes(): Promise<void> {
    await this.#press(facilitator("vote.publish"));
  }

  async closes(): Promise<void> {
    await this.#press(facilitator("close.go"));
    await this.page
      .getByRole("alertdialog")
      .getByRole("button", { name: facilitator("close.go") })
      .click();
    await expect(this.page.getByRole("heading", { name: facilitator("closed.title") })).toBeVisible();
  }

  /** What stands behind the link to all data, asked for with the cookies of this browser. */
  async readsReport(sessionId: string): Promise<Report> {
    const answer = await this.page.request.get(`/api/sessions/${sessionId}/report?format=json`);
    expect(answer.status()).toBe(200);
    return (await answer.json()) as Report;
  }

  async leaves(): Promise<void> {
    await this.#context.close();
  }

  #press(name: string): Promise<void> {
    return this.page.getByRole("button", { name, exact: true }).click();
  }
}
