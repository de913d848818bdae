import { expect, type Locator, type Page } from "@playwright/test";
import { boardTexts } from "@samenspel/shared/text/board";
import { createTranslator } from "@samenspel/shared/text/translate";
import { dutch } from "./dutch.ts";
import { pressesByKey, tabsTo } from "./keyboard.ts";

const board = createTranslator(boardTexts)("nl");
const { facilitator } = dutch;

/** What a pointer causes in a page; a button pressed with a key causes a click alone. */
const POINTER = ["pointerdown", "mousedown", "touchstart"];

/** A facilitator who has a keyboard and nothing else: presses keys, reads, and is nowhere without the focus. */
export class KeyboardFacilitator {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async opens(page: Page, link: string): Promise<KeyboardFacilitator> {
    await page.addInitScript((kinds) => {
      for (const kind of kinds) addEventListener(kind, () => document.documentElement.setAttribute("data-touched", kind), true);
    }, POINTER);
    await page.goto(link);
    await expect(page.getByRole("heading", { name: /^Regie/, level: 1 })).toBeVisible();
    return new KeyboardFacilitator(page);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) });
  }

  heading(name: string): Locator {
    return this.page.getByRole("heading", { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog").or(this.page.getByRole("alertdialog"));
  }

  get harvest(): Locator {
    return this.page.getByRole("region", { name: facilitator("harvest.title") });
  }

  /** Somewhere in the page: what is pressed next goes on from here. */
  async hasFocus(after: string): Promise<void> {
    const focus = () =>
      this.page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const told = () => {
              const { activeElement } = document;
              resolve(activeElement === null || activeElement === document.body ? "nothing" : activeElement.tagName);
            };
            requestAnimationFrame(() => requestAnimationFrame(told));
          }),
      );
    await expect.poll(focus, { message: `focus after ${after}` }).not.toBe("nothing");
  }

  async focuses(target: Locator): Promise<void> {
    await tabsTo(this.page, target);
  }

  /** Presses these keys one after the other. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Goes to a button, presses it, and sees what it was pressed for. */
  async presses(target: Locator, seen: Locator): Promise<void> {
    await pressesByKey(this.page, target);
    await expect(seen).toBeVisible();
    await this.hasFocus(String(target));
  }

  /** As `presses`, for what goes away by it. */
  async pressesAway(target: Locator, gone: Locator = target): Promise<void> {
    await pressesByKey(this.page, target);
    await expect(gone).toHaveCount(0);
    await this.hasFocus(String(target));
  }

  /** Goes on with the arrow until this has the focus. */
  async arrowsTo(target: Locator, arrow: "ArrowDown" | "ArrowRight" | "ArrowUp" | "ArrowLeft" = "ArrowDown"): Promise<void> {
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.page.keyboard.press(arrow);
    }
    throw new Error(`no ${arrow} comes to ${String(target)}`);
  }

  async choosesInMenu(menu: Locator, entry: string): Promise<void> {
    await pressesByKey(this.page, menu);
    const item = this.page.getByRole("menuitem", { name: entry });
    await expect(this.page.getByRole("menu").locator(":focus")).toHaveCount(1);
    await this.arrowsTo(item);
    await this.page.keyboard.press("Enter");
    await expect(this.page.getByRole("menu")).toHaveCount(0);
    await this.hasFocus(entry);
  }

  // The course

  async goesOnTo(title: string): Promise<void> {
    const here = this.page.getByRole("complementary").getByRole("heading", { name: title, exact: true }).first();
    await this.presses(this.button(facilitator("script.next", { title })), here);
  }

  async startsSession(first: string): Promise<void> {
    const here = this.page.getByRole("complementary").getByRole("heading", { name: first, exact: true }).first();
    await this.presses(this.button(facilitator("script.start")), here);
  }

  async says(text: string): Promise<void> {
    const field = this.page.getByLabel(facilitator("message.text"));
    await this.focuses(field);
    await this.types(text);
    await pressesByKey(this.page, this.button(facilitator("message.send")));
    await expect(field).toHaveValue("");
    await this.hasFocus("a message");
  }

  // Seats

  seat(name: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^${name}(,.*)?: verplaats$`) });
  }

  tafel(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }

  /** Lifts somebody with V, and puts them down where the arrows lead. */
  async seats(name: string, arrows: readonly string[], tafel: string): Promise<void> {
    await this.focuses(this.seat(name));
    await this.keys("v");
    await this.hears(facilitator("seats.lifted", { name }));
    await this.keys(...arrows);
    await this.hears(`${name}, boven ${tafel}, plek`);
    await this.keys("Enter");
    await expect(this.tafel(tafel).getByRole("button", { name: new RegExp(`^${name}`) })).toBeVisible();
    await expect(this.seat(name)).toBeFocused();
  }

  // What is heard

  get spoken(): Locator {
    return this.page.locator("[role=status][aria-live=polite]").last();
  }

  async hears(text: string | RegExp): Promise<void> {
    await expect(this.spoken).toContainText(text);
  }

  // The board

  get board(): Locator {
    return this.page.getByRole("region", { name: facilitator("place.board"), exact: true });
  }

  face(text: string): Locator {
    return this.board.getByRole("article").filter({ hasText: text }).locator("[data-stop]").first();
  }

  group(title: string): Locator {
    return this.board.getByRole("button", { name: new RegExp(`^${title},?`) });
  }

  /** Comes to the board and walks to a note with the arrows. */
  async walksTo(text: string): Promise<void> {
    const stop = this.board.locator("[data-stop][tabindex='0']");
    if (!(await this.board.locator("[data-stop]:focus").count())) await this.focuses(stop);
    await this.keys("Home");
    await this.arrowsTo(this.face(text));
  }

  /** Chooses these notes with the space bar and makes a group of them. */
  async groups(title: string, texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await this.walksTo(text);
      await this.keys("Space");
      await expect(this.face(text)).toHaveAttribute("aria-pressed", "true");
    }
    await this.keys("g");
    await expect(this.dialog.getByLabel(board("group.pickNewName"))).toBeFocused();
    await this.types(title);
    await this.keys("Enter");
    await expect(this.dialog).toHaveCount(0);
    await expect(this.group(title)).toContainText(String(texts.length));
    await expect(this.board.locator("[data-stop]:focus")).toHaveCount(1);
  }

  /** No pointer was ever used in this page. */
  async neverTouched(): Promise<void> {
    await expect(this.page.locator("html[data-touched]")).toHaveCount(0);
  }
}
