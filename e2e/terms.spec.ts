import { expect, test, type Page } from '@playwright/test';
import { DESK, PHONE } from './site.ts';

const ADDRESS = './roles/cio/';
const first = (page: Page) => page.getByRole('main').locator('a[href*="/glossary/#"]').first();
const shown = (page: Page) => page.locator('.def');

/** The definition that belongs to a link, as a screen reader gets it. */
async function definition(page: Page): Promise<string> {
  const id = await first(page).getAttribute('aria-describedby');
  return ((await page.locator(`[id="${id}"]`).textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

test.describe('The first use of a glossary term', () => {
  test.use({ viewport: DESK });

  test('shows its definition under the pointer, and lets it go', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).hover();
    await expect(shown(page)).toHaveText(await definition(page), { useInnerText: false });
    await shown(page).hover();
    await expect(shown(page)).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(shown(page)).toHaveCount(0);
  });

  test('shows its definition on focus, and puts it away with Escape', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).focus();
    await expect(shown(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown(page)).toHaveCount(0);
    await expect(first(page)).toBeFocused();
  });

  test('leads to the glossary when it is pressed', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).click();
    await page.waitForURL('**/glossary/#*');
  });

  test('has one link at most for each term', async ({ page }) => {
    await page.goto(ADDRESS);
    const links = page.getByRole('main').locator('a[href*="/glossary/#"]');
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(2);
    expect(new Set(targets).size).toBe(targets.length);
  });

  test('keeps its definition off the screen and puts it on paper', async ({ page }) => {
    await page.goto(ADDRESS);
    const id = await first(page).getAttribute('aria-describedby');
    await expect(page.locator(`[id="${id}"]`)).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  });
});

test.describe('On a phone the first use of a glossary term', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('shows its definition at the first tap and leads on at the second', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).tap();
    await expect(shown(page)).toBeVisible();
    const box = (await shown(page).boundingBox()) ?? { x: -1, width: 0 };
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    await first(page).tap();
    await page.waitForURL('**/glossary/#*');
  });

  test('puts its definition away at a tap elsewhere', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).tap();
    await expect(shown(page)).toBeVisible();
    await page.touchscreen.tap(5, 300);
    await expect(shown(page)).toHaveCount(0);
  });
});

test.describe('Without scripts the first use of a glossary term', () => {
  test.use({ javaScriptEnabled: false });

  test('is a link to its definition', async ({ page }) => {
    await page.goto(ADDRESS);
    await first(page).click();
    await page.waitForURL('**/glossary/#*');
  });
});
