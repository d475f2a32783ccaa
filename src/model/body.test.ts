import { describe, expect, test } from 'vitest';
import { readBody } from './body.ts';
import { textOf } from './testing.ts';

/** What is said about an article that has its three sections besides. */
const problems = (text: string) => readBody(textOf('articles', text), 'articles').problems;

describe('what a text holds', () => {
  test('its sections with address, name and line', () => {
    expect(readBody('Before.\n\n## Who *decides*? {#who-decides}\n\n### Not this one\n', 'pages').sections).toEqual([
      { id: 'who-decides', text: 'Who decides?', line: 3 },
    ]);
  });

  test('its cited works once each, in order of first appearance', () => {
    const { cites, citedAt } = readBody('B.<Cite id="b" /> A.<Cite id="a" />\n\nB.<Cite id="b" />', 'pages');
    expect(cites).toEqual(['b', 'a']);
    expect([...citedAt]).toEqual([
      ['b', 1],
      ['a', 1],
    ]);
  });

  test('a note is not a citation', () => {
    expect(readBody('A.<Cite id="a" />\n\n<Note id="a">Why.</Note>', 'pages').cites).toEqual(['a']);
  });

  test('its links within the site with their lines', () => {
    expect(readBody('See [one](/roles/cio/#mandate)\nand [two](#here).', 'pages').links).toEqual([
      { href: '/roles/cio/#mandate', line: 1 },
      { href: '#here', line: 2 },
    ]);
  });

  test('its words, without marks and addresses', () => {
    expect(readBody('One *two* [three](/roles/).\n\n- four\n- five', 'pages').words).toBe(5);
  });

  test('words in a component count as well', () => {
    expect(readBody('<Scene>One two.</Scene>', 'pages').words).toBe(2);
  });
});

describe('what a text may hold', () => {
  test.each(['roles', 'responsibilities', 'anti-patterns', 'articles'] as const)(
    'the sections and components of %s',
    (kind) => {
      expect(readBody(textOf(kind), kind).problems).toEqual([]);
    },
  );

  test.each([
    ['a mail address', 'Write to [us](mailto:us@example.org).'],
    ['a less-than sign among numbers', 'Where 3 < 4.'],
    ['braces and tags in code', 'Write `{x}` or `<y>`.'],
    ['a note of forty words', `So.<Cite id="a" />\n\n<Note id="a">${'word '.repeat(40)}</Note>`],
    ['a note without a source', '<Note>Aside.</Note>'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a third-level heading without an address', '### Detail'],
  ])('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  test('a page of words has no fixed sections', () => {
    expect(readBody('Words.', 'pages').problems).toEqual([]);
  });

  test('a large quotation stands in articles alone', () => {
    expect(problems('<Pull>Words.</Pull>')).toEqual([]);
    expect(readBody('<Pull>Words.</Pull>', 'pages').problems).toHaveLength(1);
  });
});

test('a fault in the grammar ends the reading with one problem', () => {
  expect(readBody('<Scene>Once. {', 'roles').problems).toHaveLength(1);
});

test('the second of two headings with one address is named', () => {
  expect(problems('x\n\n## Again {#first}')).toMatchObject([{ line: 5, found: '"first"' }]);
});

test('a heading at fault is told once, and not missed as a section', () => {
  const text = textOf('responsibilities').replace(' {#others}', '');
  expect(readBody(text, 'responsibilities').problems).toMatchObject([{ rule: 'a section has an address of its own' }]);
});
