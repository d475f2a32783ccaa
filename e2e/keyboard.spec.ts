import { expect, test, type Page } from '@playwright/test';
import { DESK, PHONE, corner, roleBox, shownCells } from './site.ts';

test.use({ viewport: DESK });

test('The first stop is a link past the masthead, and it works', async ({ page }) => {
  await page.goto('./roles/cio/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

for (const [name, address] of [
  ['home', './'],
  ['a role', './roles/cio/'],
] as const) {
  test(`Every stop of ${name} shows the focus, in view and not covered`, async ({ page }) => {
    await page.goto(address);
    const faults: string[] = [];
    for (let stop = 0; stop < 300; stop++) {
      await page.keyboard.press('Tab');
      const { at, fault } = await focus(page);
      if (at === 'body') break;
      if (fault) faults.push(`${at}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}

test('Control and K opens the search, and Escape closes it and returns the focus', async ({ page }) => {
  await page.goto('./roles/cio/');
  const link = page.getByRole('main').getByRole('link', { name: 'Compare with the CTO' });
  await link.focus();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('The roles in their own words are chosen with the space bar', async ({ page }) => {
    await page.goto('./compare/');
    const box = page.getByRole('group', { name: 'Roles shown' }).getByRole('checkbox', { name: 'Program Director' });
    await box.focus();
    await expect(roleBox(page, 'Program Director')).not.toHaveCSS('outline-style', 'none');
    await page.keyboard.press('Space');
    expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'CTO-D01', 'PGM-D01']);
  });
});

test('The two roles of a phone are chosen with the keys', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('./compare/');
  const { button, choice } = corner(page, 'Right');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(choice('Chief Technology Officer')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(choice('Program Manager')).toBeChecked();
  expect(await shownCells(page, 'R08')).toEqual(['CIO-R08', 'PGM-R08']);
});

/** Where the focus is, and what is wrong with the way it is shown. */
async function focus(page: Page): Promise<{ at: string; fault: string }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    if (element === document.body) return { at: 'body', fault: '' };
    const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ');
    const at = `${element.tagName.toLowerCase()} "${text.slice(0, 40)}"`;
    // A control that is drawn by its label is outlined there.
    const shown = [element, element.closest('label')].filter((found) => found !== null);
    const outlined = shown.some((found) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(found);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!outlined) return { at, fault: 'no outline' };
    // A link that breaks over lines has several boxes, of which some must be seen.
    const seen = [...element.getClientRects()].some(({ left, top, width, height }) => {
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return there !== null && (element.contains(there) || (there.contains(element) && there.tagName !== 'BODY'));
    });
    return { at, fault: seen ? '' : 'out of view or covered' };
  });
}
