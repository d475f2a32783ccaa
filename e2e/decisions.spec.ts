import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DESK, PHONE } from './site.ts';

const TABLET = { width: 768, height: 1024 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about color, the one thing that night changes. */
const COLOR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

test.use({ viewport: DESK });

const field = (page: Page) => page.getByRole('main').getByRole('searchbox', { name: 'Type a decision' });
const rows = (page: Page) => page.getByRole('main').locator('section li').filter({ visible: true });
const row = (page: Page, code: string) =>
  page
    .getByRole('main')
    .locator('section li')
    .filter({ has: page.getByText(code, { exact: true }) });
const opened = (page: Page) => page.locator('main details[open]');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const codes = (page: Page) => rows(page).locator('.code').allInnerTexts();
const choice = (page: Page, name: string) => page.locator('fieldset label').filter({ hasText: name });

async function open(page: Page, address = './responsibilities/'): Promise<void> {
  await page.goto(address);
  await expect(field(page)).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? 'With' : 'Without'} scripts`, () => {
    test.use({ javaScriptEnabled });

    test('a question opens in place and says who, then the rest, then why', async ({ page }) => {
      await open(page);
      const budget = row(page, 'R08');
      await budget.locator('summary').click();
      const parts = budget.locator('details > div');
      await expect(parts).toBeVisible();
      const text = (await parts.innerText()).replaceAll(/\s+/g, ' ');
      const order = ['Accountable CIO Promised', 'Responsible', 'CTO', 'Consulted', 'Informed', 'The CIO decides'];
      const places = [...order, 'What settles it', 'The whole argument: IT budget', 'In the comparison'].map((said) =>
        text.indexOf(said),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      await expect(parts.getByText('No part')).toHaveCount(0);
    });

    test('one question is open at a time, and what was pressed stays in sight', async ({ page }) => {
      await open(page);
      await row(page, 'R08').locator('summary').click();
      const next = row(page, 'R10').locator('summary');
      await next.scrollIntoViewIfNeeded();
      await next.click();
      await expect(opened(page)).toHaveCount(1);
      await expect(row(page, 'R10').locator('details')).toHaveAttribute('open', '');
      await expect(next).toBeInViewport({ ratio: 1 });
    });

    test('each question has a link to its page and, once open, to its row and its roles', async ({ page }) => {
      await open(page);
      const budget = row(page, 'R08');
      await expect(budget.getByRole('link', { name: 'R08, IT budget' })).toHaveAttribute(
        'href',
        '/responsibilities/it-budget/',
      );
      await budget.locator('summary').click();
      await expect(budget.getByRole('link', { name: 'CTO', exact: true })).toHaveAttribute('href', '/roles/cto/');
      await budget.getByRole('link', { name: 'in the comparison' }).click();
      await page.waitForURL('**/compare/#R08');
    });

    test('the keys alone open a question and lead on from it', async ({ page }) => {
      await open(page);
      await row(page, 'R08').locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect(opened(page)).toHaveCount(1);
      await page.keyboard.press('Tab');
      await expect(row(page, 'R08').getByRole('link', { name: 'CIO', exact: true })).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await expect(opened(page)).toHaveCount(0);
    });

    test('topics with nothing left keep their heading and say so', async ({ page }) => {
      await open(page);
      const sections = page.getByRole('main').locator('section');
      const all = await sections.count();
      await choice(page, 'Tactical').click();
      await expect(sections.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveCount(all);
      const empty = sections.filter({ hasNot: page.locator('li[data-acc="tactical"]') });
      expect(await empty.count()).toBeGreaterThan(0);
      const prefix = empty.first().locator('[data-left]');
      const said = await prefix.evaluate((span) => getComputedStyle(span, '::before').content + span.textContent);
      expect(said).toContain('none of ');
    });
  });
}

test('Without scripts the field searches the whole handbook', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await open(page);
  await field(page).fill('budget');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=budget');
  await context.close();
});

test('A press on another question leaves it where it is, although one above it closes', async ({ page }) => {
  await open(page);
  await row(page, 'R08').locator('summary').click();
  const next = row(page, 'R11').locator('summary');
  await next.evaluate((summary) => {
    summary.scrollIntoView({ block: 'center' });
  });
  const before = (await next.boundingBox())?.y ?? 0;
  await next.click();
  await expect(opened(page)).toHaveCount(1);
  await expect.poll(async () => Math.abs(((await next.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
});

for (const [typed, code, why] of [
  ['budget', 'R08', 'a word of the question'],
  ['cutover', 'R23', 'an alias'],
  ['programme management', 'R19', 'British spelling'],
  ['benefits realis', 'R05', 'half of a British word'],
  ['archit', 'R13', 'half of a word'],
  ['outsourced', 'R37', 'another ending'],
  ['who signs off a go-live', 'R23', 'a whole question'],
  ['r12', 'R12', 'the code'],
] as const) {
  test(`"${typed}" leaves the question meant, by ${why}`, async ({ page }) => {
    await open(page);
    const all = await rows(page).count();
    await field(page).pressSequentially(typed);
    await expect(row(page, code)).toBeVisible();
    const left = await rows(page).count();
    expect(left).toBeLessThan(all / 4);
    await expect(status(page)).toHaveText(`${left} of ${all} questions`);
  });
}

test('Each topic says how many of its questions are left', async ({ page }) => {
  await open(page);
  await field(page).fill('budget');
  const topic = (id: string) => page.locator('section', { has: page.locator(`#${id}`) });
  await expect(topic('money-and-priority')).toContainText(/1\s+of\s+5\s+questions/);
  await expect(topic('risk')).toContainText(/none\s+of\s+3\s+questions/);
});

test('Enter opens the first question left and moves the focus there', async ({ page }) => {
  await open(page);
  await field(page).fill('go-live');
  const [first = ''] = await codes(page);
  await field(page).press('Enter');
  await expect(row(page, first).locator('details')).toHaveAttribute('open', '');
  await expect(row(page, first).locator('summary')).toBeFocused();
  await expect(row(page, first).locator('summary')).toBeInViewport({ ratio: 1 });
  expect(new URL(page.url()).pathname).toBe('/responsibilities/');
});

test('Escape brings all questions back', async ({ page }) => {
  await open(page);
  const all = await rows(page).count();
  await field(page).fill('budget');
  expect(await rows(page).count()).toBeLessThan(all);
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(all);
  await expect(status(page)).toBeEmpty();
});

test('What is typed and what is chosen narrow the questions together', async ({ page }) => {
  await open(page);
  await field(page).fill('project');
  const typed = await codes(page);
  await choice(page, 'CTO').click();
  const both = await codes(page);
  expect(both.length).toBeLessThan(typed.length);
  expect(typed).toEqual(expect.arrayContaining(both));
  await expect(rows(page).filter({ hasText: 'CTO is accountable' })).toHaveCount(both.length);
  await expect(status(page)).toHaveText(new RegExp(`^${both.length || 'None'} of \\d+ questions$`));
});

test('Where nothing fits, everything can be cleared', async ({ page }) => {
  await open(page);
  const all = await rows(page).count();
  await choice(page, 'Tactical').click();
  await choice(page, 'Only where they spar').click();
  await field(page).fill('budget');
  await expect(status(page)).toHaveText(`None of ${all} questions`);
  await expect(page.getByText('No question fits.')).toBeVisible();
  await page.getByRole('link', { name: 'Clear everything' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Anyone' })).toBeChecked();
  await expect(page.getByText('No question fits.')).toBeHidden();
});

test('Where nothing fits, Enter or a button searches the whole handbook', async ({ page }) => {
  await open(page);
  await field(page).fill('misregistered');
  await field(page).press('Enter');
  await page.waitForURL('**/search/?q=misregistered');
  await open(page);
  await field(page).fill('misregistered');
  await page.getByRole('button', { name: 'Search the whole handbook' }).click();
  await page.waitForURL('**/search/?q=misregistered');
});

test('The address can carry a decision', async ({ page }) => {
  await open(page, './responsibilities/?q=budget');
  await expect(field(page)).toHaveValue('budget');
  await expect(row(page, 'R08')).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(10);
});

test('Markup in the address or in the field stays text', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><b>budget</b>';
  const title = async () => page.title();
  await open(page, `./responsibilities/?q=${encodeURIComponent(hostile)}`);
  const before = await title();
  await expect(field(page)).toHaveValue(hostile);
  await expect(page.locator('main img')).toHaveCount(0);
  await field(page).fill(hostile.repeat(200));
  await expect(status(page)).toHaveText(/^None of/);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await title()).toBe(before);
});

test('A choice brought back by going back is counted', async ({ page }) => {
  await open(page);
  await choice(page, 'CIO').click();
  const said = await status(page).innerText();
  await row(page, 'R08').getByRole('link', { name: 'R08, IT budget' }).click();
  await page.waitForURL('**/it-budget/');
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'CIO' })).toBeChecked();
  await expect(status(page)).toHaveText(said);
});

test('Assistive technology hears a question with its answer, and the parts by name', async ({ page }) => {
  await open(page);
  await row(page, 'R08').locator('summary').click();
  await expect(row(page, 'R08')).toMatchAriaSnapshot(`
    - listitem:
      - link "R08, IT budget"
      - group:
        - term: Accountable
        - definition:
          - link "CIO"
          - paragraph
        - term: Responsible does it
        - definition:
          - link "CTO"
        - definition:
          - link "Program Director"
  `);
  const said = await row(page, 'R08')
    .locator('summary')
    .evaluate((summary) => {
      const copy = summary.cloneNode(true) as HTMLElement;
      for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    });
  expect(said).toBe('Who decides the IT budget? CIO is accountable The CTO argues it (responsible)');
});

for (const viewport of [DESK, TABLET, PHONE]) {
  test(`Opened and narrowed at ${viewport.width}, the page has no fault and no sideways scrolling`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    const faults: string[] = [];
    const judge = async (state: string) => {
      await page.emulateMedia({ colorScheme: 'light' });
      const day = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode();
      // Colors take most of the time, and a tablet has those of a desk.
      const { violations } = await (viewport === TABLET ? day.disableRules(COLOR) : day).analyze();
      await page.emulateMedia({ colorScheme: 'dark' });
      const night =
        viewport === TABLET
          ? []
          : (await new AxeBuilder({ page }).withRules(COLOR).setLegacyMode().analyze()).violations;
      faults.push(
        ...[...violations, ...night].flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${state}: ${id} ${target.join(' ')}`),
        ),
      );
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      if (scrollWidth > clientWidth) faults.push(`${state}: ${scrollWidth} wide`);
    };
    for (const code of ['R08', 'R22']) {
      await row(page, code).locator('summary').click();
      await judge(`${code} opened`);
    }
    await field(page).fill('budget');
    await judge('narrowed');
    await field(page).fill('misregistered');
    await judge('nothing left');
    expect(faults).toEqual([]);
  });
}

test('On a phone what is pressed is large enough for a finger', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page);
  await row(page, 'R08').locator('summary').click();
  const small = await page.locator('main details[open]').evaluate((details) =>
    [...details.querySelectorAll('a, summary'), ...document.querySelectorAll('main section .code')]
      .map((target) => ({ text: target.textContent.trim(), box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 37 || box.width < 28)
      .map(({ text, box }) => `${text} ${Math.round(box.width)} x ${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
});

test('On paper an opened question is printed open, and the rest closed, whatever is typed', async ({ page }) => {
  await open(page);
  const all = await rows(page).count();
  await row(page, 'R08').locator('summary').click();
  await field(page).fill('cutover');
  await page.emulateMedia({ media: 'print' });
  await expect(rows(page)).toHaveCount(all);
  await expect(row(page, 'R08').getByText('What settles it')).toBeVisible();
  await expect(row(page, 'R09').getByText('What settles it')).toBeHidden();
});
