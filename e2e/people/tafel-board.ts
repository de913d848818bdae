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

  async makes(title: string, texts: readonly string[]): Promise<void> {
    await this.chooses(texts);
    await this.moves(board("move.newGroup"));
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(board("group.pickNewName")).fill(title);
    await dialog.getByRole("button", { name: board("group.make") }).click();
    await expect(this.group(title)).toContainText(String(texts.length));
  }

  /** Makes a group of the first notes, then brings the last one to it on its own. */
  async groups(title: string, texts: readonly string[]): Promise<void> {
    const last = texts.at(-1);
    const first = texts.slice(0, -1);
    if (last === undefined || first.length === 0) throw new Error("a group is made of two notes or more");
    await this.makes(title, first);
    await this.chooses([last]);
    await this.moves(title);
    await expect(this.group(title)).toContainText(String(texts.length));
  }

  // A group that is there

  async #chosenOf(title: string, entry: string): Promise<void> {
    await this.region.getByRole("button", { name: board("group.menu", { title }), exact: true }).click();
    await this.page.getByRole("menuitem", { name: entry, exact: true }).click();
  }

  async renames(title: string, to: string): Promise<void> {
    await this.#chosenOf(title, board("group.rename"));
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(board("group.name")).fill(to);
    await dialog.getByLabel(board("group.name")).press("Enter");
    await this.hears(board("group.renamed", { title: to }));
  }

  async merges(title: string, into: string): Promise<void> {
    await this.#chosenOf(title, board("group.merge", { title: into }));
    await this.hears(board("group.merged", { from: title, into }));
  }

  async splits(title: string): Promise<void> {
    await this.#chosenOf(title, board("group.split"));
    await this.hears(board("group.dissolved", { title }));
  }

  /** Puts what is chosen in this group, and hears that it lies there. */
  async puts(text: string, title: string): Promise<void> {
    await this.chooses([text]);
    await this.moves(title);
    await this.hears(new RegExp(`ligt in groepje ${title}, plek \\d`));
  }

  /** With the mouse, onto the head of a group. */
  async drags(text: string, title: string): Promise<void> {
    const [from, to] = [await this.face(text).boundingBox(), await this.group(title).boundingBox()];
    if (from === null || to === null) throw new Error(`${text} or ${title} cannot be seen`);
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12, { steps: 3 });
    await mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await mouse.up();
    await this.hears(new RegExp(`ligt in groepje ${title}, plek \\d`));
  }

  /** What was said aloud last. */
  async hears(text: string | RegExp): Promise<void> {
    await expect(this.page.locator("[role=status][aria-live=polite]").last()).toContainText(text);
  }

  /** Every note with the group it lies in, and the groups in their order: what this screen shows. */
  layout(): Promise<{ readonly groups: string[]; readonly notes: Record<string, string> }> {
    return this.region.evaluate((region) => {
      const words = (of: Element | null | undefined): string => of?.textContent?.trim() ?? "";
      const notes = [...region.querySelectorAll("[data-item^='note/']")].map((item): [string, string] => [
        words(item.querySelector("[data-stop]")).replace(/^Briefje \d+\. /, ""),
        words(item.parentElement?.closest("[data-item^='group/']")?.querySelector("[data-stop] > span")),
      ]);
      const texts = notes.map(([text]) => text);
      if (new Set(texts).size < texts.length) throw new Error(`a note lies twice: ${texts.join(" | ")}`);
      return {
        groups: [...region.querySelectorAll("[data-stop^='group/'] > span:first-of-type")].map(words),
        notes: Object.fromEntries(notes),
      };
    });
  }

  async undoes(): Promise<void> {
    await this.region.getByRole("button", { name: board("board.undo") }).click();
  }

  async seesNoConnection(): Promise<void> {
    await expect(this.page.getByText(dutch.facilitator("connection.lost"))).toBeVisible();
  }

  /** Steps were made that nobody else has yet. */
  async seesUnsent(): Promise<void> {
    await expect(this.region.getByText(board("saved.offline"))).toBeVisible();
  }

  async seesSaved(notes: number): Promise<void> {
    await expect(this.region.getByText(board("saved.notes", { count: notes }), { exact: true })).toBeVisible();
  }
}
