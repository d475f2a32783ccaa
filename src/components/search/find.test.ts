import { describe, expect, test } from 'vitest';
import { find, findNamed, type Sources } from './find.ts';
import type { Engine, Fragment } from './load-pagefind.ts';
import { stem, words } from './words.ts';
import { vocabulary } from './testing.ts';

interface Page {
  url: string;
  kind: string;
  content: string;
  meta?: Record<string, string>;
}

const PAGES: Page[] = [
  { url: '/x/responsibilities/it-budget/', kind: 'Responsibility', content: 'The CIO divides the budget.' },
  { url: '/x/roles/cio/', kind: 'Role', content: 'The CIO answers for the budget.' },
  { url: '/x/roles/cto/', kind: 'Role', content: 'The CTO answers for the architecture.' },
  {
    url: '/x/glossary/',
    kind: 'Glossary',
    content: 'RACI Four letters for the part a role has in a decision or duty.',
  },
  { url: '/x/compare/cio-cto/', kind: 'Pair', content: 'The CIO owes the CTO a need, and a budget.' },
  {
    url: '/x/compare/#CIO-R08',
    kind: 'cell',
    content: 'CIO IT budget. Promised the results.',
    meta: { title: 'CIO: IT budget', code: 'CIO-R08', text: 'Promised the results' },
  },
];

/** Answers as Pagefind does: pages with all words; an unknown word counts as the longest beginning that is known. */
const engine: Engine = {
  search(asked, { filters }) {
    const known = (page: Page) => words(page.content).map(stem);
    const all = PAGES.flatMap(known);
    const terms = words(asked ?? '').map((word) => {
      let start = stem(word);
      while (start.length > 1 && !all.some((found) => found.startsWith(start))) start = start.slice(0, -1);
      return start;
    });
    const found =
      asked === ''
        ? []
        : PAGES.filter((page) => terms.every((term) => known(page).some((word) => word.startsWith(term))));
    const fits = (page: Page) => {
      const { kind } = filters;
      if (typeof kind === 'string') return page.kind === kind;
      return kind === undefined || ('any' in kind ? kind.any.includes(page.kind) : !kind.none.includes(page.kind));
    };
    const counts: Record<string, number> = {};
    for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
    const results = found.filter(fits).map((page) => ({
      data: () =>
        Promise.resolve<Fragment>({
          url: page.url,
          content: page.content,
          locations: [],
          meta: { kind: page.kind, title: page.url, ...page.meta },
          anchors: [],
          sub_results: [],
        }),
    }));
    return Promise.resolve({ results, totalFilters: { kind: counts } });
  },
};

const sources: Sources = { engine, vocabulary, texts: () => Promise.resolve({ CIO: 'Promised the results' }) };
const hrefs = (hits: { href: string }[]) => hits.map(({ href }) => href);

describe('A query', () => {
  test('finds pages, the named one first, with the answer of the cell it names', async () => {
    const found = await find(sources, 'cio budget');
    expect(hrefs(found.best)).toEqual(['/x/responsibilities/it-budget/', '/x/roles/cio/']);
    expect(found.answer).toMatchObject({
      href: '/x/compare/#CIO-R08',
      part: 'A',
      title: 'IT budget: the CIO is accountable',
      text: [{ text: 'Promised the results' }],
    });
    expect(Object.fromEntries(found.counts)).toEqual({ roles: 1, responsibilities: 1, compare: 2 });
    expect(found.total).toBe(4);
  });

  test('shows pairs and cells under the pages, without the one that is the answer', async () => {
    const found = await find(sources, 'cio budget');
    expect(hrefs(await found.more())).toEqual(['/x/compare/cio-cto/']);
    expect(await found.more()).toEqual([]);
  });

  test('is asked again without the words that only ask', async () => {
    expect(hrefs((await find(sources, 'who is responsible for a budget')).best)).toContain(
      '/x/responsibilities/it-budget/',
    );
  });

  test('whose words stand in a cell alone finds the cell', async () => {
    expect(hrefs((await find(sources, 'promised results')).best)).toEqual(['/x/compare/#CIO-R08']);
  });

  test('of a kind finds that kind alone, and says so where it has none', async () => {
    expect(hrefs((await find(sources, 'budget', 'roles')).best)).toEqual(['/x/roles/cio/']);
    const none = await find(sources, 'budget', 'articles');
    expect(none.best).toEqual([]);
    expect(none.total).toBe(4);
  });

  test('that names a term shows its definition', async () => {
    expect((await find(sources, 'raci')).best).toMatchObject([
      { href: '/x/glossary/#raci', text: [{ text: 'Four letters for the part a role has in a decision or duty.' }] },
    ]);
  });
});

describe('A query with words the index does not know', () => {
  test('is put right', async () => {
    expect(await find(sources, 'buget')).toMatchObject({ query: 'budget', instead: true });
  });

  test('of few letters is not taken for another', async () => {
    expect(await find(sources, 'ct0')).toMatchObject({ total: 0, offer: 'cto' });
  });

  test('loses them where most are known', async () => {
    expect(await find(sources, 'cio budget kubernetes')).toMatchObject({
      missing: ['kubernetes'],
      total: 4,
    });
  });

  test('finds nothing where half are unknown, and offers what is nearest', async () => {
    const found = await find(sources, 'blockchain budget');
    expect(found).toMatchObject({ total: 0, best: [], missing: ['blockchain'] });
    expect(hrefs(found.nearest)).toContain('/x/roles/cio/');
  });

  test.each(['orchid', 'xqzzv', '🙂'])(
    'as %s finds nothing, though the index has pages for its beginning',
    async (query) => {
      expect(await find(sources, query)).toMatchObject({
        total: 0,
        best: [],
        missing: [query],
        nearest: [],
      });
    },
  );
});

test('Words that never stand together say so', async () => {
  expect(await find(sources, 'architecture budget')).toMatchObject({ total: 0, missing: [] });
});

describe('Before the index is there', () => {
  test('what a query names is known, with its answer', async () => {
    const named = await findNamed(sources, 'cio budget');
    expect(hrefs(named?.best ?? [])).toEqual(['/x/responsibilities/it-budget/']);
    expect(named?.answer).toMatchObject({ code: 'CIO-R08', text: [{ text: 'Promised the results' }] });
  });

  test('a query that names nothing waits for it', async () => {
    expect(await findNamed(sources, 'promised results')).toBeUndefined();
  });
});
