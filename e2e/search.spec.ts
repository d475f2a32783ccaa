import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { DESK, PHONE } from './site.ts';

interface Queries {
  queries: { q: string; expect: string[]; within: number }[];
  typos: { q: string; suggest: string; expect: string[] }[];
  nothing: string[];
}

const { queries, typos, nothing } = parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as Queries;

const results = (page: Page | Locator) => page.getByRole('region', { name: 'Results' });
const count = (page: Page | Locator) => page.getByRole('search').getByRole('status');
const hits = (page: Page | Locator) => results(page).locator('li:has(.t)');
const answer = (page: Page | Locator) => results(page).locator('[data-search-answer]');

/** The path of every result in document order, under the address the site stands at. */
async function paths(page: Page, selector = '.hit > .t'): Promise<string[]> {
  const found = await results(page)
    .locator(selector)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return [...new Set(found)];
}

/** Opens the page for searching with a query, and waits until the results are drawn. */
async function searchFor(page: Page, query: string): Promise<void> {
  await page.goto(`./search/?q=${encodeURIComponent(query)}`);
  await expect(count(page)).toHaveText(/result|answer/);
}

/** Opens the dialog by its keys. */
async function openDialog(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search the handbook' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  return dialog;
}

test.describe('The page for searching', () => {
  test.use({ viewport: DESK });

  test('shows a hit with its kind, its code and the words marked', async ({ page }) => {
    await searchFor(page, 'budget');
    const first = hits(page).first();
    await expect(first.getByRole('link', { name: 'Who decides the IT budget?' })).toHaveAttribute(
      'href',
      /\/responsibilities\/it-budget\/$/,
    );
    await expect(first).toContainText('Responsibility');
    await expect(first).toContainText('R08');
    await expect(first.locator('mark', { hasText: 'budget' }).first()).toBeVisible();
    await expect(hits(page).nth(1).locator('p mark').first()).toHaveText(/^budgets?$/i);
  });

  test('answers with a cell where a role and a row are named', async ({ page }) => {
    await searchFor(page, 'cio budget');
    const link = answer(page).getByRole('link', { name: 'IT budget: the CIO is accountable' });
    await expect(link).toHaveAttribute('href', /\/compare\/#CIO-R08$/);
    await expect(answer(page)).toContainText('CIO-R08');
    await link.click();
    await expect(page).toHaveURL(/\/compare\/#CIO-R08$/);
  });

  test('finds a page by another name of it', async ({ page }) => {
    await searchFor(page, 'VP Engineering');
    expect((await paths(page))[0]).toMatch(/\/roles\/head-of-development\/$/);
  });

  for (const [code, path] of [
    ['r08', /\/responsibilities\/it-budget\/$/],
    ['Ap01', /\/anti-patterns\/double-hat\/$/],
    ['AP01.2', /\/anti-patterns\/double-hat\/$/],
  ] as const)
    test(`knows the code ${code}`, async ({ page }) => {
      await searchFor(page, code);
      expect((await paths(page))[0]).toMatch(path);
    });

  test('knows the code of a cell', async ({ page }) => {
    await searchFor(page, 'cto-r13');
    await expect(answer(page).getByRole('link')).toHaveAttribute('href', /\/compare\/#CTO-R13$/);
  });

  test('puts a typing error right and says so', async ({ page }) => {
    await searchFor(page, 'architechture');
    await expect(results(page)).toContainText('Nothing has architechture. Showing architecture instead.');
    await expect(count(page)).toHaveText(/for architecture$/);
  });

  test('says that nothing was found, why, and where to go on', async ({ page }) => {
    await searchFor(page, 'kubernetes helm chart');
    await expect(count(page)).toHaveText('No results');
    await expect(results(page).getByRole('heading', { name: 'Not in this handbook.' })).toBeVisible();
    await expect(results(page)).toContainText('kubernetes or helm');
    expect(await hits(page).count()).toBeGreaterThan(0);
    await expect(results(page).getByRole('link', { name: 'see every row in one table' })).toBeVisible();
  });

  test('narrows the results to a kind, in the address too, and Back undoes it', async ({ page }) => {
    await searchFor(page, 'budget');
    await page
      .getByRole('navigation', { name: 'Filter by kind' })
      .getByRole('link', { name: /^Roles/ })
      .click();
    await expect(page).toHaveURL(/\?q=budget&kind=roles$/);
    await expect.poll(async () => (await paths(page)).every((path) => path.includes('/roles/'))).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(/\?q=budget$/);
    await expect.poll(async () => (await paths(page)).every((path) => path.includes('/roles/'))).toBe(false);
  });

  test('changes its address when the reader asks, and Back restores the results', async ({ page }) => {
    await page.goto('./search/');
    const field = page.getByRole('searchbox', { name: 'Search the handbook' });
    await field.fill('go-live');
    await expect(hits(page).first()).toContainText('goes live');
    await expect(page).toHaveURL(/\/search\/$/);
    await field.press('Enter');
    await expect(page).toHaveURL(/\?q=go-live$/);
    await field.fill('architecture');
    await field.press('Enter');
    await expect(page).toHaveURL(/\?q=architecture$/);
    await page.goBack();
    await expect(field).toHaveValue('go-live');
    await expect(hits(page).first()).toContainText('goes live');
    await hits(page).first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/go-live\/$/);
    await page.goBack();
    await expect(hits(page).first()).toContainText('goes live');
  });

  test('lists every page until something is searched for', async ({ page }) => {
    await page.goto('./search/');
    const all = page.getByRole('region', { name: 'Anti-patterns' }).getByRole('link', { name: 'One person, two hats' });
    await expect(all).toBeVisible();
    await page.getByRole('searchbox').fill('budget');
    await expect(all).toBeHidden();
    await page.getByRole('searchbox').fill('');
    await expect(all).toBeVisible();
  });

  test('is usable on a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await searchFor(page, 'cio budget');
    await expect(answer(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });
});

test.describe('When the index cannot be loaded', () => {
  for (const [name, files] of [
    ['at all', '**/pagefind/**'],
    ['in part', '**/pagefind/index/**'],
  ] as const)
    test(`${name}, the page says so, lists all pages and offers another try`, async ({ page }) => {
      await page.route(files, (route) => route.abort());
      await page.goto('./search/?q=budget');
      await expect(results(page).getByRole('heading', { name: /didn’t load/ })).toBeVisible();
      await expect(
        page
          .getByRole('region', { name: 'Roles', exact: true })
          .getByRole('link', { name: 'Chief Information Officer' }),
      ).toBeVisible();
      await page.unroute(files);
      await page.getByRole('button', { name: 'Retry' }).click();
      await expect(hits(page).first()).toContainText('IT budget');
    });

  test('the dialog says so and lists the pages by name', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('./roles/cio/');
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox').fill('R08');
    await expect(results(dialog).getByRole('heading', { name: /didn’t load/ })).toBeVisible();
    await expect(results(dialog).getByRole('link', { name: 'Who decides the IT budget?' }).first()).toBeVisible();
    await expect(results(dialog).getByRole('link', { name: 'Head of Support' })).toBeAttached();
  });
});

test.describe('The dialog', () => {
  test.use({ viewport: DESK });

  test('opens by its button, closes by Close and by Escape, and gives the focus back', async ({ page }) => {
    await page.goto('./roles/cio/');
    const button = page.getByRole('link', { name: /^Search/ }).first();
    await button.click();
    const dialog = page.getByRole('dialog', { name: 'Search the handbook' });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await dialog.getByRole('button', { name: 'Close search' }).click();
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
    await openDialog(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('offers ways in before anything is typed', async ({ page }) => {
    await page.goto('./');
    const dialog = await openDialog(page);
    for (const name of ['Start from a question', 'Start from a role', 'Something is wrong'])
      await expect(results(dialog).getByRole('heading', { name })).toBeVisible();
    await expect(results(dialog).getByRole('link')).toHaveCount(12);
  });

  test('is worked with the keys alone', async ({ page }) => {
    await page.goto('./');
    const dialog = await openDialog(page);
    await page.keyboard.type('service levels');
    await expect(hits(dialog).first()).toContainText('Who sets the service levels?');
    await expect(dialog.locator('search-view')).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(results(dialog).getByRole('link').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    // The answer comes first, then the page it is part of.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/responsibilities\/service-levels\/$/);
  });

  test('takes a code and Enter straight to the page', async ({ page }) => {
    await page.goto('./');
    await openDialog(page);
    await page.keyboard.type('r13');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/responsibilities\/architecture\/$/);
  });

  test('says how much it found to those who listen', async ({ page }) => {
    await page.goto('./');
    const dialog = await openDialog(page);
    await page.keyboard.type('budget');
    await expect(count(dialog)).toHaveText(/^\d+ results$/);
    await page.keyboard.type('xqzzv');
    await expect(count(dialog)).toHaveText('No results');
  });

  test('loads nothing before it is opened', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('./roles/cio/');
    await page.waitForLoadState('networkidle');
    const isSearch = (path: string) => /search|pagefind|dialog/.test(path);
    expect(asked.filter(isSearch)).toEqual([]);
    await openDialog(page);
    await page.keyboard.type('budget');
    await expect(hits(page).first()).toBeVisible();
    expect(asked.some(isSearch)).toBe(true);
  });

  test('leaves the console empty', async ({ page }) => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto('./glossary/');
    await openDialog(page);
    await page.keyboard.type('raci');
    await expect(hits(page).first()).toContainText('Four letters for the part');
    expect(said).toEqual([]);
  });

  test('fills the phone and shows the answer on its first screen', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('./roles/cio/');
    const dialog = await openDialog(page);
    await page.keyboard.type('cio budget');
    await expect(answer(dialog)).toBeInViewport({ ratio: 1 });
    expect(await dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: PHONE.width, height: PHONE.height });
  });
});

test.describe('What a search costs', () => {
  const KB = 1000;

  /** Searches in a page that has settled, and counts what has come over the network when something stands in the dialog. */
  async function bytesUntil(page: Page, query: string, selector: string): Promise<number> {
    await page.goto('./roles/cio/');
    await page.waitForLoadState('networkidle');
    const before = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const dialog = await openDialog(page);
    const bytes = page.evaluate(
      ([wanted, known]) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector(`dialog ${wanted}`) === null) return;
            observer.disconnect();
            const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
            const late = files.filter(({ name }) => !known.includes(name));
            resolve(late.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0));
          });
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        }),
      [selector, before] as const,
    );
    await dialog.getByRole('textbox').fill(query);
    return bytes;
  }

  test('is at most 100 KB to the first result of "budget"', async ({ page }) => {
    const first = await bytesUntil(page, 'budget', 'a[data-result]');
    console.log(`budget: ${first} bytes to the first result`);
    expect(first).toBeLessThanOrEqual(100 * KB);
  });

  test('is at most 130 KB to the five results of "who owns the IT budget"', async ({ page }) => {
    const five = await bytesUntil(page, 'who owns the IT budget', '[data-search-state="ready"]');
    expect(await page.locator('dialog a[data-result]').count()).toBe(5);
    console.log(`who owns the IT budget: ${five} bytes to five results`);
    expect(five).toBeLessThanOrEqual(130 * KB);
  });

  test('in time on the loaded index is reported', async ({ page }) => {
    await searchFor(page, 'budget');
    const asked = queries.map(({ q }) => q);
    const median = await page.locator('[data-search-results]').evaluate(async (place, all) => {
      const view = place as HTMLElement & { show: (query: string) => Promise<void> };
      const times: number[] = [];
      for (const query of all) {
        const start = performance.now();
        await view.show(query);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    }, asked);
    console.log(`${asked.length} queries on the loaded index: ${Math.round(median)} ms median`);
    expect(median).toBeGreaterThan(0);
  });
});

test.describe('The page a result leads to', () => {
  const bar = (page: Page) => page.getByRole('region', { name: 'Words you searched for' });
  const marks = (page: Page) => page.getByRole('main').locator('mark');

  test.beforeEach(async ({ page }) => {
    await searchFor(page, 'accepts risk');
    await page.locator('a[data-result]').first().click();
    await expect(bar(page)).toContainText(/\d+ on this page/);
  });

  test('has the words marked, and its address is its own', async ({ page }) => {
    expect(new URL(page.url()).search).toBe('');
    await expect(
      marks(page)
        .filter({ hasText: /^risks?$/i })
        .first(),
    ).toBeVisible();
  });

  test('counts them, and goes on to the next and back', async ({ page }) => {
    const all = await marks(page).count();
    const next = bar(page).getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    await expect(bar(page)).toContainText(`2 of ${all}`);
    await expect(marks(page).nth(1)).toBeInViewport();
    await bar(page).getByRole('button', { name: 'Previous' }).click();
    await expect(bar(page)).toContainText(`1 of ${all}`);
  });

  test('is as it was after Escape, and stays so', async ({ page }) => {
    const text = await page.getByRole('main').innerText();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(marks(page)).toHaveCount(0);
    expect(await page.getByRole('main').innerText()).toBe(text);
    await page.reload();
    await expect(marks(page)).toHaveCount(0);
  });

  test('is usable on a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { height } = (await bar(page).getByRole('button', { name: 'Next' }).boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThanOrEqual(44);
  });
});

test.describe('What a search says of itself', () => {
  const state = (page: Page) => page.getByRole('main').locator('[data-search-results]');

  test('is that it waits, then that it is done', async ({ page }) => {
    await page.goto('./search/');
    await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
    await page.getByRole('searchbox').fill('budget');
    await expect(state(page)).toHaveAttribute('data-search-state', 'ready');
    await page.getByRole('searchbox').fill('');
    await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
  });

  test('is that it found nothing, or could not look', async ({ page }) => {
    await page.goto('./search/?q=xqzzv');
    await expect(state(page)).toHaveAttribute('data-search-state', 'empty');
    await expect(state(page).locator('[data-search-empty]')).toBeVisible();
    await expect(state(page).locator('a[data-result]')).toHaveCount(0);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('./search/?q=budget');
    await expect(state(page)).toHaveAttribute('data-search-state', 'error');
  });

  test('is which page the code of a cell, typed and entered, leads to', async ({ page }) => {
    await page.goto('./search/?q=cto-r13');
    const first = state(page).locator('a[data-result]').first();
    await expect(first).toHaveAttribute('href', /\/compare\/#CTO-R13$/);
    await expect(page).toHaveURL(/q=cto-r13$/);
    await page.getByRole('searchbox').fill('R08');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/responsibilities\/it-budget\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/q=R08$/);
  });

  test('is what may have been meant, which a press searches for', async ({ page }) => {
    await page.goto('./search/?q=directer');
    await state(page).locator('a[data-did-you-mean]', { hasText: 'director' }).click();
    await expect(page).toHaveURL(/q=director$/);
    await expect(page.getByRole('searchbox')).toHaveValue('director');
  });

  test('has no fault a machine can find, whatever it shows', async ({ page }) => {
    const queries = { idle: '', answer: 'cio budget', typo: 'architechture', nothing: 'xqzzv' };
    for (const theme of ['light', 'dark'] as const)
      for (const viewport of [PHONE, DESK]) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize(viewport);
        // Night changes colors alone.
        const judge = () => {
          const axe = new AxeBuilder({ page }).setLegacyMode();
          return (theme === 'dark' ? axe.withRules(['color-contrast', 'color-contrast-enhanced']) : axe).analyze();
        };
        for (const [name, query] of Object.entries(queries)) {
          if (query === '') await page.goto('./search/');
          else await searchFor(page, query);
          const { violations } = await judge();
          expect(violations, `${name}, ${theme}, ${viewport.width}`).toEqual([]);
        }
        await page.route('**/pagefind/**', (route) => route.abort());
        await page.goto('./search/?q=budget');
        await expect(state(page)).toHaveAttribute('data-search-state', 'error');
        const { violations } = await judge();
        expect(violations, `failed, ${theme}, ${viewport.width}`).toEqual([]);
        await page.unroute('**/pagefind/**');
      }
  });
});

test.describe('What readers type', () => {
  /** What stands there after a query: one step into the page for each, because there are a thousand. */
  const ask = (page: Page, query: string) =>
    page.locator('[data-search-results]').evaluate(async (place, asked) => {
      const drawn = new Promise((resolve) => {
        place.addEventListener('search-drawn', resolve, { once: true });
      });
      history.replaceState(null, '', `?q=${encodeURIComponent(asked)}`);
      // An address is searched for at once, and never opens what it names.
      dispatchEvent(new PopStateEvent('popstate'));
      await drawn;
      const pages = (selector: string) => [
        ...new Set([...place.querySelectorAll<HTMLAnchorElement>(selector)].map(({ pathname }) => pathname)),
      ];
      return {
        state: place.getAttribute('data-search-state'),
        answer: pages('[data-search-answer] a'),
        found: pages('a[data-result]'),
        offers: [...place.querySelectorAll('a[data-did-you-mean]')].map(({ textContent }) => textContent),
        waysIn: place.querySelectorAll('[data-search-empty] a').length,
      };
    }, query);

  /** The place of a wanted page. A direct answer counts as first where it leads to one, and is passed over otherwise. */
  const rankIn = ({ answer: direct, found }: { answer: string[]; found: string[] }, wanted: readonly string[]) =>
    direct.some((path) => wanted.includes(path)) ? 1 : found.findIndex((path) => wanted.includes(path)) + 1 || Infinity;

  /** The query up to each letter of its last word, from the third on. Codes are whole or nothing. */
  const halves = (query: string): string[] => {
    const last = query.split(/[\s-]+/).at(-1) ?? '';
    if (last.length < 5 || /\d/.test(query)) return [];
    return Array.from({ length: last.length - 3 }, (_, left) => query.slice(0, query.length - 1 - left));
  };

  const parts = 2;
  for (let part = 0; part < parts; part++)
    test(`finds its page at once and while it is typed, part ${part + 1} of ${parts}`, async ({ page }) => {
      await searchFor(page, 'budget');
      const report: string[] = [];
      const missed: string[] = [];
      for (const { q, expect: wanted, within } of queries.filter((_, index) => index % parts === part)) {
        const rank = rankIn(await ask(page, q), wanted);
        report.push(`${q} | ${wanted.join(' ')} | ${rank}`);
        if (rank > within) missed.push(`${q}: ${rank} instead of ${within}`);
        for (const half of halves(q)) {
          const place = rankIn(await ask(page, half), wanted);
          if (place > 5) missed.push(`${half}: ${place} instead of 5`);
        }
      }
      console.log(`query | expected | rank found\n${report.join('\n')}`);
      expect(missed).toEqual([]);
    });

  test('is understood where it is misspelled, or nothing is claimed to answer it', async ({ page }) => {
    await searchFor(page, 'budget');
    const report: string[] = [];
    const missed: string[] = [];
    for (const { q, suggest, expect: wanted } of typos) {
      const shown = await ask(page, q);
      const rank = rankIn(shown, wanted);
      const { offers } = shown;
      report.push(`${q} | ${suggest}, ${wanted.join(' ')} | ${rank}, offered: ${offers.join(', ') || 'nothing'}`);
      if (rank > 1 && !offers.includes(suggest)) missed.push(q);
    }
    for (const q of nothing) {
      const { state, found, waysIn } = await ask(page, q);
      report.push(`${q} | nothing | ${found[0] ?? 'nothing'}`);
      if (state !== 'empty' || found.length > 0 || waysIn < 4) missed.push(q);
    }
    console.log(`query | expected | found\n${report.join('\n')}`);
    expect(missed).toEqual([]);
  });
});
