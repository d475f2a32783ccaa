import { describe, expect, test } from 'vitest';
import { page, pair, responsibility, soundContent, soundModel, source, term, textOf, withEntry } from '../testing.ts';
import {
  allPages,
  antiPatternsView,
  articlesView,
  changesView,
  glossaryView,
  pageText,
  pageView,
  responsibilitiesView,
  rolesView,
  sourcesView,
} from './indexes.ts';

describe('the words of a page', () => {
  test('stand in for one another where they are not written', () => {
    expect(pageView(soundModel(), 'about', '/about/')).toMatchObject({
      heading: 'Page about',
      lead: 'What the page is.',
      crumbs: [{ text: 'Handbook' }, { text: 'Page about' }],
    });
  });

  test('are missed by name', () => {
    expect(() => pageView(soundModel(), 'imprint', '/imprint/')).toThrow('There is no content/pages/imprint.mdx');
  });

  test('have numbered sources and a strip of their sections', () => {
    const pages = [page('about', {}, '## One {#one}\n\nSo.<Cite id="study-2020" />')];
    expect(pageText(soundModel({ pages }), 'about')).toMatchObject({
      strip: [{ id: 'one', label: 'One' }],
      sources: [{ n: 1, id: 'study-2020' }],
    });
  });
});

test('roles stand by chief, each with its crew and their boss', () => {
  const { lines } = rolesView(soundModel());
  expect(lines.map(({ chief, crew }) => [chief.code, crew.map(({ code, boss }) => `${code} ${boss}`)])).toEqual([
    ['CIO', ['HPRO the CIO']],
    ['CTO', ['HSUP the CTO']],
  ]);
});

describe('responsibilities', () => {
  test('stand by topic, with a tally of who is accountable', () => {
    const extra = responsibility('benefits', { code: 'R03' });
    const view = responsibilitiesView(soundModel({ responsibilities: [...soundContent().responsibilities, extra] }));
    expect(view.topics.map(({ name, tally }) => [name, tally])).toEqual([
      ['Money and priority', 'CIO 2'],
      ['Running it', 'CTO 1'],
    ]);
  });

  test('count who is accountable, and leave out who never is', () => {
    expect(responsibilitiesView(soundModel()).accountable.map(({ name, count }) => [name, count])).toEqual([
      ['CIO', 1],
      ['CTO', 1],
    ]);
  });
});

test('anti-patterns stand by group, and a group without one is not drawn', () => {
  const groups = [{ id: 'empty', name: 'Empty', line: 'Nothing yet.' }, ...soundContent().groups];
  expect(antiPatternsView(soundModel({ groups })).groups.map(({ id }) => id)).toEqual(['chairs']);
});

test('articles tell how long they take', () => {
  const articles = withEntry(soundContent().articles, 'sparring-partners', {}, textOf('articles', 'word '.repeat(440)));
  expect(articlesView(soundModel({ articles })).articles.map(({ code, minutes }) => [code, minutes])).toEqual([
    ['A01', 2],
  ]);
});

test('a term stands under its letter, with the entries it is used in and the work it follows', () => {
  const { letters } = glossaryView(
    soundModel({ glossary: [term('raci', { see: ['R01', 'D01'], source: 'study-2020' })] }),
  );
  expect(letters).toHaveLength(26);
  expect(letters.find(({ letter }) => letter === 'R')?.terms).toMatchObject([
    {
      see: [
        { href: '/responsibilities/it-budget/', text: 'Who decides it-budget?' },
        { href: '/compare/#D01', text: 'Mandate' },
      ],
      source: { href: '/sources/#study-2020', text: 'study-2020' },
    },
  ]);
});

describe('works', () => {
  const works = (...list: ReturnType<typeof source>[]) => sourcesView(soundModel({ sources: list })).kinds;

  test('stand by kind, then by author, publisher or title without its article', () => {
    const titled = (id: string, fields: object) => source(id, { kind: 'law', ...fields });
    const [kind] = works(
      titled('c', { title: 'The Company Act' }),
      titled('d', { author: 'Dorn' }),
      titled('b', { publisher: 'Bureau' }),
    );
    expect(kind?.name).toBe('Law');
    expect(kind?.works.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
  });

  test('tell where they are cited', () => {
    const model = soundModel({
      glossary: [term('raci', { source: 'study-2020' })],
      pairs: [pair('cto-head-of-support', { notClaimed: [{ text: 'x', source: 'study-2020' }] })],
    });
    expect(sourcesView(model).kinds[0]?.works[0]?.citedOn.map(({ text }) => text)).toEqual([
      'R01',
      'R02',
      'AP01',
      'A01',
      'CTO and Head of Support',
      'RACI',
    ]);
  });

  test('that speak against an entry are counted', () => {
    const articles = withEntry(soundContent().articles, 'sparring-partners', {
      evidence: [{ source: 'study-2020', says: 'No.', against: true, analogy: false }],
    });
    expect(sourcesView(soundModel({ articles }))).toMatchObject({ total: 1, against: 1 });
  });
});

test('changes stand by month and say what kind they are', () => {
  const change = (date: string, moved = false) => ({ date, note: 'x', moved });
  const roles = withEntry(soundContent().roles, 'cio', {
    changes: [change('2026-11-24'), change('2027-01-02', true), change('2027-01-09')],
  });
  const { months } = changesView(soundModel({ roles }));
  expect(months.map(({ name }) => name)).toEqual(['January 2027', 'November 2026']);
  expect(months[0]?.days.map(({ kind }) => kind)).toEqual(['Changed', 'Answer moved']);
  expect(months[1]?.days[0]?.kind).toBe('New');
});

test('every page is listed once', () => {
  const addresses = allPages(soundModel()).flatMap(({ links }) => links.map(({ href }) => href));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain('/compare/head-of-support-head-of-product/');
});
