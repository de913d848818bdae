import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { type Download, expect, type Locator, type Page } from "@playwright/test";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { createTranslator } from "@samenspel/shared/text/translate";
import { dutch } from "./dutch.ts";

/** What the pages about the outcome say, in Dutch. */
export const outcome = createTranslator(outcomeTexts)("nl");

type List = "summary" | "conclusions" | "advice";

/** The page with the outcome of a closed session, as somebody who writes the notitie uses it. */
export class OutcomePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async opens(sessionId: string): Promise<void> {
    await this.page.goto(`/organisator/sessies/${sessionId}/uitkomsten`);
    await this.isSaved();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name }).first();
  }

  field(list: List, nth: number): Locator {
    return this.page.getByRole("textbox", { name: outcome(`name.${list}`, { nth }), exact: true });
  }

  /** Everything that was written is on the server. */
  async isSaved(): Promise<void> {
    await expect(this.page.getByText(dutch.common("state.saved"), { exact: true }).first()).toBeVisible();
  }

  async writes(list: List, nth: number, text: string): Promise<void> {
    await this.page.getByRole("button", { name: outcome(`add.${list}`), exact: true }).click();
    await expect(this.field(list, nth)).toBeFocused();
    await this.page.keyboard.insertText(text);
  }

  /** Searches, and ties the first note that is found. Answers its number. */
  async tiesFirst(search: string): Promise<number> {
    const found = this.page.getByRole("region", { name: /^Briefjes om te kiezen/ });
    await this.page.getByRole("searchbox").fill(search);
    const first = found.getByRole("listitem").first();
    await expect(first).toBeVisible();
    await expect(async () => {
      await first.getByRole("checkbox").check();
    }).toPass();
    return Number(/#(\d+)/.exec((await first.textContent()) ?? "")?.[1]);
  }

  async confirmsTheme(title: string): Promise<void> {
    await this.button(/^Bevestig het thema/).click();
    const name = this.page.getByRole("textbox", { name: outcome("theme.name") }).last();
    await expect(name).toBeFocused();
    await this.page.keyboard.type(title);
    await expect(name).toHaveValue(title);
  }

  async downloads(press: Locator): Promise<Download> {
    const download = this.page.waitForEvent("download");
    await press.click();
    return download;
  }
}

const CENTRAL = 0x02014b50;

/** The bytes of one file in a zip, from its central directory. */
const inZip = (zip: Buffer, name: string): Buffer => {
  for (let at = zip.length - 46; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) continue;
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
  }
  throw new Error(`there is no ${name} in this file`);
};

/** What a Word file says, a line a paragraph. */
export const wordText = (path: string): string =>
  inZip(readFileSync(path), "word/document.xml")
    .toString("utf8")
    .replaceAll("</w:p>", "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
