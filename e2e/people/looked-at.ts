import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1440, height: 900 } } as const;
const NARROW = { width: 320, height: 640 };
export type LookedAtSize = keyof typeof SIZES;

/** Where pictures of every state go. Whoever makes pictures judges nothing. */
const pictures = process.env.PICTURES;
const BIG_SCREEN = { width: 1920, height: 1080 };

/**
 * axe itself, put into a page once. Its own builder does so at every look and opens a page to gather what it found,
 * which takes four times as long.
 */
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeInPage {
  readonly axe?: { run(context: Document, options: object): ReturnType<AxeBuilder["analyze"]> };
}

/** Gives a page another size, and the time to draw itself anew: before that it is neither the one nor the other. */
const resize = async (page: Page, size: { readonly width: number; readonly height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

/** What is wrong in one state does not keep the others from being looked at. */
const softly = expect.configure({ soft: true, timeout: 5_000 });

/** What sticks out of a page that can be scrolled sideways. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5 && element.checkVisibility();
    });
    const innermost = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return [`${scrollWidth - clientWidth} px`, ...innermost.slice(0, 5).map((element) => element.outerHTML.slice(0, 160))];
  });

const findings = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async (rules) => {
    const { axe } = window as AxeInPage;
    if (axe === undefined) throw new Error("axe is not in this page");
    const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = "" }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
  }, RULES);
};

/** What moves by itself, although this device asks for no motion. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === "running" && Number(effect?.getComputedTiming().activeDuration) > 0)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 80) ?? "") : "")),
  );

/** Controls and notes that have no edge of their own, where the device chooses every colour. */
const withoutEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasEdge = (element: Element): boolean => {
      const { borderTopWidth, borderBottomWidth, borderTopStyle, borderBottomStyle, outlineStyle, outlineWidth } =
        getComputedStyle(element);
      const border = Math.max(
        borderTopStyle === "none" ? 0 : Number.parseFloat(borderTopWidth),
        borderBottomStyle === "none" ? 0 : Number.parseFloat(borderBottomWidth),
      );
      return border > 0 || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0);
    };
    return [...document.querySelectorAll("article, textarea, select, [role=dialog], [role=alertdialog], [role=menu]")]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter(
        (element) => ![element, element.parentElement, element.parentElement?.parentElement].some((e) => e != null && hasEdge(e)),
      )
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** axe finds nothing in this state, on a phone and on a laptop, and nothing moves. The page keeps the size it had. */
export const looksAccessible = async (
  page: Page,
  state: string,
  sizes: readonly LookedAtSize[] = ["phone", "laptop"],
): Promise<void> => {
  const before = page.viewportSize();
  if (pictures !== undefined && /^screen-|-presenter$/.test(state)) {
    await resize(page, BIG_SCREEN);
    await picture(page, state);
  } else {
    for (const size of sizes) {
      await resize(page, SIZES[size]);
      await picture(page, `${state}-${size}`);
      if (pictures !== undefined) continue;
      expect.soft(await findings(page), `${state}, ${size}`).toEqual([]);
      expect.soft(await moving(page), `${state}, ${size}: moves`).toEqual([]);
    }
  }
  if (before !== null) await resize(page, before);
};

/** The same where the device chooses every colour; what is paper or a field still has an edge. */
export const looksRightInForcedColours = async (page: Page, state: string): Promise<void> => {
  if (pictures !== undefined) return;
  await page.emulateMedia({ forcedColors: "active" });
  expect.soft(await findings(page), `${state}, forced colours`).toEqual([]);
  expect.soft(await withoutEdge(page), `${state}, forced colours: no edge`).toEqual([]);
  await page.emulateMedia({ forcedColors: null });
};

const opened = (page: Page): Locator => page.getByRole("dialog").or(page.getByRole("alertdialog")).or(page.getByRole("menu"));

/** As `looksAccessible`, for what does not survive another size: a dialog or menu is opened and closed at each. */
export const looksAccessibleOpened = async (
  page: Page,
  state: string,
  opens: (size: LookedAtSize) => Promise<void>,
  closes: () => Promise<void>,
): Promise<void> => {
  const before = page.viewportSize();
  for (const size of ["phone", "laptop"] as const) {
    await resize(page, SIZES[size]);
    await opens(size);
    await expect(opened(page).first()).toBeVisible();
    await looksAccessible(page, state, [size]);
    await closes();
  }
  if (before !== null) await resize(page, before);
};

/** Nothing sticks out sideways at 320 px, nor with letters twice as large. */
export const fitsSmallScreens = async (page: Page, state: string): Promise<void> => {
  if (pictures !== undefined) return;
  const before = page.viewportSize();
  await resize(page, NARROW);
  await softly.poll(() => sticksOut(page), `${state}, 320 px wide`).toEqual([]);
  await resize(page, SIZES.phone);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await softly.poll(() => sticksOut(page), `${state}, letters twice as large`).toEqual([]);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  if (before !== null) await resize(page, before);
};
