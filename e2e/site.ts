// The pages the browser tests open, one address for each kind of page, and what several tests need.
import type { Locator, Page } from '@playwright/test';

/** A kind of page, and the page that stands for it. */
export interface Kind {
  name: string;
  /** Relative to where the site stands. */
  address: string;
}

export const KINDS: readonly Kind[] = [
  { name: 'home', address: './' },
  { name: 'role', address: './roles/cio/' },
  { name: 'tactical role', address: './roles/head-of-development/' },
  { name: 'roles index', address: './roles/' },
  { name: 'responsibility', address: './responsibilities/it-budget/' },
  { name: 'responsibilities index', address: './responsibilities/' },
  { name: 'anti-pattern', address: './anti-patterns/double-hat/' },
  { name: 'anti-patterns index', address: './anti-patterns/' },
  { name: 'article', address: './articles/sparring-partners/' },
  { name: 'articles index', address: './articles/' },
  { name: 'comparison', address: './compare/' },
  { name: 'pair of chiefs', address: './compare/cio-cto/' },
  { name: 'pair of a chief and a tactical role', address: './compare/cio-project-manager/' },
  { name: 'search', address: './search/' },
  { name: 'glossary', address: './glossary/' },
  { name: 'sources', address: './sources/' },
  { name: 'changes', address: './changes/' },
  { name: 'about', address: './about/' },
  { name: 'linking', address: './about/linking/' },
  { name: 'no such page', address: './no-such-page/' },
];

/** The ten roles in the order of the columns: the code, the name in heads, and the title where that is longer. */
export const ROLES = [
  { code: 'CIO', name: 'CIO', title: 'Chief Information Officer' },
  { code: 'CTO', name: 'CTO', title: 'Chief Technology Officer' },
  ...[
    { code: 'PGD', name: 'Program Director' },
    { code: 'PGM', name: 'Program Manager' },
    { code: 'PJD', name: 'Project Director' },
    { code: 'PM', name: 'Project Manager' },
    { code: 'HDEV', name: 'Head of Development' },
    { code: 'HINF', name: 'Head of Infrastructure' },
    { code: 'HSUP', name: 'Head of Support' },
    { code: 'HPRD', name: 'Head of Product' },
  ].map((role) => ({ ...role, title: role.name })),
];

/** Every two of the ten roles, by their names in addresses, in the order of the columns. */
export const PAIRS = ROLES.map(({ name }) => name.toLowerCase().replaceAll(' ', '-')).flatMap((first, at, names) =>
  names.slice(at + 1).map((second) => ({ first, second, address: `./compare/${first}-${second}/` })),
);

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Who has which part in each responsibility. */
export function marksTable(page: Page): Locator {
  return page.getByRole('table', { name: 'Ten roles against' });
}

/** What each role says in each dimension. */
export function wordsTable(page: Page): Locator {
  return page.getByRole('table', { name: 'in their own words' });
}

/** The box that shows or hides a role's words; the box itself is invisible, so its label is pressed. */
export function roleBox(page: Page, name: string): Locator {
  const label = page.getByRole('group', { name: 'Roles shown' }).locator('label');
  return label.filter({ has: page.getByText(name, { exact: true }) });
}

/** A choice of one of the two roles a phone shows; it opens at a press. */
export function corner(page: Page, side: 'Left' | 'Right'): { button: Locator; choice: (title: string) => Locator } {
  const details = page.getByRole('group', { name: 'Two roles' }).locator('details', { hasText: `${side} corner` });
  return {
    button: details.locator('summary'),
    // The name of the chosen one ends in the word "chosen".
    choice: (title) => details.getByRole('radio', { name: new RegExp(`^${title}`) }),
  };
}

/** Chooses the role that stands in a corner of the phone's comparison. */
export async function putInCorner(page: Page, side: 'Left' | 'Right', title: string): Promise<void> {
  const { button, choice } = corner(page, side);
  await button.click();
  await choice(title).check();
  await button.click();
}

/** The codes of the cells of a row that are shown, in order. */
export async function shownCells(page: Page, row: string): Promise<string[]> {
  const cells = page.locator(`tr[id="${row}"] > td`).filter({ visible: true });
  return cells.evaluateAll((found) => found.map(({ id }) => id));
}
