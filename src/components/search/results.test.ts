import { describe, expect, test } from 'vitest';
import type { Fragment } from './load-pagefind.ts';
import { absentWords, byKind, definition, excerpt, highlight, hitOf, merge, namedHit, type Piece } from './results.ts';
import { vocabulary } from './testing.ts';

const targets = new Map(vocabulary.targets.map((target) => [target.href, target]));
const page = (fields: Partial<Fragment> = {}): Fragment => ({
  url: '/x/roles/cio/',
  content: '',
  locations: [],
  meta: {},
  anchors: [],
  sub_results: [],
  ...fields,
});
/** Marks in brackets. */
const shown = (pieces: Piece[]) => pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
const at = (content: string, ...found: string[]) =>
  content.split(' ').flatMap((word, index) => (found.includes(word) ? [index] : []));

describe('An excerpt', () => {
  const content = 'Why so The board sets the total. The CIO divides the budget, and answers. Nobody else does.';

  test('is the sentence with most of the words, and the next where there is room', () => {
    expect(shown(excerpt({ content, locations: at(content, 'CIO', 'budget,'), anchors: [] }))).toBe(
      'The [CIO] divides the [budget], and answers. Nobody else does.',
    );
  });

  test('without a word is the first sentence, and never a heading', () => {
    expect(
      shown(excerpt({ content, locations: [], anchors: [{ element: 'h2', text: 'Why so', location: 0 }] })),
    ).toMatch(/^The board sets the total\./);
  });

  test('of an endless sentence is cut around the word', () => {
    const long = `${'before '.repeat(50)}budget ${'after '.repeat(50)}end.`;
    const text = shown(excerpt({ content: long, locations: [50], anchors: [] }));
    expect(text).toMatch(/^… before .*\[budget\] after .* …$/);
    expect(text.split(' ').length).toBeLessThan(35);
  });

  test('of nothing is nothing', () => {
    expect(shown(excerpt({ content: '', locations: [], anchors: [] }))).toBe('');
  });
});

test('A title marks the words asked for, also in another form', () => {
  expect(shown(highlight('Who owns the benefits?', ['benefit', 'owner']))).toBe('Who [owns] the [benefits]?');
});

describe('A word', () => {
  test('that stands in the text, title, aliases or code of a page is known', () => {
    const pages = [
      page({
        content: 'The budget.',
        meta: { title: 'Chief Information Officer', aliases: 'IT director', code: 'CIO' },
      }),
    ];
    expect(absentWords(['budget', 'chief', 'direct', 'cio'], pages)).toEqual({ unknown: [], guessed: [] });
  });

  test('that stands there in another form is a guess', () => {
    expect(absentWords(['budgets'], [page({ content: 'The budget.' })])).toEqual({ unknown: [], guessed: ['budgets'] });
  });

  test('that the index answered with a shorter one is not', () => {
    expect(absentWords(['orchid', 'or'], [page({ content: 'Build or buy.' })]).unknown).toEqual(['orchid']);
  });
});

describe('A page', () => {
  test('is called as the handbook calls it', () => {
    const hit = hitOf(page({ content: 'Text.', meta: { title: 'Something else', kind: 'Role' } }), [], targets);
    expect(hit).toMatchObject({
      href: '/x/roles/cio/',
      title: [{ text: 'Chief Information Officer' }],
      kind: 'Role',
      code: 'CIO',
      glyph: 'ix',
    });
  });

  test('shows the sections whose heading has all of the words', () => {
    const sub_results = [
      { title: 'Chief Information Officer', url: '/x/roles/cio/' },
      { title: 'Money of the CIO', url: '/x/roles/cio/#money', anchor: {} },
      { title: 'The CIO alone', url: '/x/roles/cio/#alone', anchor: {} },
    ];
    expect(hitOf(page({ sub_results }), ['cio', 'money'], targets).sections).toEqual([
      { title: 'Money of the CIO', href: '/x/roles/cio/#money' },
    ]);
  });

  test('that is a cell shows its text', () => {
    const hit = hitOf(
      page({
        url: '/x/compare/#CIO-R08',
        meta: { title: 'Chief Information Officer: IT budget', code: 'CIO-R08', text: 'Signs it' },
      }),
      ['signs'],
      targets,
    );
    expect(hit).toMatchObject({ kind: 'Cell', code: 'CIO-R08' });
    expect(shown(hit.text)).toBe('[Signs] it');
  });
});

test('The definition of a term is its first sentence in the glossary', () => {
  expect(
    definition(
      'RACI',
      'Portfolio All of it. RACI Four letters for the part a role has in a decision or duty. A role has one.',
    ),
  ).toBe('Four letters for the part a role has in a decision or duty.');
  expect(definition('Sponsor', 'RACI Four letters.')).toBeUndefined();
});

test('Results stand under their kinds in the order of the navigation, the comparison last, each once', () => {
  const hits = vocabulary.targets.map((target) => namedHit(target, []));
  expect(byKind(hits).map(({ id }) => id)).toEqual([
    'roles',
    'responsibilities',
    'anti-patterns',
    'articles',
    'glossary',
    'about',
    'compare',
  ]);
  expect(merge(hits, hits)).toHaveLength(hits.length);
});
