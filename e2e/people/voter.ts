import { expect, type Locator, type Page } from "@playwright/test";
import type { VoteBlock } from "@samenspel/shared/domain/block";
import { dutch } from "./dutch.ts";
import { pressesByKey, tabsTo } from "./keyboard.ts";
import type { Participant } from "./participant.ts";

const { participant, votes } = dutch;

export interface VotedItem {
  readonly id: string;
  readonly title: string;
}

export type Values = Readonly<Record<string, unknown>>;

/** The words of one answer on a card. */
const answerWords = (block: VoteBlock, value: unknown): string => {
  if (block.method === "scale" && value !== "dont-know") return block.labels?.[String(value)] ?? String(value);
  return participant(
    `vote.${value as "important" | "not-important" | "dont-know" | "agree" | "concern" | "objection" | "abstain"}`,
  );
};

/** What somebody does with a hand or with keys to give one answer. */
interface Hand {
  /** Chooses one of a few answers. */
  chooses(group: Locator, answer: string): Promise<void>;
  presses(button: Locator): Promise<void>;
  types(field: Locator, text: string): Promise<void>;
  /** Puts an item of an order at a place, from 1. */
  places(title: string, place: number): Promise<void>;
}

const withThumb = (page: Page): Hand => ({
  chooses: (group, answer) => group.getByRole("radio", { name: answer, exact: true }).check(),
  presses: (button) => button.click(),
  types: (field, text) => field.fill(text),
  places: async (title, place) => {
    await page.getByLabel(votes("rank.placeOf", { item: title })).selectOption(String(place));
  },
});

const withKeys = (page: Page): Hand => ({
  chooses: async (group, answer) => {
    const radios = group.getByRole("radio");
    const wanted = group.getByRole("radio", { name: answer, exact: true });
    await tabsTo(page, radios.first());
    // Space chooses the first; the arrows go on from there.
    if (!(await radios.first().isChecked())) await page.keyboard.press("Space");
    for (let step = await radios.count(); step > 0 && !(await wanted.isChecked()); step -= 1) {
      await page.keyboard.press("ArrowDown");
    }
    await expect(wanted).toBeChecked();
  },
  presses: (button) => pressesByKey(page, button),
  types: async (field, text) => {
    await tabsTo(page, field);
    await page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  },
  places: async (title, place) => {
    const at = page.getByLabel(votes("rank.placeOf", { item: title }));
    const from = Number(await at.inputValue());
    const down = from < place;
    const button = page.getByRole("button", { name: votes(down ? "rank.down" : "rank.up", { item: title }) });
    if (from !== place) await tabsTo(page, button);
    for (let now = from; now !== place; ) {
      now += down ? 1 : -1;
      await page.keyboard.press(down ? "ArrowDown" : "ArrowUp");
      await expect(at).toHaveValue(String(now));
      // The item went elsewhere in the page; the key stays on it.
      await expect(button).toBeFocused();
    }
  },
});

/** Somebody who fills in whole ballots on the phone of a participant, with the thumb or with keys alone. */
export class Voter {
  readonly phone: Participant;
  readonly #hand: Hand;

  constructor(phone: Participant, by: "thumb" | "keys") {
    this.phone = phone;
    this.#hand = by === "thumb" ? withThumb(phone.page) : withKeys(phone.page);
  }

  /** From the first item to "Klaar"; what is already there is changed. */
  async votes(
    block: VoteBlock,
    items: readonly VotedItem[],
    values: Values,
    why: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    if (block.method === "dots") await this.#putsDots(items, values);
    else if (block.method === "rank") await this.#orders(items, values);
    else if (block.method === "points") await this.#divides(items, values);
    else await this.#answersCards(block, items, values, why);
    await this.#presses(participant("vote.done"));
    await this.phone.seesTitle(participant("vote.doneTitle"));
  }

  /** Goes back into a ballot that is in. */
  async changes(): Promise<void> {
    await this.#presses(participant("vote.change"));
  }

  #presses(name: string): Promise<void> {
    return this.#hand.presses(this.phone.page.getByRole("button", { name, exact: true }));
  }

  #group(name: string): Locator {
    return this.phone.page.getByRole("group", { name });
  }

  async #putsDots(items: readonly VotedItem[], values: Values): Promise<void> {
    // First away, then to: there are never more than the hand holds.
    for (const step of ["dots.less", "dots.more"] as const) {
      for (const { id, title } of items) {
        const group = this.#group(title);
        const now = () => group.getByRole("img").count();
        const wanted = Number(values[id] ?? 0);
        const dots = (await now()) === 0 ? 0 : await group.getByRole("img").locator("i").count();
        const presses = step === "dots.less" ? dots - wanted : wanted - dots;
        for (let press = 0; press < presses; press += 1) {
          await this.#hand.presses(group.getByRole("button", { name: participant(step) }));
        }
      }
    }
  }

  async #orders(items: readonly VotedItem[], values: Values): Promise<void> {
    // From the bottom up, so that nothing that stands right moves any more.
    const order = items.toSorted((a, b) => Number(values[b.id]) - Number(values[a.id]));
    for (const { id, title } of order) await this.#hand.places(title, Number(values[id]));
    const agree = this.phone.page.getByRole("button", { name: votes("rank.confirm") });
    if ((await agree.count()) > 0) await this.#hand.presses(agree);
  }

  async #divides(items: readonly VotedItem[], values: Values): Promise<void> {
    for (const { id, title } of items) {
      const field = this.phone.page.getByRole("spinbutton", { name: votes("points.of", { item: title }) });
      await this.#hand.types(field, String(values[id]));
    }
    await expect(this.phone.page.getByText(votes("points.done"))).toBeVisible();
  }

  async #answersCards(
    block: VoteBlock,
    items: readonly VotedItem[],
    values: Values,
    why: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const { id, title } of items) {
      await this.phone.seesTitle(title);
      const value = values[id];
      if (block.method === "matrix") {
        const point = value as Readonly<Record<"x" | "y", number>>;
        await this.#hand.chooses(this.#group(block.x.label), String(point.x));
        await this.#hand.chooses(this.#group(block.y.label), String(point.y));
      } else if (value !== undefined) {
        await this.#hand.chooses(this.phone.main, answerWords(block, value));
      }
      const reason = why[id];
      if (reason !== undefined) await this.#hand.types(this.phone.page.getByLabel(participant("vote.why")), reason);
      if (items.length > 1) await this.#presses(participant("vote.next"));
    }
    if (items.length > 1) await this.phone.seesTitle(participant("vote.overviewTitle"));
  }
}
