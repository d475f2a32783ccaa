import { expect, test, type Page } from '@playwright/test';
import { PAIRS, PHONE } from './site.ts';

test('Each of the pairs has a title, a description and an address of its own', async ({ request }) => {
  const seen = { titles: new Set<string>(), descriptions: new Set<string>() };
  for (const { first, second, address } of PAIRS) {
    const html = await (await request.get(address)).text();
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
    const [, description = ''] = /<meta name="description" content="(.*?)"/.exec(html) ?? [];
    expect(title).not.toBe('');
    expect(description).not.toBe('');
    seen.titles.add(title);
    seen.descriptions.add(description);
    const [, canonical = ''] = /<link rel="canonical" href="(.*?)"/.exec(html) ?? [];
    expect(new URL(canonical).pathname).toBe(`/compare/${first}-${second}/`);
  }
  expect(seen.titles.size).toBe(45);
  expect(seen.descriptions.size).toBe(45);
});

test('The other order of each pair leads to its page', async ({ page, request }) => {
  for (const { first, second } of PAIRS) {
    const html = await (await request.get(`./compare/${second}-${first}/`)).text();
    expect(html).toContain(`/compare/${first}-${second}/`);
  }
  await page.goto('./compare/cto-cio/');
  await page.waitForURL('**/compare/cio-cto/');
});

test('A role is swapped with the keys', async ({ page }) => {
  await page.goto('./compare/cio-project-manager/');
  const button = swap(page, 'the Project Manager').locator('summary');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Chief Technology Officer' }).last()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/compare/cio-program-director/');
});

test('Each role can be swapped for the eight others, in the order of the columns', async ({ page }) => {
  await page.goto('./compare/cto-head-of-support/');
  await swap(page, 'the CTO').locator('summary').click();
  await expect(swap(page, 'the CTO').getByRole('link')).toHaveText([
    'Chief Information Officer',
    'Program Director',
    'Program Manager',
    'Project Director',
    'Project Manager',
    'Head of Development',
    'Head of Infrastructure',
    'Head of Product',
  ]);
});

test('One choice of a role closes the other', async ({ page }) => {
  await page.goto('./compare/cio-cto/');
  await swap(page, 'the CIO').locator('summary').click();
  await swap(page, 'the CTO').locator('summary').click();
  await expect(swap(page, 'the CIO').getByRole('link')).toHaveCount(0);
  await expect(swap(page, 'the CTO').getByRole('link')).toHaveCount(8);
});

test('The two sides are exchanged in the comparison', async ({ page }) => {
  await page.goto('./compare/cio-head-of-support/');
  await expect(page.getByRole('link', { name: 'Swap sides in the comparison' })).toHaveAttribute(
    'href',
    /\/compare\/\?roles=hsup,cio$/,
  );
});

test('The two chiefs each have their reason and, where they argue, what they argue', async ({ page }) => {
  await page.goto('./compare/cio-cto/');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'IT budget', exact: true }) });
  for (const cell of await row.getByRole('cell').all()) await expect(cell.getByRole('paragraph')).toHaveCount(2);
  await expect(row.getByText('Argues:')).toHaveCount(2);
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('a role is swapped on a phone, by rows a thumb can hit', async ({ page }) => {
    await page.goto('./compare/cio-cto/');
    await swap(page, 'the CTO').locator('summary').click();
    const link = swap(page, 'the CTO').getByRole('link', { name: 'Head of Product' });
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.click();
    await page.waitForURL('**/compare/cio-head-of-product/');
  });
});

/** The choice of another role in the place of one. */
function swap(page: Page, role: string) {
  return page.getByRole('group', { name: 'Another pair' }).locator('details', { hasText: `Swap ${role}` });
}
