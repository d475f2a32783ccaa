import { describe, expect, test } from 'vitest';
import { article, soundContent, soundModel, source, textOf, withEntry } from '../testing.ts';
import {
  badge,
  cellOf,
  day,
  entryLink,
  entryView,
  month,
  numeral,
  roleById,
  series,
  sourceItem,
  sourcesOf,
} from './shared.ts';

const model = soundModel();
const node = <T>(list: readonly T[], index = 0): T => {
  const found = list[index];
  if (found === undefined) throw new Error('There is no such node');
  return found;
};

describe('days', () => {
  test('are written in words, long and short', () => {
    expect(day('2026-11-24')).toEqual({ iso: '2026-11-24', long: '24 November 2026', short: '24 Nov 2026' });
  });

  test('have no zero in front', () => {
    expect(day('2027-03-05').long).toBe('5 March 2027');
  });

  test('are gathered by month and year', () => {
    expect(month('2027-03-05')).toBe('March 2027');
  });
});

describe('numbers in words', () => {
  test.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [13, '13'],
  ])('%i is %s', (n, word) => {
    expect(numeral(n)).toBe(word);
  });
});

describe('series', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('of %j reads "%s"', (items, text) => {
    expect(series(items)).toBe(text);
  });
});

describe('a badge', () => {
  test('of a chief shows the code, drawn large, with its letter apart', () => {
    expect(badge(node(model.roles))).toMatchObject({
      short: 'CIO',
      inText: 'the CIO',
      glyph: 'ix',
      letters: ['C', 'I', 'O'],
    });
  });

  test('of a tactical role shows its title', () => {
    expect(badge(node(model.roles, 2))).toMatchObject({
      short: 'Head of Support',
      inText: 'the Head of Support',
      glyph: 't',
      letters: ['H', 'SUP', ''],
    });
  });
});

describe('a cell', () => {
  const [row] = model.responsibilities;
  const cell = (index: number) => cellOf(model, node(model.roles, index), row ?? node(model.responsibilities));

  test('has the code of both, its address, a word, a letter and a reason', () => {
    expect(cell(0)).toMatchObject({
      code: 'CIO-R01',
      href: '/compare/#CIO-R01',
      word: 'Accountable',
      letter: 'A',
      reason: 'Promised the result',
    });
  });

  test('without a part has its code, but no letter and no reason', () => {
    expect(cell(2)).toMatchObject({ code: 'HSUP-R01', word: 'No part', letter: '' });
    expect(cell(2)).not.toHaveProperty('reason');
  });
});

describe('a link to an entry', () => {
  test('reads as the title, and as the question for a responsibility', () => {
    expect(model.entries.map((entry) => entryLink(entry).text)).toEqual([
      'Chief Information Officer',
      'Chief Technology Officer',
      'Head of Support',
      'Head of Product',
      'Who decides it-budget?',
      'Who decides go-live?',
      'One person, two hats',
      'Sparring partners',
    ]);
  });

  test('carries the glyph of its kind', () => {
    expect([0, 4, 6, 7].map((index) => entryLink(node(model.entries, index)).glyph)).toEqual(['ix', 'sp', 'ap', 'sp']);
  });
});

describe('sources', () => {
  const text = 'B.<Cite id="b" /> A.<Cite id="a" /> B.<Cite id="b" />';
  const said = (key: string, against = false) => ({ source: key, says: `Says ${key}.`, against, analogy: false });
  const cited = soundModel({
    sources: ['a', 'b', 'c', 'd'].map((id) => source(id)),
    articles: withEntry(
      soundContent().articles,
      'sparring-partners',
      { evidence: [said('d'), said('a', true), said('c')] },
      textOf('articles', text),
    ),
  });
  const items = sourcesOf(cited, node(cited.articles));

  test('are numbered by first citation, then those only given as evidence', () => {
    expect(items.map(({ n, id }) => `${n} ${id}`)).toEqual(['1 b', '2 a', '3 d', '4 c']);
  });

  test('carry what they say where the evidence tells it', () => {
    expect(items.map(({ says }) => says)).toEqual([undefined, 'Says a.', 'Says d.', 'Says c.']);
  });

  test('say when they speak against', () => {
    expect(items.map(({ against }) => against)).toEqual([false, true, false, false]);
  });

  test('have publisher and year as imprint, or what there is of them', () => {
    const imprint = (fields: object) => sourceItem(model, source('x', { ...fields }), 1).imprint;
    expect(imprint({ publisher: 'MISQE', year: 2011 })).toBe('MISQE, 2011');
    expect(imprint({ year: 2011 })).toBe('2011');
    expect(imprint({})).toBe('');
  });
});

describe("an entry's page", () => {
  const view = entryView(model, node(model.responsibilities, 1), model.responsibilities, [
    { id: 'history', label: 'History' },
  ]);

  test('names its sections in a word or two, then those the page adds', () => {
    expect(view.strip.map(({ label }) => label)).toEqual([
      'Why',
      'The others',
      'How it fails',
      'Monday',
      'Evidence',
      'History',
    ]);
  });

  test('of an article reads the address of a section as its name', () => {
    const articles = [article('x', {}, '## A very long name {#same-rank}\n\nx\n\n## B {#b}\n\n## C {#c}')];
    const own = soundModel({ articles });
    expect(entryView(own, node(own.articles), own.articles, []).strip[0]).toEqual({
      id: 'same-rank',
      label: 'Same rank',
    });
  });

  test('leads to the entry before and none after the last', () => {
    expect(view.previous?.code).toBe('R01');
    expect(view).not.toHaveProperty('next');
  });

  test('leads to the entry after and none before the first', () => {
    const first = entryView(model, node(model.responsibilities), model.responsibilities, []);
    expect(first.next?.code).toBe('R02');
    expect(first).not.toHaveProperty('previous');
  });

  test('shows where it stands', () => {
    expect(view.crumbs.map(({ text }) => text)).toEqual(['Handbook', 'Responsibilities', 'Go-live']);
  });

  test('takes at least a minute to read', () => {
    expect(view.minutes).toBe(1);
  });

  test('takes a minute for every 220 words', () => {
    const own = soundModel({ articles: [article('x', {}, textOf('articles', 'word '.repeat(660)))] });
    expect(entryView(own, node(own.articles), own.articles, []).minutes).toBe(3);
  });

  test('counts its notes as versions, the newest first', () => {
    const changes = ['2026-11-24', '2027-01-10'].map((date, index) => ({
      date,
      note: `Note ${index + 1}`,
      moved: index === 1,
    }));
    const own = soundModel({ roles: withEntry(soundContent().roles, 'cio', { changes }) });
    const { version, history } = entryView(own, node(own.roles), own.roles, []);
    expect(version).toBe(2);
    expect(history.map((item) => [item.version, item.date.short, item.moved])).toEqual([
      [2, '10 Jan 2027', true],
      [1, '24 Nov 2026', false],
    ]);
  });
});

test('a role that is not there can not be shown', () => {
  expect(() => roleById(model, 'cfo')).toThrow('There is no role cfo');
});
