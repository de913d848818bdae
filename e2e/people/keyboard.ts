import type { Locator, Page } from "@playwright/test";

/** More stops than any screen has. */
const MANY = 80;

/** Where this stands, seen from what has the focus. */
const seenFromFocus = (target: Locator): Promise<"here" | "before" | "after"> =>
  target
    .evaluate((element) => {
      const { activeElement, body } = element.ownerDocument;
      if (activeElement === element) return "here" as const;
      if (activeElement === null || activeElement === body) return "after" as const;
      return element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING
        ? ("before" as const)
        : ("after" as const);
    })
    .catch(() => "after" as const);

/** Goes on with Tab, or back with Shift and Tab, until this has the focus, as somebody without a mouse does. */
export const tabsTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < MANY; stop += 1) {
    const at = await seenFromFocus(target);
    if (at === "here") return;
    await page.keyboard.press(at === "before" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`no Tab comes to ${String(target)}`);
};

/** Tabs to it and presses it. */
export const pressesByKey = async (page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
  await tabsTo(page, target);
  await page.keyboard.press(key);
};
