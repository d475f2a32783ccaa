import { expect, test } from '@playwright/test';
import { DESK, PHONE, ROLES, corner, marksTable, putInCorner, roleBox, shownCells, wordsTable } from './site.ts';

const PARTS = ['Accountable', 'Responsible', 'Consulted', 'Informed', 'No part'];

test.describe('in the page as it is sent', () => {
  test.use({ javaScriptEnabled: false });

  test('every role stands against every row, in the order of the columns', async ({ page }) => {
    await page.goto('./compare/');
    const rows = await page
      .locator('main tr[id]')
      .evaluateAll((found) =>
        found.map((row) => ({ code: row.id, cells: [...row.querySelectorAll('td')].map(({ id }) => id) })),
      );
    for (const { code, cells } of rows) expect(cells).toEqual(ROLES.map((role) => `${role.code}-${code}`));
    const codes = rows.flatMap(({ cells }) => cells);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['CIO-R08', 'CTO-R13', 'HPRD-D13']));
  });

  test('every responsibility of the index is a row, and every dimension', async ({ page }) => {
    await page.goto('./responsibilities/');
    const listed = await page.locator('main section li .code').allInnerTexts();
    expect(listed.length).toBeGreaterThan(7);
    await page.goto('./compare/');
    const rows = await page.locator('main tr[id]').evaluateAll((found) => found.map(({ id }) => id));
    const dimensions = Array.from({ length: 13 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
    expect(rows.toSorted()).toEqual([...listed, ...dimensions].toSorted());
  });

  test('both tables have a caption, and heads that say what they are heads of', async ({ page }) => {
    await page.goto('./compare/');
    for (const table of [marksTable(page), wordsTable(page)]) {
      await expect(table.locator('caption')).not.toBeEmpty();
      await expect(table.locator('thead th[scope="col"]')).toHaveCount(ROLES.length + 1);
      await expect(table.locator('th:not([scope])')).toHaveCount(0);
      const rows = table.locator('tr[id]');
      await expect(table.locator('tr[id] > th[scope="row"]')).toHaveCount(await rows.count());
    }
  });

  test('every cell of the marks says its part, and one role in each row is accountable', async ({ page }) => {
    await page.goto('./compare/');
    const rows = await marksTable(page)
      .locator('tr[id]')
      .evaluateAll((found) =>
        found.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => {
            const drawn = cell.querySelector('[aria-hidden="true"]');
            const said = cell.cloneNode(true) as HTMLElement;
            said.querySelector('[aria-hidden="true"]')?.remove();
            return { said: said.textContent.trim(), drawn: drawn !== null };
          }),
        ),
      );
    for (const cells of rows) {
      expect(cells.filter(({ said }) => !PARTS.includes(said))).toEqual([]);
      expect(cells.filter(({ said }) => said === 'Accountable')).toHaveLength(1);
      // Where nothing is drawn, that is said as well.
      expect(cells.filter(({ said, drawn }) => drawn === (said === 'No part'))).toEqual([]);
    }
  });
});

test.describe('on a desk without scripts', () => {
  test.use({ viewport: DESK, javaScriptEnabled: false });

  test('another choice of roles changes the words', async ({ page }) => {
    await page.goto('./compare/');
    for (const name of ['CTO', 'Program Manager', 'Head of Support']) await roleBox(page, name).click();
    expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'PGD-D01', 'HSUP-D01']);
    await expect(wordsTable(page).getByRole('columnheader', { name: 'Head of Support' })).toBeVisible();
  });

  for (const fifth of ['Project Director', 'Head of Product']) {
    test(`a fifth role, the ${fifth}, waits until one of the four is given up`, async ({ page }) => {
      await page.goto('./compare/');
      await roleBox(page, fifth).click();
      expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'CTO-D01', 'PGD-D01', 'PGM-D01']);
      await roleBox(page, 'Program Director').click();
      const code = ROLES.find(({ name }) => name === fifth)?.code ?? '';
      expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'CTO-D01', 'PGM-D01', `${code}-D01`]);
    });
  }

  test('on a tablet each role can be chosen by its name', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('./compare/');
    const roles = page.getByRole('group', { name: 'Roles shown' });
    for (const { name } of ROLES) await expect(roles.getByRole('checkbox', { name, exact: true })).toHaveCount(1);
  });
});

test.describe('on a desk', () => {
  test.use({ viewport: DESK });

  test('assistive technology is told the part of every cell', async ({ page }) => {
    await page.goto('./compare/');
    const cells = marksTable(page)
      .locator('tr[id]')
      .getByRole('cell', { name: new RegExp(`^(${PARTS.join('|')})$`) });
    await expect(cells).toHaveCount(await marksTable(page).locator('td[id]').count());
  });

  test('the words show the first four roles, and say so', async ({ page }) => {
    await page.goto('./compare/');
    expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'CTO-D01', 'PGD-D01', 'PGM-D01']);
    const heads = wordsTable(page).getByRole('columnheader').filter({ visible: true });
    await expect(heads).toHaveText(['Row', 'CIO', 'CTO', 'Program Director', 'Program Manager']);
    await expect(page.getByText('The first four chosen are shown')).toBeVisible();
  });

  test('a cell the address points at is shown although its role is not chosen', async ({ page }) => {
    await page.goto('./compare/#HSUP-D03');
    await expect(page.locator('[id="HSUP-D03"]')).toBeInViewport({ ratio: 1 });
    await expect(wordsTable(page).getByRole('columnheader', { name: 'Head of Support' })).toBeVisible();
    await expect(page.locator('[id="HSUP-D03"]')).toHaveCSS('outline-style', 'solid');
  });

  test('a mark the address points at is in view, below the heads, and outlined', async ({ page }) => {
    await page.goto('./compare/#PM-R08');
    const cell = page.locator('[id="PM-R08"]');
    await expect(cell).toBeInViewport({ ratio: 1 });
    await expect(cell).toHaveCSS('outline-style', 'solid');
    const [head, box] = [await marksTable(page).locator('thead th').last().boundingBox(), await cell.boundingBox()];
    expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  });

  test('the heads of the marks stay in view while the table scrolls', async ({ page }) => {
    await page.goto('./compare/');
    const last = marksTable(page).locator('tr[id]').last();
    await last.evaluate((row) => {
      window.scrollTo(0, row.getBoundingClientRect().bottom + window.scrollY - window.innerHeight / 2);
    });
    await expect(last).toBeInViewport();
    const covered = await marksTable(page).evaluate((table) =>
      [...table.querySelectorAll('thead th')]
        .filter((head) => {
          const { left, top, width, height } = head.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          return !head.contains(there) || top < 0;
        })
        .map((head) => head.textContent.trim()),
    );
    expect(covered).toEqual([]);
  });

  test('rows are tab stops, cells are not', async ({ page }) => {
    await page.goto('./compare/');
    const rows = page.locator('main tr[id]');
    const stops = await rows.evaluateAll((found) => {
      const tabbable = (within: Element) =>
        [...within.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')].filter(
          ({ tabIndex }) => tabIndex >= 0,
        ).length;
      return found.map((row) => ({
        row: tabbable(row),
        cells: [...row.querySelectorAll('td')].reduce(
          (sum, cell) => sum + tabbable(cell) + Number(cell.tabIndex >= 0),
          0,
        ),
      }));
    });
    expect(stops.filter(({ row }) => row === 0)).toEqual([]);
    expect(stops.filter(({ cells }) => cells > 0)).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('two roles meet, with their marks in words', async ({ page }) => {
    await page.goto('./compare/');
    expect(await shownCells(page, 'R08')).toEqual(['CIO-R08', 'CTO-R08']);
    await page.locator('[id="R08"]').scrollIntoViewIfNeeded();
    await expect(page.locator('[id="CIO-R08"]').getByText('Accountable')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[id="CTO-R08"]').getByText('Responsible')).toBeInViewport({ ratio: 1 });
  });

  test('all ten roles can stand in either corner', async ({ page }) => {
    await page.goto('./compare/');
    for (const { name, title, code } of ROLES.slice(2)) {
      await putInCorner(page, 'Right', title);
      expect(await shownCells(page, 'R08')).toEqual(['CIO-R08', `${code}-R08`]);
      await expect(corner(page, 'Right').button).toContainText(name);
    }
    for (const { title, code } of ROLES.slice(1, -1)) {
      await putInCorner(page, 'Left', title);
      expect((await shownCells(page, 'R08')).toSorted()).toEqual([`${code}-R08`, 'HPRD-R08'].toSorted());
    }
  });

  test('a role is not offered itself', async ({ page }) => {
    await page.goto('./compare/');
    await putInCorner(page, 'Right', 'Project Manager');
    const left = corner(page, 'Left');
    await left.button.click();
    await expect(left.choice('Chief Technology Officer')).toBeVisible();
    await expect(left.choice('Project Manager')).toBeHidden();
  });

  test('the words of both roles are shown, one under the other', async ({ page }) => {
    await page.goto('./compare/');
    expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'CTO-D01']);
    await putInCorner(page, 'Right', 'Head of Product');
    expect(await shownCells(page, 'D01')).toEqual(['CIO-D01', 'HPRD-D01']);
    const [first, second] = [
      await page.locator('[id="CIO-D01"]').boundingBox(),
      await page.locator('[id="HPRD-D01"]').boundingBox(),
    ];
    expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
    expect(second?.x).toBe(first?.x);
  });

  test('a mark of a third role the address points at is shown with the name of its role', async ({ page }) => {
    await page.goto('./compare/#PM-R08');
    const cell = page.locator('[id="PM-R08"]');
    await expect(cell).toBeInViewport({ ratio: 1 });
    await expect(cell.getByText('Informed')).toBeVisible();
    const name = await cell.evaluate((found) => getComputedStyle(found, '::before').content);
    expect(name).toContain('Project Manager');
    expect(await shownCells(page, 'R08')).toEqual(['CIO-R08', 'CTO-R08', 'PM-R08']);
  });

  test('a sentence of a third role the address points at is shown', async ({ page }) => {
    await page.goto('./compare/#HSUP-D03');
    await expect(page.locator('[id="HSUP-D03"]')).toBeInViewport({ ratio: 1 });
  });
});
