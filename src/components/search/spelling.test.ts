import { describe, expect, test } from 'vitest';
import { correct, isWord } from './spelling.ts';
import { vocabulary } from './testing.ts';

const put = (query: string, ...unknown: string[]) =>
  correct(vocabulary, query, unknown.length > 0 ? unknown : query.split(' '));

describe('A typing error', () => {
  test.each([
    ['buget', 'budget'],
    ['architechture', 'architecture'],
    ['ct0s', undefined],
    ['gaol-live', undefined],
    ['direktor', 'director'],
  ])('as in %j is read as %j', (query, expected) => {
    expect(put(query)?.query).toBe(expected);
  });

  test('is put right in its place, with the other words as they are', () => {
    expect(put('the cheif of technology', 'cheif')?.query).toBe('the chief of technology');
  });

  test('in another place of the word than its first letter counts no less', () => {
    expect(put('nudget')?.query).toBe('budget');
  });

  test('of two letters that changed places is one', () => {
    expect(put('cot')?.query).toBe('cto');
  });

  test('of one letter in a long word leaves no doubt, in a short word it does', () => {
    expect(put('buget')?.isSure).toBe(true);
    expect(put('cta')?.isSure).toBe(false);
  });

  test('of two letters leaves doubt unless the word is long', () => {
    expect(put('bugett')?.isSure).toBe(false);
    expect(put('architektur')?.isSure ?? false).toBe(put('architektur') !== undefined);
    expect(put('arcitecure')?.isSure).toBe(true);
  });

  test.each(['orchid', 'xqzzv', 'ark', 'it', 'r99', 'fudget it all'])('is not seen in %j', (query) => {
    expect(put(query)).toBeUndefined();
  });

  test('is not put right by halves', () => {
    expect(put('buget kubernetes')).toBeUndefined();
  });
});

describe('A word', () => {
  test.each(['budget', 'bud', 'chairs', 'realis', 'cto'])(
    'that stands in a name or heading, as %j, is known',
    (word) => {
      expect(isWord(vocabulary, word)).toBe(true);
    },
  );

  test.each(['budgets', 'orchid'])('that none of them begins with, as %j, is not', (word) => {
    expect(isWord(vocabulary, word)).toBe(false);
  });
});
