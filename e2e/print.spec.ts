import { expect, test, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { DESK, KINDS, PAIRS } from './site.ts';

test.use({ viewport: DESK });

/** Sheets as wide as those of the site and too long to be filled. */
const ENDLESS = '@page { size: 210mm 5000mm } @page sheet { size: 297mm 5000mm } @page wide { size: 297mm 5000mm }';

for (const { name, address } of KINDS) {
  test(`On paper the page "${name}" says all its screen says, in the same order`, async ({ page }) => {
    await page.goto(address);
    const shown = await shownWords(page);
    expect(shown.length).toBeGreaterThan(20);
    expect(lost(shown, (await print(page)).words), 'Words that no sheet has').toEqual([]);
    // Columns that go on overleaf would mix their words, so the order is read from one endless sheet.
    expect(firstMissing(shown, (await print(page, { endless: true })).words), 'Words out of order').toBe('');
  });
}

test('The comparison is printed on landscape sheets, a role on portrait ones', async ({ page }) => {
  await page.goto('./compare/');
  for (const { width, height } of (await print(page)).sheets) expect(width).toBeGreaterThan(height);
  await page.goto('./roles/cio/');
  for (const { width, height } of (await print(page)).sheets) expect(width).toBeLessThan(height);
});

test('Each of the pairs of two roles is printed on one sheet, large enough to read', async ({ page }) => {
  expect(PAIRS).toHaveLength(45);
  for (const { address } of PAIRS) {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    // The page of the two chiefs also holds what they argue, and is set half a point smaller.
    expect(await smallestPrint(page), `The smallest print of ${address}`).toBeGreaterThanOrEqual(
      address.includes('cio-cto') ? 6.5 : 7,
    );
    const file = await page.pdf({ preferCSSPageSize: true });
    expect((await getDocumentProxy(new Uint8Array(file))).numPages, `The sheets of ${address}`).toBe(1);
  }
});

/** The size of the smallest text of the main part on paper, in points. */
async function smallestPrint(page: Page): Promise<number> {
  const pixels = await page.evaluate(() => {
    const sizes: number[] = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.nodeValue?.trim() || !element?.checkVisibility() || element.closest('.vh')) continue;
      sizes.push(Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return Math.min(...sizes);
  });
  return Math.round(pixels * 75) / 100;
}

/** The words of the main part that the screen shows and paper must keep. */
async function shownWords(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const main = document.querySelector('main');
    if (!main) return '';
    const parts: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest('[data-screen-only], [data-drawn]')) continue;
      // Words for assistive technology alone stand in a box of one pixel.
      const { width, height } = (element.closest('.vh') ?? element).getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const text = node.nodeValue ?? '';
      // A raised initial is a box of its own, so paper parts it from its word.
      const isRaised = !node.previousSibling && getComputedStyle(element, '::first-letter').float !== 'none';
      parts.push(isRaised ? text.replace(/\S/, '$& ') : text);
    }
    return parts.join(' ');
  });
  return words(text);
}

/** The page as paper shows it: its words in reading order, and its sheets. */
async function print(
  page: Page,
  { endless = false } = {},
): Promise<{ words: string[]; sheets: { width: number; height: number }[] }> {
  await page.emulateMedia({ media: 'print' });
  if (endless) {
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }, ENDLESS);
  }
  // Tags keep the order of reading; without them there is only the order of painting.
  const file = await page.pdf({ preferCSSPageSize: true, tagged: true });
  await page.emulateMedia({ media: null });
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const sheets: { width: number; height: number }[] = [];
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    sheets.push({ width, height });
    const { items } = await sheet.getTextContent({ includeMarkedContent: true });
    texts.push(inOrder(await sheet.getStructTree(), piecesById(items)));
  }
  return { words: words(texts.join(' ')), sheets };
}

/** A part of a sheet's text, or the beginning or end of such parts. */
interface Item {
  str?: string;
  hasEOL?: boolean;
  type?: string;
  id?: string;
}

/** A tag, or at the end of the branches the id of a piece of text. */
interface Tag {
  type?: string;
  id?: string;
  children?: Tag[];
}

/** The pieces of a sheet's text by their ids. */
function piecesById(items: readonly Item[]): Map<string, string> {
  const pieces = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id = '', str = '', hasEOL = false } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id || (open.at(-1) ?? ''));
    else if (type === 'endMarkedContent') open.pop();
    else pieces.set(open.at(-1) ?? '', (pieces.get(open.at(-1) ?? '') ?? '') + str + (hasEOL ? '\n' : ''));
  }
  return pieces;
}

/** The text of a tag. */
function inOrder(tag: Tag | null, pieces: ReadonlyMap<string, string>): string {
  if (tag?.type === 'content') return pieces.get(tag.id ?? '') ?? '';
  return (tag?.children ?? []).map((child) => inOrder(child, pieces)).join(' ');
}

/** Letters and digits alone: ligatures undone, words parted at hyphens and apostrophes, where line ends and kerning leave gaps. */
function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u00ad\u0300-\u036f]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The shown words that are printed less often than they are shown. */
function lost(shown: readonly string[], printed: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of printed) left.set(word, (left.get(word) ?? 0) + 1);
  return shown.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The place of the first shown word that the print lacks, where it stands after the words before it; empty when all are there. */
function firstMissing(shown: readonly string[], printed: readonly string[]): string {
  let at = 0;
  for (const [index, word] of shown.entries()) {
    const next = printed.indexOf(word, at);
    if (next === -1) {
      const around = [
        ...shown.slice(Math.max(0, index - 12), index),
        `[${word}]`,
        ...shown.slice(index + 1, index + 8),
      ];
      return `${around.join(' ')} (the print goes on: ${printed.slice(at, at + 15).join(' ')})`;
    }
    at = next + 1;
  }
  return '';
}
