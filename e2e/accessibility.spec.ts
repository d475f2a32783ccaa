import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DESK, KINDS, PHONE } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules about color, the one thing that night changes. */
const COLOR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
/** Where heads fall back to codes, and the two ends of the rest. */
const TABLET = { width: 900, height: 1000 };

for (const { name, address } of KINDS) {
  for (const viewport of name === 'comparison' ? [DESK, TABLET, PHONE] : [DESK, PHONE]) {
    test(`The page "${name}" at ${viewport.width} has no fault that axe finds, by day and by night`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      const day = await faults(page, (axe) => axe.withTags(TAGS));
      await page.emulateMedia({ colorScheme: 'dark' });
      const night = await faults(page, (axe) => axe.withRules(COLOR));
      expect([...day, ...night.map((fault) => `by night ${fault}`)]).toEqual([]);
    });
  }
}

async function faults(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // The mode without a page of its own for the results is twice as fast; its one limit, frames, does not matter here.
  const { violations } = await choose(new AxeBuilder({ page })).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
