// What leaves the comparison: copied, saved and printed, with its link, its codes and the date.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { DESK, PHONE, ROLES } from './site.ts';

const VIEW = './compare/?roles=cto,cio,hprd&rows=money-and-priority';
const LINK = /\/compare\/\?roles=cto,cio,hprd&rows=money-and-priority/;

test.use({ viewport: DESK, permissions: ['clipboard-read', 'clipboard-write'] });

test('The copied table is the visible table, with a permalink in every cell', async ({ page }) => {
  await page.goto(VIEW);
  await take(page, 'Copy table');
  await expect(page.getByText('Table copied')).toHaveRole('status');
  const html = await clipboard(page, 'text/html');
  const pasted = await page.evaluate((text) => {
    const copy = new DOMParser().parseFromString(text, 'text/html');
    const rows = [...copy.querySelectorAll('tbody tr')].filter((row) => row.children.length > 2);
    return {
      heads: [...copy.querySelectorAll('thead th')].map((head) => head.textContent.trim()),
      rows: rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
      links: rows.flatMap((row) => [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')),
      before: copy.querySelector('p')?.textContent ?? '',
      foreign: copy.querySelectorAll('script, img, [id], [class]').length,
    };
  }, html);
  expect(pasted.heads).toEqual(['Code', 'Row', 'CTO', 'CIO', 'Head of Product']);
  expect(pasted.rows).toEqual(await visible(page));
  expect(pasted.rows.length).toBeGreaterThan(3);
  for (const link of pasted.links) expect(link).toMatch(/^https:\/\/.+\/c\/([A-Z]+-)?R\d\d\/$/);
  expect(pasted.before).toMatch(LINK);
  expect(pasted.before).toMatch(/As of \d+ \w+ \d{4}/);
  expect(pasted.foreign).toBe(0);
});

test('The copied Markdown holds a line for each row', async ({ page }) => {
  await page.goto(VIEW);
  await take(page, 'Copy as Markdown');
  const text = await clipboard(page, 'text/plain');
  const lines = text.split('\n').filter((line) => line.startsWith('| R'));
  const rows = await visible(page);
  expect(
    lines.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^\[(.*)\]\(.*$/, '$1')),
    ),
  ).toEqual(rows);
  expect(text).toMatch(LINK);
});

test('The copied CSV and the saved file hold a line for each cell', async ({ page }) => {
  await page.goto(VIEW);
  await take(page, 'Copy as CSV');
  const copied = await clipboard(page, 'text/plain');
  const rows = await visible(page);
  const lines = copied.trimEnd().split(/\r?\n/);
  expect(lines[0]).toBe('code,role,row,rowTitle,part,url,asOf,view');
  expect(lines.slice(1)).toHaveLength(rows.length * 3);
  expect(lines[1]).toMatch(/^CTO-R08,CTO,R08,IT budget,Responsible,https:\/\/.+\/c\/CTO-R08\/,/);
  const saved = page.waitForEvent('download');
  await take(page, 'Download CSV');
  const file = readFileSync(await (await saved).path(), 'utf8');
  expect(file.startsWith('\ufeff')).toBe(true);
  expect(file.slice(1).replaceAll('\r\n', '\n')).toBe(copied.replaceAll('\r\n', '\n'));
  expect(file).toContain('\r\n');
});

test('Of the whole table the file is the one without scripts, with every reason', async ({ page }) => {
  await page.goto('./compare/');
  const saved = page.waitForEvent('download');
  await take(page, 'Download CSV');
  const file = readFileSync(await (await saved).path(), 'utf8');
  expect(file.split('\r\n').length).toBeGreaterThan(530);
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table can be downloaded, and no control is shown that needs one', async ({ page }) => {
    await page.goto('./compare/');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV', exact: true }).click();
    expect((await saved).suggestedFilename()).toBe('comparison.csv');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeHidden();
  });
});

test('The copied link restores the view', async ({ page }) => {
  await page.goto(VIEW);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await clipboard(page, 'text/plain')).toMatch(LINK);
});

test('A cell’s link is copied from its panel', async ({ page }) => {
  await page.goto('./compare/');
  await page.locator('[id="CTO-R13"] a').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await clipboard(page, 'text/plain')).toMatch(/\/c\/CTO-R13\/$/);
});

for (const viewport of [DESK, PHONE])
  test(`A browser that refuses to copy is told of, and the text offered, ${viewport.width} wide`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
    });
    await page.goto(VIEW);
    await take(page, 'Copy table');
    const dialog = page.getByRole('dialog', { name: 'The browser didn’t let us copy' });
    await expect(dialog.getByRole('textbox', { name: 'Text to copy' })).toBeFocused();
    await expect(dialog.getByRole('textbox')).toHaveValue(/\| R08 \|/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

test('The menu closes at Escape and at a press elsewhere', async ({ page }) => {
  await page.goto('./compare/');
  const menu = page.locator('summary', { hasText: 'Take it away' });
  const first = page.getByRole('button', { name: 'Copy as CSV' });
  await menu.press('Enter');
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(first).toBeHidden();
});

test('A conversation sheet of twenty rows is one sheet, with room for names and dates', async ({ page }) => {
  await page.goto('./compare/?rows=direction-and-value,money-and-priority,technology,risk&show=differences');
  const rows = (await visible(page)).length;
  await page.goto(`./compare/?rows=direction-and-value,money-and-priority,technology&roles=cio,cto,pgd,hdev,hprd`);
  expect((await visible(page)).length).toBeLessThanOrEqual(20);
  expect(rows).toBeGreaterThan(18);
  const sheets = await talk(page);
  expect(sheets).toHaveLength(1);
  for (const words of [
    'Name with us',
    'Agreed on',
    'IT budget',
    'R08',
    'As of',
    '/compare/?roles=cio,cto,pgd,hdev,hprd',
  ])
    expect(sheets[0]).toContain(words);
});

test('A longer conversation sheet goes on with its heads, and every role is named on each sheet', async ({ page }) => {
  await page.goto('./compare/');
  const sheets = await talk(page);
  expect(sheets.length).toBeGreaterThan(1);
  for (const sheet of sheets) {
    expect(sheet).toContain('Name with us');
    for (const { code } of ROLES) expect(sheet).toContain(code);
  }
  // What was added for the paper is gone afterward.
  await expect(page.locator('.blank')).toHaveCount(0);
});

test('A narrowed table prints as it is seen, every role named on each sheet', async ({ page }) => {
  await page.goto('./compare/?roles=cto,hinf,hsup');
  const sheets = await print(page);
  const marks = sheets.slice(0, -1).filter((sheet) => /R\d\d/.test(sheet));
  for (const sheet of marks) for (const code of ['CTO', 'HINF', 'HSUP']) expect(sheet).toContain(code);
  expect(sheets.join(' ')).not.toContain('Program Director PGD');
  expect(sheets[0]).toContain('/compare/?roles=cto,hinf,hsup');
});

/** Presses a button of the menu. */
async function take(page: Page, name: string): Promise<void> {
  const menu = page.locator('.acts details');
  await menu.locator('summary').click();
  await menu.locator('[data-take]').filter({ hasText: name }).first().click();
}

const clipboard = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return item ? (await item.getType(wanted)).text() : '';
  }, type);

/** The visible rows of marks: code, name, and the part of each role. */
const visible = (page: Page) =>
  page
    .locator('.cmp tr[id]')
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => [
          row.id,
          row.querySelector('.rt')?.textContent ?? '',
          ...[...row.querySelectorAll('td')]
            .filter((cell) => cell.checkVisibility())
            .map((cell) => cell.querySelector('.w')?.textContent ?? ''),
        ]),
    );

/** The texts of the sheets a press on "Print a conversation sheet" gives. */
async function talk(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await take(page, 'Print a conversation sheet');
  await expect(page.locator('.blank').first()).toBeAttached();
  const sheets = await print(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return sheets;
}

async function print(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true })));
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return sheets;
}
