import { expect, type Locator, type Page } from "@playwright/test";
import { boardTexts } from "@samenspel/shared/text/board";
import { createTranslator } from "@samenspel/shared/text/translate";
import { dutch } from "./dutch.ts";

const board = createTranslator(boardTexts)("nl");

/** The board of one place on a facilitator's laptop, worked with buttons and menus alone. */
export class TafelBoard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole("region", { name: dutch.facilitator("place.board"), exact: true });
  }

  /** The face of a note: what is pressed to choose it. Another note may begin with the same words. */
  face(text: string): Locator {
    return this.region.getByRole("article").filter({ hasText: text }).locator("button[aria-pressed]").first();
  }

  group(title: string): Locator {
    return this.region.getByRole("button", { name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")},?`) });
  }

  async sees(text: string): Promise<void> {
    await expect(this.face(text)).toBeVisible();
  }

  /** Chooses these notes, and no others. */
  async chooses(texts: readonly string[]): Promise<void> {
    for (const [nth, text] of texts.entries()) {
      await this.face(text).click(nth === 0 ? {} : { modifiers: ["Control"] });
      await expect(this.face(text)).toHaveAttribute("aria-pressed", "true");
    }
  }

  /** What is chosen goes where this entry of "Verplaats naar…" says. */
  async moves(entry: string): Promise<void> {
    await this.region.getByRole("button", { name: board("select.moveTo") }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** Makes a group of the first notes, then brings the last one to it on its own. */
  async groups(title: string, texts: readonly string[]): Promise<void> {
    const last = texts.at(-1);
    const first = texts.slice(0, -1);
    if (last === undefined || first.length === 0) throw new Error("a group is made of two notes or more");
    await this.chooses(first);
    await this.moves(board("move.newGroup"));
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(board("group.pickNewName")).fill(title);
    await dialog.getByRole("button", { name: board("group.make") }).click();
    await expect(this.group(title)).toContainText(String(first.length));
    await this.chooses([last]);
    await this.moves(title);
    await expect(this.group(title)).toContainText(String(texts.length));
  }

  async undoes(): Promise<void> {
    await this.region.getByRole("button", { name: board("board.undo") }).click();
  }

  async seesSaved(notes: number): Promise<void> {
    await expect(this.region.getByText(board("saved.notes", { count: notes }), { exact: true })).toBeVisible();
  }
}
