// A view of the comparison: the link that restores it, the choices that make it, what it says of itself.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DESK, PHONE, ROLES, corner, marksTable, putInCorner, wordsTable } from './site.ts';

const TABLET = { width: 768, height: 1024 };
const SCREENS = [
  { name: 'a desk', viewport: DESK },
  { name: 'a tablet', viewport: TABLET },
  { name: 'a phone', viewport: PHONE },
];
const CODES = ROLES.map(({ code }) => code);

interface Comparison {
  rows: { code: string; id: string; title: string; kind: 'dimension' | 'responsibility'; question: string }[];
  cells: { code: string; role: string; row: string; part: string | null; text: string | null }[];
}
interface Responsibilities {
  responsibilities: { code: string; topic: string; aliases: string[]; argument: object | null }[];
}

/** What a view is made of, and what must then be seen; worked out from the published data alone. */
interface State {
  name: string;
  query: string;
  roles?: string[];
  topics?: string[];
  words?: boolean;
  argued?: boolean;
  differ?: boolean;
  q?: string;
}

const STATES: State[] = [
  { name: 'everything', query: '', words: true },
  {
    name: 'the view of the handbook’s example',
    query: '?roles=cio,cto,hprd&rows=money-and-priority&show=differences&q=budget',
    roles: ['CIO', 'CTO', 'HPRD'],
    topics: ['money-and-priority'],
    differ: true,
    q: 'budget',
  },
  { name: 'roles in another order', query: '?roles=hsup,cto,cio', roles: ['HSUP', 'CTO', 'CIO'], words: true },
  { name: 'one role', query: '?roles=pm', roles: ['PM'], words: true },
  { name: 'two topics', query: '?rows=risk,technology', topics: ['technology', 'risk'] },
  {
    name: 'the words alone',
    query: '?rows=dimensions&roles=cto,hdev',
    roles: ['CTO', 'HDEV'],
    topics: [],
    words: true,
  },
  { name: 'where they spar', query: '?show=sparring', argued: true },
  { name: 'differences of two', query: '?show=differences&roles=pgd,pjd', roles: ['PGD', 'PJD'], differ: true },
  { name: 'typed words', query: '?q=vendor', q: 'vendor', words: true },
  { name: 'nothing that fits', query: '?q=zeppelin', q: 'zeppelin', words: true },
];

for (const { name: screen, viewport } of SCREENS)
  test.describe(`On ${screen}`, () => {
    test.use({ viewport });

    for (const state of STATES)
      test(`a link to ${state.name} shows just that, in a fresh browser, and axe finds no fault`, async ({ page }) => {
        const errors = watch(page);
        await page.goto(`./compare/${state.query}`);
        const expected = await expectedOf(page, state);
        const columns = (state.roles ?? CODES).slice(0, viewport === PHONE ? 2 : undefined);
        expect(await rowsOf(marksTable(page))).toEqual(expected.marks);
        expect(await rowsOf(wordsTable(page))).toEqual(expected.words);
        for (const row of expected.marks.slice(0, 3))
          expect((await cellsOf(page, row)).slice(0, columns.length)).toEqual(
            viewport === PHONE ? expect.arrayContaining(columns) : columns,
          );
        if (viewport !== PHONE)
          for (const row of expected.words.slice(0, 2)) expect(await cellsOf(page, row)).toEqual(columns.slice(0, 4));
        expect(errors).toEqual([]);
        // A tablet shows what a desk shows, narrower, and a long table on a desk is judged with all pages.
        if (viewport === TABLET || (viewport === DESK && expected.marks.length > 10)) return;
        // Colors take most of the time, and are those of the whole table, which is judged with all pages.
        const colors = expected.marks.length > 10 ? ['color-contrast', 'color-contrast-enhanced'] : [];
        const axe = new AxeBuilder({ page }).include('main').disableRules(colors).setLegacyMode();
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      });

    test('a link with a view never shows another one, and nothing moves', async ({ page }) => {
      await page.addInitScript(() => {
        const seen: string[] = [];
        let shift = 0;
        Object.assign(window, { seen, shifted: () => shift });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        const look = () => {
          const rows = [...document.querySelectorAll('.cmp tr[id]')].filter((row) => row.checkVisibility());
          if (rows.length > 0) seen.push(rows.map((row) => row.id).join());
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
      await page.goto('./compare/?roles=cto,cio&rows=risk&show=sparring');
      await page.waitForTimeout(600);
      const { seen, shift } = await page.evaluate(() => {
        const { seen, shifted } = window as unknown as { seen: string[]; shifted: () => number };
        return { seen: [...new Set(seen)], shift: shifted() };
      });
      expect(seen).toHaveLength(1);
      expect(seen[0]?.split(',').length).toBeLessThan(5);
      expect(shift).toBe(0);
    });

    test('the page itself settles without a shift', async ({ page }) => {
      await page.addInitScript(() => {
        let shift = 0;
        Object.assign(window, { shifted: () => shift });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('./compare/');
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => (window as unknown as { shifted: () => number }).shifted())).toBeLessThan(0.01);
    });

    test('a cell outside the view is shown, marked, and named by its row and column', async ({ page }) => {
      await page.goto('./compare/?roles=cio,cto&rows=risk#PM-R08');
      const cell = page.locator('[id="PM-R08"]');
      await expect(cell).toBeInViewport({ ratio: 1 });
      await expect(cell).toHaveCSS('outline-style', 'solid');
      await expect(page.locator('[id="R08"]').getByText('IT budget')).toBeInViewport({ ratio: 1 });
      const named =
        viewport === PHONE
          ? await cell.evaluate((found) => getComputedStyle(found, '::before').content)
          : await page.locator('.cmp thead [data-code="PM"]').innerText();
      expect(named).toMatch(/Project\s*Manager|PM/);
      await expect(page).toHaveURL(/\?roles=cio,cto&rows=risk#PM-R08$/);
    });

    test('a mark opens to its reason, its code, its address and its question', async ({ page }) => {
      await page.goto('./compare/');
      const reason = await reasonOf(page, 'CIO-R08');
      await page.locator('[id="CIO-R08"] a').click();
      const panel = page.getByRole('dialog', { name: 'IT budget' });
      await expect(panel).toBeVisible();
      await expect(panel).toContainText('CIO: accountable');
      await expect(panel).toContainText(reason);
      await expect(panel).toContainText('CTO: responsible');
      await expect(panel).toContainText('/c/CIO-R08/');
      await expect(panel.getByRole('link', { name: 'Who decides the IT budget?' })).toHaveAttribute(
        'href',
        /\/responsibilities\/it-budget\/$/,
      );
      await expect(page).toHaveURL(/#CIO-R08$/);
      const box = await panel.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      await expect(page.locator('[id="CIO-R08"]')).toBeInViewport();
      const { violations } = await new AxeBuilder({ page }).include('.cellpop').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(page.locator('[id="CIO-R08"] a')).toBeFocused();
    });
  });

for (const width of [320, 390, 600, 720, 900, 1024, 1280, 1920])
  test(`At ${width} pixels no state needs scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const query of [
      '',
      '?roles=cio,cto',
      '?roles=hinf,hsup,pgd,pjd&show=differences',
      '?rows=dimensions',
      '?q=zeppelin',
    ]) {
      await page.goto(`./compare/${query}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, query).toBeLessThanOrEqual(0);
    }
  });

test.describe('The address', () => {
  test.use({ viewport: DESK });

  test('changes when the reader chooses, and only then', async ({ page }) => {
    await page.goto('./compare/?rows=risk,nonsense&roles=CIO,chief,head-of-product');
    await expect(page).toHaveURL(/\?rows=risk,nonsense&roles=CIO,chief,head-of-product$/);
    await choice(page, 'Differences').click();
    await expect(page).toHaveURL(/\?roles=cio,hprd&rows=risk&show=differences$/);
  });

  test('leaves out what is shown anyway', async ({ page }) => {
    await page.goto('./compare/');
    await choice(page, 'Where they spar').click();
    await choice(page, 'All 40').click();
    await expect(page).toHaveURL(/\/compare\/$/);
  });

  test('is followed by Back and Forward, a typed word as one step', async ({ page }) => {
    await page.goto('./compare/');
    await choice(page, 'CIO and CTO').click();
    await filter(page).pressSequentially('budget');
    await choice(page, 'Where they spar').click();
    await page.goBack();
    await expect(page).toHaveURL(/\?roles=cio,cto&q=budget$/);
    await expect(count(page)).toContainText('2 roles');
    await page.goBack();
    await expect(page).toHaveURL(/\?roles=cio,cto$/);
    await expect(filter(page)).toHaveValue('');
    expect(await rowsOf(marksTable(page))).toHaveLength(40);
    await page.goForward();
    await expect(filter(page)).toHaveValue('budget');
    await page.goForward();
    await expect(page.getByRole('radio', { name: 'Where they spar' })).toBeChecked();
  });

  test('keeps its place in the page while the view changes', async ({ page }) => {
    await page.goto('./compare/#CTO-R13');
    await choice(page, 'CIO and program line').click();
    await expect(page).toHaveURL(/\?roles=cio,pgd,pgm,pjd,pm#CTO-R13$/);
    expect(await cellsOf(page, 'R13')).toEqual(['CIO', 'PGD', 'PGM', 'PJD', 'PM', 'CTO']);
  });

  test('may carry a text fragment', async ({ page }) => {
    const errors = watch(page);
    await page.goto('./compare/?roles=cio,cto#:~:text=Major%20incidents');
    expect(await cellsOf(page, 'R26')).toEqual(['CIO', 'CTO']);
    expect(errors).toEqual([]);
  });

  test('with unknown values says politely what it left out', async ({ page }) => {
    await page.goto('./compare/?roles=cio,<b>ceo</b>&rows=weather&show=all');
    const note = page.getByText('Left out, because this table has no such thing');
    await expect(note).toBeVisible();
    await expect(note).toContainText('<b>ceo</b>');
    await expect(note).toContainText('weather');
    expect(await cellsOf(page, 'R08')).toEqual(['CIO']);
  });

  test('two hundred hostile ones do no harm', async ({ page }) => {
    const errors = watch(page);
    await page.goto('./compare/');
    const before = await page.locator('main :is(script, img, iframe, object, style)').count();
    const results = await page.evaluate(() => {
      const bites = [
        '<img src=x onerror=window.hacked=1>',
        '"><script>window.hacked=1</script>',
        "';window.hacked=1//",
        '%00%0d%0aSet-Cookie:x',
        '%',
        '%E0%A4%A',
        '__proto__',
        'constructor',
        '../../../etc/passwd',
        '${7*7}{{7*7}}',
        'javascript:window.hacked=1',
        '\u202egnp.exe',
        'a'.repeat(5000),
        ','.repeat(500),
        '🥊'.repeat(60),
        '-1',
        'NaN',
        '[object Object]',
        ' ',
        '&&==??##',
      ];
      const names = ['roles', 'rows', 'show', 'q', 'ROLES', 'roles[]', '__proto__', 'toString', 'constructor', 'hash'];
      const fell: string[] = [];
      let tried = 0;
      for (const name of names)
        for (const bite of bites) {
          tried++;
          history.replaceState(null, '', `?${name}=${bite.replaceAll('#', '%23')}`);
          try {
            dispatchEvent(new PopStateEvent('popstate'));
          } catch (error) {
            fell.push(`${name}=${bite.slice(0, 40)}: ${String(error)}`);
          }
          if (document.querySelectorAll('.cmp thead th').length !== 11) fell.push(`${name}=${bite}: heads`);
        }
      return { fell, tried, hacked: 'hacked' in window };
    });
    expect(results).toEqual({ fell: [], tried: 200, hacked: false });
    await expect(page.locator('main :is(script, img, iframe, object, style)')).toHaveCount(before);
    expect(errors).toEqual([]);
    for (const query of [
      '?q=%3Cimg%20src=x%20onerror=alert(1)%3E',
      '?roles=%E0%A4%A&show=%00',
      '?__proto__[roles]=cio',
    ]) {
      await page.goto(`./compare/${query}`);
      await expect(marksTable(page).or(page.getByText('No row fits'))).not.toHaveCount(0);
    }
    expect(errors).toEqual([]);
  });

  test('restores twelve random views in a clean profile', async ({ page, browser, baseURL }) => {
    await page.goto('./compare/');
    const random = seeded(20261124);
    const topics = [...new Set((await responsibilities(page)).responsibilities.map(({ topic }) => topic))];
    for (let run = 0; run < 12; run++) {
      const roles = CODES.filter(() => random() > 0.4).sort(() => random() - 0.5);
      const parts = [
        roles.length > 0 && `roles=${roles.join(',').toLowerCase()}`,
        random() > 0.5 && `rows=${topics.filter(() => random() > 0.4).join(',')}`,
        random() > 0.5 && `show=${random() > 0.5 ? 'sparring' : 'differences'}`,
        random() > 0.6 && `q=${['plan', 'who decides', 'program', 'risk & cost'][Math.floor(random() * 4)] ?? ''}`,
      ].filter((part) => part !== false);
      await page.goto(`./compare/?${parts.join('&').replace(' & ', '+%26+')}`);
      // What the page writes is what it shows, not what it was given.
      const link = (await page.locator('[data-view-link]').textContent()) ?? '';
      expect(new URL(link).pathname.length + new URL(link).search.length).toBeLessThan(250);
      const clean = await browser.newContext({ viewport: DESK, ...(baseURL === undefined ? {} : { baseURL }) });
      const fresh = await clean.newPage();
      await fresh.goto(`./compare/${new URL(link).search}`);
      expect(await fingerprint(fresh)).toEqual(await fingerprint(page));
      await clean.close();
    }
  });
});

test.describe('Choosing', () => {
  test.use({ viewport: DESK });

  test('the named sets of roles each show their columns', async ({ page }) => {
    await page.goto('./compare/');
    for (const [name, codes] of [
      ['CIO and CTO', ['CIO', 'CTO']],
      ['CIO and program line', ['CIO', 'PGD', 'PGM', 'PJD', 'PM']],
      ['CTO and heads', ['CTO', 'HDEV', 'HINF', 'HSUP', 'HPRD']],
      ['All ten', CODES],
    ] as const) {
      await choice(page, name).click();
      expect(await cellsOf(page, 'R08')).toEqual(codes);
    }
  });

  test('roles are added, removed and moved with the keyboard alone, and the focus stays', async ({ page }) => {
    await page.goto('./compare/');
    const summary = page.getByText('Choose and order');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('checkbox', { name: 'CIO' })).toBeFocused();
    await page.keyboard.press('Space');
    expect(await cellsOf(page, 'R08')).toEqual(CODES.slice(1));
    await page.keyboard.press('Space');
    const later = page.getByRole('button', { name: 'Move CIO back' });
    await later.focus();
    await page.keyboard.press('Enter');
    await expect(later).toBeFocused();
    await page.keyboard.press('Enter');
    expect((await cellsOf(page, 'R08')).slice(0, 3)).toEqual(['CTO', 'PGD', 'CIO']);
    await expect(page).toHaveURL(/\?roles=cto,pgd,cio,/);
    await expect(page.getByText('CIO is now number 3')).toHaveRole('status');
    await page.keyboard.press('Escape');
    await expect(summary).toBeFocused();
    await expect(later).toBeHidden();
  });

  test('the last role and the last topic stay', async ({ page }) => {
    await page.goto('./compare/?roles=pm&rows=risk');
    await page.getByText('Choose and order').click();
    await page.getByRole('checkbox', { name: 'Project Manager' }).click();
    await expect(page.getByRole('checkbox', { name: 'Project Manager' })).toBeChecked();
    await page.locator('summary', { hasText: 'Topics' }).click();
    await page.getByRole('checkbox', { name: /^Risk/ }).click();
    await expect(page.getByRole('checkbox', { name: /^Risk/ })).toBeChecked();
  });

  test('topics narrow the rows, and their heads go with the last of them', async ({ page }) => {
    await page.goto('./compare/');
    await page.locator('summary', { hasText: 'Topics' }).click();
    await page.getByRole('checkbox', { name: /^Direction and value/ }).uncheck();
    await page.getByRole('checkbox', { name: /^In their own words/ }).uncheck();
    await expect(page.getByRole('rowheader', { name: 'Direction and value' })).toBeHidden();
    await expect(page.getByRole('rowheader', { name: 'Money and priority' })).toBeVisible();
    await expect(wordsTable(page)).toBeHidden();
    await expect(count(page)).toHaveText(/^33 of 40 rows, 10 roles$/);
  });

  test('counts are announced, and one press brings everything back', async ({ page }) => {
    await page.goto('./compare/');
    await filter(page).fill('budget');
    await expect(count(page)).toHaveRole('status');
    await expect(count(page)).toHaveText(/^\d+ of 40 rows, \d+ answers? in words, 10 roles$/);
    await filter(page).fill('zeppelin');
    await expect(count(page)).toHaveText('No row fits. Choose again, or show everything.');
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(await rowsOf(marksTable(page))).toHaveLength(40);
    await expect(page).toHaveURL(/\/compare\/$/);
    await expect(page.getByRole('button', { name: 'Show everything' })).toBeHidden();
  });

  test('heads and captions say what is left to those who hear the page', async ({ page }) => {
    await page.goto('./compare/?roles=cto,hprd&show=sparring');
    const table = page.getByRole('table', { name: /^2 roles against 24 responsibilities/ });
    await expect(table.getByRole('columnheader')).toHaveText([/24 rows/, /^\s*CTO/, /^\s*Head of Product/]);
    const row = table.getByRole('row', { name: /IT budget/ });
    await expect(row.getByRole('cell')).toHaveCount(2);
    await expect(row.getByRole('cell').first()).toHaveText(/Responsible/);
  });

  test('the tie runs from chief to chief over what stands between them', async ({ page }) => {
    await page.goto('./compare/?roles=cio,pgd,hdev,cto');
    const width = await page
      .locator('[id="R08"] td')
      .first()
      .evaluate((cell) => {
        const tie = parseFloat(getComputedStyle(cell, '::after').width);
        return tie / cell.getBoundingClientRect().width;
      });
    expect(width).toBeCloseTo(3, 1);
  });
});

test.describe('Cells', () => {
  test.use({ viewport: DESK });

  test('are reached from their row by arrow keys, and open with Enter', async ({ page }) => {
    await page.goto('./compare/?roles=cio,cto,hprd');
    await page.locator('[id="R08"] .rt').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[id="CIO-R08"] a')).toBeFocused();
    await expect(page.locator('[id="CIO-R08"] a')).toHaveAccessibleName('Accountable: CIO, IT budget');
    await page.keyboard.press('End');
    await expect(page.locator('[id="HPRD-R08"] a')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[id="HPRD-R09"] a')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Portfolio priority' });
    await expect(panel).toContainText('CTO:');
    await page.keyboard.press('Escape');
    await expect(page.locator('[id="CTO-R09"] a')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.locator('[id="R09"] .rt')).toBeFocused();
  });

  test('without a part say so', async ({ page }) => {
    await page.goto('./compare/');
    const none = (await comparison(page)).cells.find(({ part }) => part === 'none')?.code ?? '';
    await page.locator(`[id="${none}"] a`).click();
    await expect(page.getByRole('dialog')).toContainText('has no part in it');
  });

  test('say what to do when their reasons cannot be loaded, and try again', async ({ page }) => {
    await page.goto('./compare/');
    const reason = await reasonOf(page, 'CTO-R13');
    await page.route('**/data/comparison.json', (route) => route.abort());
    await page.locator('[id="CTO-R13"] a').click();
    await expect(page.getByRole('dialog')).toContainText('The reason could not be loaded');
    await page.unroute('**/data/comparison.json');
    await page.keyboard.press('Escape');
    await page.locator('[id="CTO-R13"] a').click();
    await expect(page.getByRole('dialog')).toContainText(reason);
  });
});

test.describe('On a phone the two corners', () => {
  test.use({ viewport: PHONE });

  test('are the first two roles of the link', async ({ page }) => {
    await page.goto('./compare/?roles=hprd,pm,cio');
    await expect(corner(page, 'Left').button).toContainText('Head of Product');
    await expect(corner(page, 'Right').button).toContainText('Project Manager');
  });

  test('are put in the link', async ({ page }) => {
    await page.goto('./compare/');
    await putInCorner(page, 'Right', 'Head of Support');
    await expect(page).toHaveURL(/\?roles=cio,hsup$/);
    await putInCorner(page, 'Left', 'Program Director');
    await expect(page).toHaveURL(/\?roles=pgd,hsup$/);
  });
});

/** Radios of the controls are pressed by their words. */
const choice = (page: Page, name: string) =>
  page.locator('.cmp-ui label').filter({ hasText: new RegExp(`^\\s*${name.replace(' ', '\\s+')}`) });
const filter = (page: Page) => page.getByRole('searchbox', { name: 'Filter' });
const count = (page: Page) => page.locator('[data-count]');

/** Errors of the page, collected from now on. */
function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

const rowsOf = (table: ReturnType<typeof marksTable>) =>
  table
    .page()
    .locator('main')
    .evaluate((main, words) => {
      const rows = [...main.querySelectorAll(words ? '.wt tr[id]' : '.cmp tr[id]')];
      return rows.filter((row) => row.checkVisibility()).map(({ id }) => id);
    }, table.toString().includes('own words'));

/** The codes of the roles whose cells of a row are shown, in order. */
const cellsOf = (page: Page, row: string) =>
  page
    .locator(`tr[id="${row}"] > td`)
    .filter({ visible: true })
    .evaluateAll((cells) => cells.map(({ id }) => id.replace(/-.*/, '')));

const comparison = async (page: Page) =>
  (await (await page.request.get(new URL('../data/comparison.json', page.url()).href)).json()) as Comparison;
const responsibilities = async (page: Page) =>
  (await (
    await page.request.get(new URL('../data/responsibilities.json', page.url()).href)
  ).json()) as Responsibilities;
const reasonOf = async (page: Page, code: string) =>
  (await comparison(page)).cells.find((cell) => cell.code === code)?.text ?? 'no such cell';

/** The rows a state must show, from the published data. */
async function expectedOf(page: Page, state: State): Promise<{ marks: string[]; words: string[] }> {
  const { rows, cells } = await comparison(page);
  const details = new Map((await responsibilities(page)).responsibilities.map((each) => [each.code, each]));
  const roles = state.roles ?? CODES;
  const marks = rows.filter(({ code, kind, title, question }) => {
    const own = details.get(code);
    if (kind !== 'responsibility' || !own) return false;
    const parts = new Set(roles.map((role) => cells.find((cell) => cell.code === `${role}-${code}`)?.part));
    const text = [title, question, ...own.aliases].join(' ').toLowerCase();
    return (
      (state.topics?.includes(own.topic) ?? true) &&
      (!state.argued || own.argument !== null) &&
      (!state.differ || parts.size > 1) &&
      (state.q === undefined || text.includes(state.q))
    );
  });
  const words = rows.filter(
    ({ kind, title, question }) =>
      kind === 'dimension' &&
      state.words === true &&
      (state.q === undefined || `${title} ${question}`.toLowerCase().includes(state.q)),
  );
  return { marks: marks.map(({ code }) => code), words: words.map(({ code }) => code) };
}

/** All that a view shows, in order. */
const fingerprint = (page: Page) =>
  page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll(':is(.cmp, .wt) :is(th, td)')]
        .filter((cell) => cell.checkVisibility())
        .map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );

/** Numbers that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
