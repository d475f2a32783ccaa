import { expect, test, type Page } from '@playwright/test';
import { PHONE } from './site.ts';

/** Whether the page is light text on a dark ground. */
async function isDark(page: Page): Promise<boolean> {
  return page.locator('body').evaluate((body) => {
    const sum = (color: string) =>
      (color.match(/\d+/g) ?? []).slice(0, 3).reduce((total, part) => total + Number(part), 0);
    const { backgroundColor, color } = getComputedStyle(body);
    return sum(backgroundColor) < sum(color);
  });
}

const control = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^(Dark|Light)/ });

test('The page follows the system, also when the system changes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});

test('The control names what a press gives', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(control(page)).toHaveText(/^Dark$/, { useInnerText: true });
  await control(page).click();
  await expect(control(page)).toHaveText(/^Light$/, { useInnerText: true });
  await control(page).click();
  await expect(control(page)).toHaveText(/^Dark$/, { useInnerText: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./about/');
  // The choice made by hand stands.
  await expect(control(page)).toHaveText(/^Dark$/, { useInnerText: true });
});

test('In a dark system the control offers the light theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./');
  await expect(control(page)).toHaveText(/^Light$/, { useInnerText: true });
  await control(page).click();
  expect(await isDark(page)).toBe(false);
});

test('A choice by hand overrides the system and is remembered on other pages', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await control(page).click();
  expect(await isDark(page)).toBe(true);
  await page.goto('./roles/cio/');
  expect(await isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
});

test('A remembered theme stands before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  // A frame that is drawn with something in it counts from the first one on.
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'dark');
    const frames: string[] = [];
    Object.assign(window, { frames_: frames });
    const look = () => {
      const { body } = document as { body: HTMLElement | null };
      if (body?.querySelector('header, main')) frames.push(getComputedStyle(body).backgroundColor);
      if (frames.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./compare/');
  await page.waitForFunction(() => (window as unknown as { frames_: string[] }).frames_.length >= 5);
  const grounds = await page.evaluate(() => (window as unknown as { frames_: string[] }).frames_);
  expect(await isDark(page)).toBe(true);
  expect(new Set(grounds).size, `Grounds of the first frames: ${grounds.join(', ')}`).toBe(1);
});

test('A theme that is not one of ours is passed over', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('theme', 'sepia');
  });
  await page.goto('./');
  expect(await isDark(page)).toBe(false);
  await expect(control(page)).toHaveText(/^Dark$/, { useInnerText: true });
});

test('On a phone the control is in the menu', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await expect(control(page)).toHaveCount(0);
  await page.locator('header summary').click();
  await control(page).click();
  expect(await isDark(page)).toBe(true);
  await expect(control(page)).toHaveText(/^Light/, { useInnerText: true });
});
