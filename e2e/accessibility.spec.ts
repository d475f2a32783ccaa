import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DESK, KINDS, PHONE } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const { name, address } of KINDS) {
  for (const viewport of [DESK, PHONE]) {
    test(`The page "${name}" at ${viewport.width} has no fault that axe finds, by day and by night`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        for (const { id, nodes } of violations)
          faults.push(`${colorScheme} ${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(' | ')}`);
      }
      expect(faults).toEqual([]);
    });
  }
}

test('The comparison at tablet width has no fault that axe finds', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto('./compare/');
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
});
