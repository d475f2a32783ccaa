// The same site built to stand below a host's root, at /x/y/.
import { expect, test } from '@playwright/test';
import { KINDS } from './site.ts';

const BASE = '/x/y/';
const PAGES = KINDS.filter(({ name }) => name !== 'no such page');

for (const { name, address } of PAGES) {
  test(`On the page "${name}" every link and file stays below the base path`, async ({ page, baseURL }) => {
    const origin = new URL(baseURL ?? '').origin;
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(address, { waitUntil: 'load' });
    expect(new URL(page.url()).pathname).toBe(new URL(address, baseURL).pathname);

    const named = await page
      .locator('[href], [src], form[action]')
      .evaluateAll((found) =>
        found.flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? '')),
      );
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(new URL(page.url()).pathname);
    const shared = await page.locator('meta[property="og:url"]').getAttribute('content');
    expect(shared).toBe(canonical);

    const own = [...named.map((href) => new URL(href, page.url())), ...requested.map((href) => new URL(href))].filter(
      (url) => url.origin === origin,
    );
    expect(own.map(({ pathname }) => pathname).filter((pathname) => !pathname.startsWith(BASE))).toEqual([]);
  });
}

test('Every link of fifteen pages answers', async ({ page, request, baseURL }) => {
  const { origin } = new URL(baseURL ?? '');
  const links = new Map<string, string>();
  for (const { address } of PAGES.slice(0, 15)) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((a) => new URL(a.getAttribute('href') ?? '', document.baseURI).href));
    for (const href of hrefs) if (new URL(href).origin === origin) links.set(href.replace(/#.*/, ''), address);
  }
  const lost: string[] = [];
  for (const [href, from] of links) {
    const status = (await request.get(href, { maxRedirects: 0 })).status();
    if (status !== 200) lost.push(`${status} ${href} on ${from}`);
  }
  expect(links.size).toBeGreaterThan(50);
  expect(lost).toEqual([]);
});

test('A lost address below the base path is offered its neighbors there', async ({ page }) => {
  await page.goto('./roles/cxo/');
  const near = page.getByRole('main').getByRole('listitem').first();
  await expect(near.getByRole('link')).toHaveAttribute('href', `${BASE}roles/cio/`);
  await expect(near.locator('b')).toHaveText('i');
});

test('Search finds pages below the base path', async ({ page }) => {
  await page.goto('./search/');
  await page.getByRole('main').getByRole('searchbox').fill('shadow IT');
  const results = page.getByRole('main').getByRole('link').filter({ visible: true });
  await expect(results.first()).toHaveAttribute('href', new RegExp(`^${BASE}`));
  const hrefs = await results.evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !href.startsWith(BASE) && !href.startsWith('#'))).toEqual([]);
});

test('The search of the masthead finds pages below the base path', async ({ page }) => {
  await page.goto('./roles/cio/');
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('budget');
  await expect(dialog.getByRole('link', { name: /budget/i }).first()).toHaveAttribute('href', new RegExp(`^${BASE}`));
});
