import { expect, test } from 'vitest';
import { article, soundContent, soundModel, withEntry } from '../testing.ts';
import { answerTexts, searchTerms } from './search.ts';

const terms = searchTerms(soundModel({}, '/x/'));

test('every role is named with its code and its glyph', () => {
  expect(terms.base).toBe('/x/');
  expect(terms.roles).toContainEqual(['Chief Information Officer', 'cio', 'another name', 'CIO', 'ix']);
  expect(terms.roles).toContainEqual(['Head of Support', 'head-of-support', 'another name', 'HSUP', 't']);
});

test('every responsibility has the part of each role as one letter, in their order', () => {
  expect(terms.responsibilities).toEqual([
    ['IT budget', 'it-budget', 'another name', 'R01', 'Who decides it-budget?', 'AR--'],
    ['Go-live', 'go-live', 'another name', 'R02', 'Who decides go-live?', 'CAR-'],
  ]);
});

test('rows in words, terms and pages of the handbook are named too', () => {
  expect(terms.dimensions).toEqual([['Mandate', '', 'D01']]);
  expect(terms.glossary).toEqual([['RACI', 'raci', '']]);
  expect(terms.pages).toContainEqual(['Page linking', 'about/linking/', '']);
  expect(terms.pages.map(([, path]) => path)).not.toContain('search/');
});

test('an alias that repeats the title, the code or another alias is left out', () => {
  const { roles } = soundContent();
  const model = soundModel({
    roles: withEntry(roles, 'cio', { aliases: ['cio', 'chief information officer', 'IT director', 'it Director'] }),
  });
  expect(searchTerms(model).roles[0]?.[2]).toBe('IT director');
});

test('several aliases are joined by a bar', () => {
  const model = soundModel({
    articles: [article('peers', { title: 'Peers', aliases: ['CIO vs CTO', 'productive friction'] })],
  });
  expect(searchTerms(model).articles).toEqual([['Peers', 'peers', 'CIO vs CTO|productive friction', 'A01']]);
});

test('the words of headings are given once, and only where no name has them', () => {
  const body = '## The budget of chairs {#a}\n\nText.\n\n## Chairs, again {#b}\n\nText.\n\n## Peers {#c}\n\nText.\n';
  const model = soundModel({ articles: [article('peers', { title: 'Peers' }, body)] });
  const { headings } = searchTerms(model);
  expect(headings).toMatch(/\bchairs .*\bagain\b/);
  expect(headings.split(' ').filter((word) => word === 'chairs')).toHaveLength(1);
  expect(headings).not.toMatch(/\b(?:budget|peers)\b/);
});

test('what the cells of a row say is given by role, and a cell that says nothing is left out', () => {
  const texts = answerTexts(soundModel());
  expect(Object.keys(texts).sort()).toEqual(['D01', 'R01', 'R02']);
  expect(texts['R01']?.['CIO']).toMatch(/\w/);
  expect(Object.values(texts).flatMap((row) => Object.values(row))).not.toContain('');
});
