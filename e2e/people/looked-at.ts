import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1440, height: 900 } } as const;
const NARROW = { width: 320, height: 640 };

/** Where pictures of every state go; none are made without it. */
const pictures = process.env.PICTURES;

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

/** How far the page can be scrolled sideways, in CSS pixels. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
};

/** axe finds nothing in this state, on a phone and on a laptop. The page keeps the size it had. */
export const looksAccessible = async (
  page: Page,
  state: string,
  sizes: readonly (keyof typeof SIZES)[] = ["phone", "laptop"],
): Promise<void> => {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    expect.soft(await findings(page), `${state}, ${size}`).toEqual([]);
    await picture(page, `${state}-${size}`);
  }
  if (before !== null) await page.setViewportSize(before);
};

/** As `looksAccessible`, for what does not survive another size: a dialog is opened and closed at each. */
export const looksAccessibleOpened = async (
  page: Page,
  state: string,
  opens: () => Promise<void>,
  closes: () => Promise<void>,
): Promise<void> => {
  const before = page.viewportSize();
  for (const size of ["phone", "laptop"] as const) {
    await page.setViewportSize(SIZES[size]);
    await opens();
    await looksAccessible(page, state, [size]);
    await closes();
  }
  if (before !== null) await page.setViewportSize(before);
};

/** Nothing sticks out sideways at 320 px, nor with letters twice as large. */
export const fitsSmallScreens = async (page: Page, state: string): Promise<void> => {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  expect.soft(await sideways(page), `${state}, 320 px wide`).toBeLessThanOrEqual(0);
  await picture(page, `${state}-320`);
  await page.setViewportSize({ width: 360, height: 740 });
  await picture(page, `${state}-360`);
  await page.setViewportSize(SIZES.phone);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  expect.soft(await sideways(page), `${state}, letters twice as large`).toBeLessThanOrEqual(0);
  await picture(page, `${state}-200`);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  if (before !== null) await page.setViewportSize(before);
};
