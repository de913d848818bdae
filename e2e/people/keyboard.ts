import type { Locator, Page } from "@playwright/test";

/** More stops than any screen has. */
const MANY = 80;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement).catch(() => false);

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
export const tabsTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < MANY; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab comes to ${String(target)}`);
};

/** Tabs to it and presses it. */
export const pressesByKey = async (page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
  await tabsTo(page, target);
  await page.keyboard.press(key);
};
