import { describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { judgeProse, passagesOf, readabilityOf } from './prose.ts';
import { article, responsibility, soundContent, textOf } from './testing.ts';

const ALIASES = ['budget', 'IT spending', 'who pays', 'money for IT'];
const LINKS = 'See [one](/roles/cio/), [two](/roles/cto/) and [three](/anti-patterns/double-hat/).';

/** What the rules say of a handbook of one responsibility, with these fields and this text under its first heading. */
function judged(fields: Record<string, unknown> = {}, extra = '', overrides: Partial<Content> = {}): string[] {
  const rows = [
    responsibility(
      'budget',
      { aliases: ALIASES, summary: 'Says who pays.', ...fields },
      textOf('responsibilities', `${LINKS}\n\n${extra}`),
    ),
  ];
  const content = { ...soundContent(), 'anti-patterns': [], articles: [], pages: [], pairs: [] };
  return judgeProse({ ...content, responsibilities: rows, ...overrides })
    .filter(({ file }) => file.includes('budget'))
    .map(({ at, found, rule }) => `${at ?? 'file'}, ${found}: ${rule}`);
}

test('A plain text is left in peace', () => {
  expect(judged()).toEqual([]);
});

describe('empty words', () => {
  test.each(['leveraging', 'a holistic view', 'robust', 'a journey', 'not just cost but also value'])(
    '"%s" is refused',
    (words) => {
      expect(judged({ summary: `The CIO prefers ${words} here.` })).toEqual([
        expect.stringMatching(/^summary, .*: these words say nothing$/),
      ]);
    },
  );
  test('are found in the text too, by their line', () => {
    expect(judged({}, 'A synergy of two.')).toEqual([
      expect.stringMatching(/^line \d+, "synergy": these words say nothing$/),
    ]);
  });
});

describe('an acronym', () => {
  const rule = 'an acronym is spelled out on the page, or is a term';
  test('that nobody explains is refused', () => {
    expect(judged({ summary: 'The QXZ decides.' })).toEqual([`summary, "QXZ": ${rule}`]);
  });
  test('is told once a page', () => {
    expect(judged({ summary: 'The QXZ decides.' }, 'The QXZ again.')).toHaveLength(1);
  });
  test('may be spelled out on the page', () => {
    expect(judged({ summary: 'The QXZ decides.' }, 'The Quick Xylem Zone (QXZ) decides.')).toEqual([]);
  });
  test('may be a term of the glossary', () => {
    const glossary = [{ id: 'qxz', term: 'QXZ (Quick Xylem Zone)', definition: 'It is.', aliases: [], see: [] }];
    expect(judged({ summary: 'The QXZ decides, and other QXZs do.' }, '', { glossary })).toEqual([]);
  });
  test('may be the name of a firm', () => {
    const rows = [responsibility('budget', { aliases: ALIASES, summary: 'The QXZ paid.' })];
    const content = { ...soundContent(), responsibilities: rows };
    expect(judgeProse(content, new Set(['QXZ'])).filter(({ found }) => found?.includes('QXZ'))).toEqual([]);
  });
  test('may be a code of the handbook or known to everybody', () => {
    expect(judged({ summary: 'In the US, R01 is about IT.' })).toEqual([]);
  });
});

describe('a sentence', () => {
  const twice = 'The board sets the total and finance guards every line of it.';
  test('that stands in two texts is refused, and the other place named', () => {
    expect(judged({ summary: twice }, twice)).toEqual([
      expect.stringContaining(
        'no sentence is written twice, and this one stands in content/responsibilities/budget.mdx, summary',
      ),
    ]);
  });
  test('of a few words may be said again', () => {
    expect(judged({ summary: 'It depends.' }, 'It depends.')).toEqual([]);
  });
  test('is known in another case and with other marks', () => {
    expect(judged({ summary: twice }, twice.toUpperCase().replace('.', '!'))).toContainEqual(
      expect.stringContaining('no sentence is written twice'),
    );
  });
});

test('A text that leads to fewer than three other entries is a dead end', () => {
  const body = textOf('articles', 'See [one](/roles/cio/) and [itself](/articles/peers/).');
  const peers = article('peers', { aliases: ALIASES, summary: 'Two who argue.' }, body);
  const content = { ...soundContent(), articles: [peers] };
  expect(judgeProse(content).filter(({ file }) => file.includes('peers'))).toEqual([
    expect.objectContaining({ found: '"roles/cio"', rule: 'a text links to at least 3 other entries' }),
  ]);
});

test('An entry that is known by fewer than four names is told so', () => {
  expect(judged({ aliases: ['budget', 'IT spending'] })).toEqual([
    'aliases, "budget, IT spending": an entry has at least 4 aliases',
  ]);
});

describe('what is read', () => {
  const passages = passagesOf({
    ...soundContent(),
    responsibilities: [
      responsibility(
        'budget',
        { summary: 'A sentence of its own.' },
        textOf('responsibilities', '- One item\n\n| A cell |\n|-|\n| B cell |'),
      ),
    ],
  }).filter(({ file }) => file.includes('budget'));
  test('is every field with words in it, by its path', () => {
    expect(passages).toContainEqual(expect.objectContaining({ at: 'summary', text: 'A sentence of its own.' }));
    expect(passages).toContainEqual(expect.objectContaining({ at: 'parts.cto.reason', text: 'Does the work' }));
  });
  test('is no code, address or alias', () => {
    expect(passages.map(({ at }) => at)).not.toContainEqual(expect.stringMatching(/aliases|code|source/));
  });
  test('is every heading, list item and cell of a table', () => {
    const texts = passages.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['The section why', 'One item', 'A cell', 'B cell']));
  });
});

test('Reading ease falls with long words and long sentences', () => {
  const ease = (text: string) =>
    readabilityOf({ ...soundContent(), articles: [article('a', {}, textOf('articles', text))] }).at(-1)?.ease ?? 0;
  expect(ease('The cat sat on the mat. It was a good mat.')).toBeGreaterThan(90);
  expect(ease('Organizational accountability necessitates institutional documentation.')).toBeLessThan(60);
});
