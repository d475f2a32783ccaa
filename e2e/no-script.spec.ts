import { expect, test } from '@playwright/test';
import { DESK, KINDS, PHONE, putInCorner, roleBox, shownCells } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const { name, address } of KINDS) {
  test(`Without scripts the page "${name}" shows its title and its text`, async ({ page }) => {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    expect((await main.innerText()).length).toBeGreaterThan(150);
    await expect(page.getByRole('button', { name: /^(Dark|Light)/ })).toHaveCount(0);
    await expect(page.locator('[data-toggle-theme]').filter({ visible: true })).toHaveCount(0);
  });
}

test('Without scripts the navigation works', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Anti-patterns' }).click();
  await page.waitForURL('**/anti-patterns/');
  await page.getByRole('main').getByRole('link', { name: /AP01/ }).first().click();
  await page.waitForURL('**/anti-patterns/double-hat/');
});

test('Without scripts the menu of a phone opens and leads on', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('./');
  await page.locator('header summary').click();
  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Glossary' }).click();
  await page.waitForURL('**/glossary/');
});

test('Without scripts two roles can be chosen on a phone', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('./compare/');
  await putInCorner(page, 'Left', 'Program Manager');
  await putInCorner(page, 'Right', 'Head of Support');
  expect(await shownCells(page, 'R08')).toEqual(['PGM-R08', 'HSUP-R08']);
  expect(await shownCells(page, 'D02')).toEqual(['PGM-D02', 'HSUP-D02']);
});

test('Without scripts the roles in their own words can be chosen', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('./compare/');
  await roleBox(page, 'CIO').click();
  await roleBox(page, 'Head of Infrastructure').click();
  expect(await shownCells(page, 'D05')).toEqual(['CTO-D05', 'PGD-D05', 'PGM-D05', 'HINF-D05']);
});

test('Without scripts the questions can be narrowed to those one officer is accountable for', async ({ page }) => {
  await page.goto('./responsibilities/');
  const choice = page.getByRole('group', { name: 'Accountable' });
  const questions = page.getByRole('main').locator('section li').filter({ visible: true });
  const all = await questions.count();
  const label = choice.locator('label').filter({ hasText: /^\s*CIO\b/ });
  await label.click();
  const promised = Number(/\d+/.exec(await label.innerText())?.[0]);
  expect(promised).toBeLessThan(all);
  await expect(questions).toHaveCount(promised);
  await expect(questions.filter({ hasText: 'CIO is accountable' })).toHaveCount(promised);
});

test('Without scripts the questions can be narrowed to those the officers argue', async ({ page }) => {
  await page.goto('./responsibilities/');
  const label = page.getByRole('main').locator('label').filter({ hasText: 'Only where they spar' });
  await label.click();
  const promised = Number(/\d+/.exec(await label.innerText())?.[0]);
  const questions = page.getByRole('main').locator('section li').filter({ visible: true });
  await expect(questions).toHaveCount(promised);
  // Where a tactical role is accountable, both officers argue.
  await expect(questions.filter({ hasText: /The \w+ argues it|Both argue it/ })).toHaveCount(promised);
});

test('Without scripts the search page lists every page of the site', async ({ page }) => {
  const pages = new Set<string>();
  for (const index of ['/', '/roles/', '/responsibilities/', '/anti-patterns/', '/articles/']) {
    await page.goto(`.${index}`);
    const links = await page
      .locator('main a[href], footer a[href]')
      .evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
    for (const link of links) if (/^\/[^#?.]*$/.test(link)) pages.add(link);
  }
  await page.goto('./search/');
  const listed = await page.locator('a[href]').evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
  expect([...pages].filter((path) => path !== '/search/' && !listed.includes(path))).toEqual([]);
});
