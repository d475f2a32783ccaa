// Short addresses: a code said on the phone leads to its thing, without scripts.
import { expect, test } from '@playwright/test';
import { DESK } from './site.ts';

const CODES = [
  ['CIO', /\/roles\/cio\/$/],
  ['R08', /\/responsibilities\/it-budget\/$/],
  ['D01', /\/compare\/#D01$/],
  ['CTO-R13', /\/compare\/#CTO-R13$/],
  ['CTO-D12', /\/compare\/#CTO-D12$/],
  ['AP01', /\/anti-patterns\/double-hat\/$/],
  ['AP01.2', /\/anti-patterns\/double-hat\/#AP01\.2$/],
  ['A01', /\/articles\/sparring-partners\/$/],
] as const;

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [code, address] of CODES)
    test(`/c/${code}/ leads to what it names, in lower case too`, async ({ page }) => {
      for (const spelled of [code, code.toLowerCase()]) {
        await page.goto(`./c/${spelled}/`);
        await page.waitForURL(address);
        const place = address.source.includes('#')
          ? page.locator(`[id="${code}"]`)
          : page.getByRole('heading', { level: 1 });
        await expect(place).toBeInViewport();
      }
    });
});

test('every code of the comparison has a short address', async ({ page, request }) => {
  await page.goto('./compare/');
  const codes = await page.locator('main :is(tr, td)[id]').evaluateAll((found) => found.map(({ id }) => id));
  expect(codes.length).toBeGreaterThan(500);
  const lost: string[] = [];
  for (const code of codes) {
    const { status } = await request
      .get(new URL(`../c/${code}/`, page.url()).href)
      .then((answer) => ({ status: answer.status() }));
    if (status !== 200) lost.push(code);
  }
  expect(lost).toEqual([]);
});

test.describe('On paper', () => {
  test.use({ viewport: DESK });

  test('a page with a code carries its short address, and one without its own', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('./roles/cio/');
    await expect(page.locator('[data-print-only]').getByText(/\/c\/CIO\/\s/)).toBeVisible();
    await page.goto('./about/linking/');
    await expect(page.locator('[data-print-only]').getByText(/\/about\/linking\/\s/)).toBeVisible();
  });
});
