import { expect, test, type Page } from '@playwright/test';
import { PHONE } from './site.ts';

const MAIN = [
  { name: 'Roles', path: '/roles/' },
  { name: 'Responsibilities', path: '/responsibilities/' },
  { name: 'Anti-patterns', path: '/anti-patterns/' },
  { name: 'Compare', path: '/compare/' },
  { name: 'Articles', path: '/articles/' },
];

const path = (page: Page) => new URL(page.url()).pathname;

for (const { name, path: expected } of MAIN) {
  test(`The main link ${name} leads from home to its page and is marked there`, async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await page.waitForURL(`**${expected}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('aria-current', /page|true/);
  });
}

test('Every link of the masthead, the menu and the footer answers', async ({ page, request }) => {
  await page.goto('./');
  const hrefs = await page
    .locator('header a, footer a')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
  const own = [...new Set(hrefs)].filter((href) => new URL(href).origin === new URL(page.url()).origin);
  expect(own.length).toBeGreaterThan(9);
  const lost: string[] = [];
  for (const href of own) if ((await request.get(href, { maxRedirects: 0 })).status() !== 200) lost.push(href);
  expect(lost).toEqual([]);
});

test('Breadcrumbs lead to the index of the kind, and home', async ({ page }) => {
  await page.goto('./responsibilities/it-budget/');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(crumbs.locator('[aria-current="page"]')).toHaveText('IT budget');
  await crumbs.getByRole('link', { name: 'Responsibilities' }).click();
  await page.waitForURL('**/responsibilities/');
  await crumbs.getByRole('link').first().click();
  await page.waitForURL((url) => url.pathname === '/');
});

test('Next and previous lead through the pages of a kind, there and back', async ({ page }) => {
  await page.goto('./roles/cio/');
  const around = page.getByRole('navigation', { name: 'Before and after this page' });
  await around.getByRole('link', { name: 'Next role' }).click();
  await page.waitForURL('**/roles/cto/');
  await around.getByRole('link', { name: 'Previous role' }).click();
  await page.waitForURL('**/roles/cio/');
});

test('The first and the last page of a kind lead back to the index', async ({ page }) => {
  await page.goto('./roles/cio/');
  const around = page.getByRole('navigation', { name: 'Before and after this page' });
  await expect(around.getByRole('link').first()).toHaveAttribute('href', '/roles/');
  await page.goto('./roles/head-of-product/');
  await expect(around.getByRole('link').last()).toHaveAttribute('href', '/roles/');
});

test('The contents of a page lead to its sections', async ({ page }) => {
  await page.goto('./roles/cio/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const places = await contents
    .getByRole('link')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThan(3);
  for (const place of places) {
    await contents.locator(`a[href="${place}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${place}$`));
    await expect(page.locator(place)).toBeInViewport();
    // The sticky strip must not lie over the heading.
    const strip = await contents.boundingBox();
    const heading = await page.locator(place).boundingBox();
    expect(heading?.y, place).toBeGreaterThanOrEqual(strip ? strip.y + strip.height : 0);
  }
});

test('Every section heading carries a link to itself', async ({ page }) => {
  await page.goto('./roles/cio/');
  const sections = await page.locator('main h2').evaluateAll((headings) =>
    headings.map(({ id, children }) => ({
      id,
      link: [...children].find((child) => child.matches('a'))?.getAttribute('href'),
    })),
  );
  expect(sections.length).toBeGreaterThan(3);
  for (const { id, link } of sections) expect(link).toBe(`#${id}`);
});

test('The link of a heading puts its place in the address', async ({ page }) => {
  await page.goto('./roles/cio/');
  const link = page.getByRole('link', { name: /^Link to section/ }).first();
  const place = (await link.getAttribute('href')) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/roles/cio/${place}$`));
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the menu opens with a press of Enter, and Escape closes it and returns the focus', async ({ page }) => {
    await page.goto('./');
    const button = page.locator('header summary');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await expect(menu).toBeHidden();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('the menu leads to the pages of the main navigation', async ({ page }) => {
    await page.goto('./');
    await page.locator('header summary').click();
    const links = page.getByRole('navigation', { name: 'Menu' }).getByRole('link');
    for (const { name } of MAIN) await expect(links.filter({ hasText: name }).first()).toBeVisible();
    await links.filter({ hasText: 'Compare' }).click();
    await page.waitForURL('**/compare/');
  });
});

test('An address without a page answers with status 404 and a page of the site', async ({ page }) => {
  const answer = await page.goto('./no-such-page/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('An address one letter off is offered its neighbors, with the differing letter marked', async ({ page }) => {
  await page.goto('./roles/cxo/');
  const near = page.getByRole('main').getByRole('listitem');
  await expect(near.first()).toContainText('/roles/cio/');
  await expect(near.first().locator('b')).toHaveText('i');
  await expect(near.nth(1)).toContainText('/roles/cto/');
  await expect(near.nth(1).locator('b')).toHaveText('t');
  await near.first().getByRole('link').click();
  await page.waitForURL('**/roles/cio/');
  expect(path(page)).toBe('/roles/cio/');
});
