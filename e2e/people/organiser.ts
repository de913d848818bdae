import { expect, type Locator, type Page } from "@playwright/test";
import { dutch } from "./dutch.ts";

const { organiser } = dutch;

/** Who prepares sessions, behind an account. */
export class Organiser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async presses(button: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole("button", { name: button }).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  async seesTitle(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  }

  /** The first account, with the link that the server wrote when it started. */
  async setsUp(
    link: string,
    account: { readonly name: string; readonly email: string; readonly password: string },
  ): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(organiser("account.name")).fill(account.name);
    await this.page.getByLabel(organiser("account.email")).fill(account.email);
    await this.page.getByLabel(organiser("account.password")).fill(account.password);
    await this.presses(organiser("setUp.go"));
    await this.seesTitle(organiser("list.title"));
  }

  async signsOut(): Promise<void> {
    await this.presses(/^Account van/);
    await this.page.getByRole("menuitem", { name: organiser("top.signOut") }).click();
    await this.seesTitle(organiser("signIn.title"));
  }

  async signsIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(organiser("account.email")).fill(email);
    await this.page.getByLabel(organiser("account.password")).fill(password);
    await this.presses(organiser("signIn.go"));
  }

  async goesTo(part: string): Promise<void> {
    await this.page.getByRole("link", { name: part }).first().click();
  }

  async uploads(name: string, content: string): Promise<void> {
    await this.page
      .getByLabel(organiser("upload.choose"))
      .last()
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  }

  session(title: string): Locator {
    return this.page.getByRole("listitem").filter({ has: this.page.getByRole("heading", { name: title, exact: true }) });
  }

  async choosesOf(title: string, entry: string): Promise<void> {
    await this.presses(organiser("list.more", { title }));
    await this.page.getByRole("menuitem", { name: entry }).click();
  }
}
