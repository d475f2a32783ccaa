import { expect, test } from 'vitest';
import { compare, markRow } from './comparison.ts';
import { soundContent, soundModel, withEntry } from './testing.ts';

test('a row has a cell for every role, in their order, each with its code', () => {
  const [row] = compare(soundModel()).topics.flatMap(({ rows }) => rows);
  expect(row?.cells.map(({ code, part }) => `${code} ${part}`)).toEqual([
    'CIO-R01 accountable',
    'CTO-R01 responsible',
    'HSUP-R01 none',
    'HPRO-R01 none',
  ]);
});

test('rows stand under their topics in order, and a topic without a row is not drawn', () => {
  expect(compare(soundModel()).topics.map(({ name, rows }) => [name, rows.map(({ code }) => code)])).toEqual([
    ['Money and priority', ['R01']],
    ['Running it', ['R02']],
  ]);
});

test('a row names who is accountable', () => {
  const model = soundModel();
  expect(model.responsibilities.map((row) => markRow(model, row).accountable.code)).toEqual(['CIO-R01', 'CTO-R02']);
});

test('a row is argued where it holds an argument', () => {
  const corner = { says: 'So.', short: 'So', points: ['a', 'b', 'c'] };
  const argument = { cio: corner, cto: corner, settles: 'This.' };
  const responsibilities = withEntry(soundContent().responsibilities, 'go-live', { argument });
  const rows = compare(soundModel({ responsibilities })).topics.flatMap((topic) => topic.rows);
  expect(rows.map(({ code, argued }) => [code, argued])).toEqual([
    ['R01', false],
    ['R02', true],
  ]);
});

test('a dimension holds the answer of every role', () => {
  const roles = withEntry(soundContent().roles, 'cto', { answers: { mandate: 'To keep it up.' } });
  expect(
    compare(soundModel({ roles })).words.map(({ code, cells }) => [code, cells.map((cell) => [cell.code, cell.text])]),
  ).toEqual([
    [
      'D01',
      [
        ['CIO-D01', 'To make it worth the money.'],
        ['CTO-D01', 'To keep it up.'],
        ['HSUP-D01', 'To make it worth the money.'],
        ['HPRO-D01', 'To make it worth the money.'],
      ],
    ],
  ]);
});

test('a row without an accountable role can not be drawn', () => {
  const responsibilities = withEntry(soundContent().responsibilities, 'it-budget', { parts: {} });
  expect(() => compare(soundModel({ responsibilities }))).toThrow('R01 has nobody accountable');
});
